using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Profiles;

/// <summary>Keeps who belongs to a board. Nothing of it becomes public by being here: the page about the board is published as a whole.</summary>
public sealed class MembershipService(PortalDbContext db, OrganisationQueries organisations, AuditTrail audit, TimeProvider time)
{
    /// <summary>The most members of one board, former ones among them.</summary>
    public const int MostMembers = 300;

    public Task<Outcome> AddAsync(AddMembership input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    public Task<Outcome> EditAsync(EditMembership input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryEditAsync(input, change, ct));

    public Task<Outcome> RemoveAsync(RemoveMembership input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryRemoveAsync(input, change, ct));

    /// <summary>Moves a member by one place; at the end of the list nothing happens.</summary>
    public Task<Outcome> MoveAsync(MoveMembership input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryMoveAsync(input, change, ct));

    private async Task<Outcome> TryAddAsync(AddMembership input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId))
        {
            return new Outcome.NotFound();
        }

        var (facts, refusals) = await CheckedAsync(input.Member, rename: true, ct);
        var places = await db.Memberships.Where(other => other.BoardId == input.BoardId).Select(other => other.Position).ToListAsync(ct);
        if (refusals.When(places.Count >= MostMembers, string.Empty, $"A board has {MostMembers} members here at most, former ones among them. Remove some first").Outcome is { } refused)
        {
            return refused;
        }

        var membership = new Membership { BoardId = input.BoardId, Position = places.DefaultIfEmpty().Max() + 1, OrganisationAsPrinted = facts.OrganisationAsPrinted! };
        facts.WriteTo(membership);
        db.Memberships.Add(membership);
        await SaveAsync(input.BoardId, change, "membership.added", ct);
        return new Outcome.Done(membership.Id);
    }

    private async Task<Outcome> TryEditAsync(EditMembership input, Change change, CancellationToken ct)
    {
        if (await FindAsync(input.BoardId, input.Id, change, ct) is not { } membership)
        {
            return new Outcome.NotFound();
        }

        if (membership.Version != input.Version)
        {
            return new Outcome.Conflict(membership.Version, MembershipFacts.Of(membership, time.LondonToday()).Fields(membership.Organisation?.Name));
        }

        var renamed = !string.Equals(Words.Line(input.Member.OrganisationAsPrinted), membership.OrganisationAsPrinted, StringComparison.Ordinal);
        var (facts, refusals) = await CheckedAsync(input.Member, renamed, ct);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        facts.WriteTo(membership);
        await SaveAsync(input.BoardId, change, "membership.edited", ct);
        return new Outcome.Done(membership.Id);
    }

    private async Task<Outcome> TryRemoveAsync(RemoveMembership input, Change change, CancellationToken ct)
    {
        if (await FindAsync(input.BoardId, input.Id, change, ct) is not { } membership)
        {
            return new Outcome.NotFound();
        }

        if (membership.Version != input.Version)
        {
            return new Outcome.Conflict(membership.Version, []);
        }

        db.Memberships.Remove(membership);
        await SaveAsync(input.BoardId, change, "membership.removed", ct);
        return new Outcome.Done(input.Id);
    }

    private async Task<Outcome> TryMoveAsync(MoveMembership input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId))
        {
            return new Outcome.NotFound();
        }

        var members = await db.Memberships
            .Where(membership => membership.BoardId == input.BoardId)
            .OrderBy(membership => membership.Position).ThenBy(membership => membership.Id)
            .ToListAsync(ct);
        if (!members.Exists(membership => membership.Id == input.Id))
        {
            return new Outcome.NotFound();
        }

        var order = Positions.Moved([.. members.Select(membership => membership.Id)], input.Id, input.Direction);
        for (var index = 0; index < order?.Count; index++)
        {
            members.Single(membership => membership.Id == order[index]).Position = index + 1;
        }

        await SaveAsync(input.BoardId, change, "membership.moved", ct);
        return new Outcome.Done(input.Id);
    }

    /// <summary>The facts as they will be kept, and what is wrong with them.</summary>
    /// <param name="rename">Whether the words are new: they then say which organisation is meant, where nobody chose one.</param>
    private async Task<(MembershipFacts Facts, Refusals Refusals)> CheckedAsync(MembershipFacts typed, bool rename, CancellationToken ct)
    {
        var facts = typed.Cleaned();
        var refusals = facts.Check(time.LondonToday());
        if (facts.OrganisationId is { } id)
        {
            // A form that was opened before a merge names the entry that gave up its names; the one that stays is meant.
            var chosen = await db.Organisations.AsNoTracking()
                .Where(organisation => organisation.Id == id)
                .Select(organisation => organisation.MergedInto ?? organisation)
                .Select(organisation => new { organisation.Id, organisation.Name })
                .SingleOrDefaultAsync(ct);
            refusals.When(chosen is null, nameof(MembershipFacts.OrganisationId), "Choose an organisation from the list");
            facts = facts with { OrganisationId = chosen?.Id, OrganisationAsPrinted = facts.OrganisationAsPrinted ?? chosen?.Name };
        }
        else if (rename && facts.OrganisationAsPrinted is { } printed)
        {
            facts = facts with { OrganisationId = await organisations.FindAsync(printed, ct) };
        }

        return (facts, refusals);
    }

    private async Task<Membership?> FindAsync(int boardId, int id, Change change, CancellationToken ct)
        => change.Rights.MayEdit(boardId)
            ? await db.Memberships.Include(membership => membership.Organisation).SingleOrDefaultAsync(membership => membership.Id == id && membership.BoardId == boardId, ct)
            : null;

    private async Task SaveAsync(int boardId, Change change, string action, CancellationToken ct)
    {
        audit.Record(db, change, action, meeting: null, boardId);
        await db.SaveChangesAsync(ct);
    }
}
