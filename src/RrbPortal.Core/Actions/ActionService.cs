using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>Keeps the actions of a meeting, with their owners.</summary>
public sealed class ActionService(PortalDbContext db, WorkingCopy copy, ItemOptions items, OrganisationQueries organisations)
{
    public Task<Outcome> AddAsync(AddAction input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "action.added", _ => AddAsync(input, ct), ct);

    public Task<Outcome> EditAsync(EditAction input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "action.edited", _ => EditAsync(input, ct), ct);

    public Task<Outcome> RemoveAsync(RemoveAction input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "action.removed", _ => RemoveAsync(input, ct), ct);

    /// <summary>Moves an action by one place; at the end of the list nothing happens.</summary>
    public Task<Outcome> MoveAsync(MoveAction input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "action.moved", _ => MoveAsync(input, ct), ct);

    /// <summary>Adds an action within a change of the working copy.</summary>
    internal async Task<Edit> AddAsync(AddAction input, CancellationToken ct)
    {
        var facts = input.Action.Cleaned();
        if (await CheckAsync(input.MeetingId, facts, ct) is { } refused)
        {
            return refused;
        }

        var last = await db.ActionItems.Where(action => action.MeetingId == input.MeetingId).MaxAsync(action => (int?)action.Position, ct) ?? 0;
        var action = new ActionItem { MeetingId = input.MeetingId, Position = last + 1, Text = facts.Text };
        facts.WriteTo(action);
        await PutOwnersAsync(action, facts.Owners, ct);
        db.ActionItems.Add(action);
        return Edit.Of(() => action.Id);
    }

    private async Task<Edit> EditAsync(EditAction input, CancellationToken ct)
    {
        if (await FindAsync(input.MeetingId, input.Id, ct) is not { } action)
        {
            return new Outcome.NotFound();
        }

        if (action.Version != input.Version)
        {
            return await ConflictAsync(action, ct);
        }

        var facts = input.Action.Cleaned();
        if (await CheckAsync(input.MeetingId, facts, ct) is { } refused)
        {
            return refused;
        }

        facts.WriteTo(action);
        await PutOwnersAsync(action, facts.Owners, ct);
        if (db.ChangeTracker.HasChanges())
        {
            // A change of owners alone changes the action too: its version guards them.
            db.Entry(action).Property(record => record.Version).IsModified = true;
        }

        return Edit.Of(() => action.Id);
    }

    private async Task<Edit> RemoveAsync(RemoveAction input, CancellationToken ct)
    {
        if (await FindAsync(input.MeetingId, input.Id, ct) is not { } action)
        {
            return new Outcome.NotFound();
        }

        if (action.Version != input.Version)
        {
            return await ConflictAsync(action, ct);
        }

        if (await db.ActionUpdates.AnyAsync(update => update.ActionItemId == action.Id, ct))
        {
            return new Outcome.Refused(string.Empty, "What was reported of this action would be lost with it. Say in its updates that it is closed instead.");
        }

        db.ActionItems.Remove(action);
        return Edit.Of(() => input.Id);
    }

    private async Task<Edit> MoveAsync(MoveAction input, CancellationToken ct)
    {
        var actions = await db.ActionItems
            .Where(action => action.MeetingId == input.MeetingId)
            .OrderBy(action => action.Position).ThenBy(action => action.Id)
            .ToListAsync(ct);
        if (actions.TrueForAll(action => action.Id != input.Id))
        {
            return new Outcome.NotFound();
        }

        var order = Positions.Moved([.. actions.Select(action => action.Id)], input.Id, input.Direction);
        for (var index = 0; index < order?.Count; index++)
        {
            actions.Single(action => action.Id == order[index]).Position = index + 1;
        }

        return Edit.Of(() => input.Id);
    }

    private async Task<Outcome?> CheckAsync(int meetingId, ActionFacts facts, CancellationToken ct)
    {
        var refusals = facts.Check();
        if (facts.AgendaItemId is { } itemId && !await db.AgendaItems.AnyAsync(item => item.Id == itemId && item.MeetingId == meetingId, ct))
        {
            refusals.Add(nameof(ActionFacts.AgendaItemId), "Choose an item of this meeting");
        }

        return refusals.Outcome;
    }

    /// <summary>Each owner is joined to the organisation that its text says, where the register knows it for certain.</summary>
    private async Task PutOwnersAsync(ActionItem action, IReadOnlyList<string> owners, CancellationToken ct)
    {
        if (action.Owners.OrderBy(owner => owner.Position).Select(owner => owner.AsPrinted).SequenceEqual(owners, StringComparer.Ordinal))
        {
            return;
        }

        var known = await organisations.FindAllAsync([.. owners.Distinct(StringComparer.Ordinal)], ct);
        action.Owners.Clear();
        for (var index = 0; index < owners.Count; index++)
        {
            action.Owners.Add(new ActionOwner
            {
                Position = index + 1,
                AsPrinted = owners[index],
                OrganisationId = known.TryGetValue(owners[index], out var id) ? id : null,
            });
        }
    }

    private Task<ActionItem?> FindAsync(int meetingId, int id, CancellationToken ct)
        => db.ActionItems.Include(action => action.Owners).SingleOrDefaultAsync(action => action.Id == id && action.MeetingId == meetingId, ct);

    private async Task<Outcome> ConflictAsync(ActionItem action, CancellationToken ct)
        => new Outcome.Conflict(
            action.Version,
            ActionFacts.Of(action).Fields(await items.LabelAsync(action.MeetingId, action.AgendaItemId, ct)));
}
