using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Organisations;

/// <summary>Removes entries of the register that nothing refers to.</summary>
public sealed class OrganisationRemoval(PortalDbContext db, AuditTrail audit)
{
    public Task<Outcome> RemoveAsync(RemoveOrganisation input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryRemoveAsync(input, change, ct));

    /// <summary>Why an entry has to stay, for the reader; null when it can go.</summary>
    public async Task<string?> WhyItStaysAsync(int id, CancellationToken ct)
    {
        if (await db.Organisations.AnyAsync(organisation => organisation.Id == id && organisation.MergedIntoId != null, ct))
        {
            return "This entry was merged into another. It stays, because published records may have its address.";
        }

        if (await db.Attendance.AnyAsync(entry => entry.OrganisationId == id, ct) || await db.Set<Data.Records.ActionOwner>().AnyAsync(owner => owner.OrganisationId == id, ct))
        {
            return "Meetings or actions refer to this organisation. If it stands in the register twice, merge it into the other entry.";
        }

        if (await db.AgendaItems.AnyAsync(item => item.LeadOrganisationId == id, ct))
        {
            return "Items of agendas name this organisation as their lead. If it stands in the register twice, merge it into the other entry.";
        }

        if (await db.Memberships.AnyAsync(membership => membership.OrganisationId == id, ct))
        {
            return "This organisation is kept among the members of a board. If it stands in the register twice, merge it into the other entry.";
        }

        if (await db.ActionUpdates.AnyAsync(update => update.OrganisationId == id, ct))
        {
            return "This organisation has reported on actions, and what it said stays under its name.";
        }

        if (await db.ReviewComments.AnyAsync(comment => comment.OrganisationId == id, ct) || await db.ReviewAnswers.AnyAsync(answer => answer.OrganisationId == id, ct))
        {
            return "This organisation was asked for comments on drafts, and what was said stays under its name.";
        }

        if (await db.Invitations.AnyAsync(invitation => invitation.OrganisationId == id, ct))
        {
            return "Somebody was invited to speak for this organisation, and the invitation names it.";
        }

        if (await db.RoleGrants.AnyAsync(grant => grant.OrganisationId == id, ct))
        {
            return "A member's account speaks for this organisation. Ask an administrator to change the account.";
        }

        if (await db.Organisations.AnyAsync(other => other.SuccessorId == id || other.PartOfId == id || other.MergedIntoId == id, ct))
        {
            return "Other entries of the register refer to this one. Change these first.";
        }

        return await db.Organisations.AnyAsync(
            organisation => organisation.Id == id && db.Publications.Any(note => note.Organisations.Any(entry => entry.Slug == organisation.Slug)), ct)
            ? "Published records have the address of this organisation, so it stays."
            : null;
    }

    private async Task<Outcome> TryRemoveAsync(RemoveOrganisation input, Change change, CancellationToken ct)
    {
        var organisation = RegisterRights.MayKeep(change.Rights)
            ? await db.Organisations.Include(row => row.Aliases).SingleOrDefaultAsync(row => row.Id == input.Id, ct)
            : null;
        if (organisation is null)
        {
            return new Outcome.NotFound();
        }

        if (organisation.Version != input.Version)
        {
            return new Outcome.Conflict(organisation.Version, []);
        }

        if (await WhyItStaysAsync(input.Id, ct) is { } reason)
        {
            return new Outcome.Refused(string.Empty, reason);
        }

        db.Organisations.Remove(organisation);
        audit.Record(db, change, "organisation.removed", meeting: null, boardId: null);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(input.Id);
    }
}
