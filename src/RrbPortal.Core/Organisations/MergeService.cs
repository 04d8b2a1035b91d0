using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>
/// Makes one entry of two that are the same body. All that refers to the first refers to the second afterwards, in one
/// save; the first stays as a row without names, because published records have its address. Published rows are not touched.
/// </summary>
public sealed class MergeService(PortalDbContext db, AuditTrail audit)
{
    /// <summary>What the merge would do; null where one of the entries is not there, or the person does not keep the register.</summary>
    public async Task<MergePreview?> PreviewAsync(int fromId, int intoId, Rights rights, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(rights)
            || await Whole(db.Organisations.AsNoTracking(), fromId, ct) is not { } from
            || await Whole(db.Organisations.AsNoTracking(), intoId, ct) is not { } into)
        {
            return null;
        }

        var others = await db.Organisations.AsNoTracking()
            .Where(other => other.SuccessorId == fromId || other.PartOfId == fromId || other.MergedIntoId == fromId)
            .OrderBy(other => other.Name)
            .Select(other => new { other.Name, other.SuccessorId, other.PartOfId, other.MergedIntoId })
            .ToListAsync(ct);
        return new MergePreview(
            SideOf(from),
            SideOf(into),
            await db.Attendance.CountAsync(entry => entry.OrganisationId == fromId, ct),
            await db.Set<ActionOwner>().CountAsync(owner => owner.OrganisationId == fromId, ct),
            await db.RoleGrants.Where(grant => grant.OrganisationId == fromId).Select(grant => grant.UserId).Distinct().CountAsync(ct),
            await db.Memberships.Where(membership => membership.OrganisationId == fromId).Select(membership => membership.BoardId).Distinct().CountAsync(ct),
            [.. others.Where(other => other.SuccessorId == fromId).Select(other => other.Name)],
            [.. others.Where(other => other.PartOfId == fromId).Select(other => other.Name)],
            [.. others.Where(other => other.MergedIntoId == fromId).Select(other => other.Name)],
            MergeRules.Reasons(from, into, await TiedAsync(ct)));
    }

    public Task<Outcome> MergeAsync(MergeOrganisations input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryMergeAsync(input, change, ct));

    private async Task<Outcome> TryMergeAsync(MergeOrganisations input, Change change, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(change.Rights)
            || await Whole(db.Organisations, input.FromId, ct) is not { } from
            || await Whole(db.Organisations, input.IntoId, ct) is not { } into)
        {
            return new Outcome.NotFound();
        }

        if (MergeRules.Reasons(from, into, await TiedAsync(ct)) is { Count: > 0 } reasons)
        {
            return new Outcome.Refused([.. reasons.Select(reason => new Refusal(string.Empty, reason))]);
        }

        if (from.Version != input.FromVersion || into.Version != input.IntoVersion)
        {
            return new Outcome.Conflict(from.Version, []);
        }

        foreach (var alias in from.Aliases)
        {
            alias.OrganisationId = into.Id;
        }

        (from.MergedIntoId, from.SuccessorId, from.PartOfId) = (into.Id, null, null);
        db.Entry(into).Property(record => record.Version).IsModified = true;
        await MoveTiesAsync(from.Id, into.Id, ct);
        await MoveEntriesAsync(from.Id, into.Id, ct);
        await MoveReviewsAsync(from.Id, into.Id, ct);
        audit.Record(db, change, "organisation.merged", meeting: null, boardId: null);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(into.Id);
    }

    private async Task MoveTiesAsync(int from, int into, CancellationToken ct)
    {
        var others = await db.Organisations
            .Where(other => other.Id != from && (other.SuccessorId == from || other.PartOfId == from || other.MergedIntoId == from))
            .ToListAsync(ct);
        foreach (var other in others)
        {
            other.SuccessorId = other.SuccessorId == from ? into : other.SuccessorId;
            other.PartOfId = other.PartOfId == from ? into : other.PartOfId;
            other.MergedIntoId = other.MergedIntoId == from ? into : other.MergedIntoId;
        }

        foreach (var grant in await db.RoleGrants.Where(grant => grant.OrganisationId == from).ToListAsync(ct))
        {
            grant.OrganisationId = into;
        }

        (await db.Memberships.Where(membership => membership.OrganisationId == from).ToListAsync(ct)).ForEach(membership => membership.OrganisationId = into);
    }

    private async Task MoveEntriesAsync(int from, int into, CancellationToken ct)
    {
        var entries = await db.Attendance.Where(entry => entry.OrganisationId == from).ToListAsync(ct);
        entries.ForEach(entry => entry.OrganisationId = into);
        var actions = await db.ActionItems
            .Include(action => action.Owners)
            .Where(action => action.Owners.Any(owner => owner.OrganisationId == from))
            .ToListAsync(ct);
        foreach (var action in actions)
        {
            action.Owners.FindAll(owner => owner.OrganisationId == from).ForEach(owner => owner.OrganisationId = into);
            db.Entry(action).Property(record => record.Version).IsModified = true;
        }

        var led = await db.AgendaItems.Where(item => item.LeadOrganisationId == from).ToListAsync(ct);
        led.ForEach(item => item.LeadOrganisationId = into);
        await new TouchedNotes(db).RaiseAsync([.. entries.Select(entry => entry.MeetingId).Concat(actions.Select(action => action.MeetingId)).Concat(led.Select(item => item.MeetingId)).Distinct()], ct);
    }

    /// <summary>
    /// What its members were asked and said in reviews, and who is invited to speak for it. What was reported of actions is
    /// history that is never changed; it is read under the name that stays.
    /// </summary>
    private async Task MoveReviewsAsync(int from, int into, CancellationToken ct)
    {
        (await db.ReviewComments.Where(comment => comment.OrganisationId == from).ToListAsync(ct)).ForEach(comment => comment.OrganisationId = into);
        (await db.ReviewAnswers.Where(answer => answer.OrganisationId == from).ToListAsync(ct)).ForEach(answer => answer.OrganisationId = into);
        (await db.Invitations.Where(invitation => invitation.OrganisationId == from).ToListAsync(ct)).ForEach(invitation => invitation.OrganisationId = into);
    }

    private static Task<Organisation?> Whole(IQueryable<Organisation> organisations, int id, CancellationToken ct)
        => organisations
            .Include(organisation => organisation.Aliases)
            .Include(organisation => organisation.Successor)
            .Include(organisation => organisation.PartOf)
            .AsSplitQuery()
            .SingleOrDefaultAsync(organisation => organisation.Id == id, ct);

    private async Task<IReadOnlyCollection<MergeRules.Tied>> TiedAsync(CancellationToken ct)
        => await db.Organisations.AsNoTracking()
            .Select(row => new MergeRules.Tied(row.Id, row.Name, row.SuccessorId, row.PartOfId))
            .ToListAsync(ct);

    private static MergeSide SideOf(Organisation organisation)
        => new(organisation.Id, organisation.Version, OrganisationFacts.Of(organisation), [.. organisation.Aliases.OrderBy(alias => alias.Id).Select(alias => alias.AsPrinted)]);
}
