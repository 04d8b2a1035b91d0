using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Decisions;

/// <summary>Keeps the decisions of a meeting.</summary>
public sealed class DecisionService(PortalDbContext db, WorkingCopy copy, ItemOptions items)
{
    public Task<Outcome> AddAsync(AddDecision input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "decision.added", _ => AddAsync(input, ct), ct);

    public Task<Outcome> EditAsync(EditDecision input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "decision.edited", _ => EditAsync(input, ct), ct);

    public Task<Outcome> RemoveAsync(RemoveDecision input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "decision.removed", _ => RemoveAsync(input, ct), ct);

    /// <summary>Moves a decision by one place; at the end of the list nothing happens.</summary>
    public Task<Outcome> MoveAsync(MoveDecision input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "decision.moved", _ => MoveAsync(input, ct), ct);

    /// <summary>Adds a decision within a change of the working copy.</summary>
    internal async Task<Edit> AddAsync(AddDecision input, CancellationToken ct)
    {
        var facts = input.Decision.Cleaned();
        if (await CheckAsync(input.MeetingId, facts, ct) is { } refused)
        {
            return refused;
        }

        var last = await db.Decisions.Where(decision => decision.MeetingId == input.MeetingId).MaxAsync(decision => (int?)decision.Position, ct) ?? 0;
        var decision = new Decision { MeetingId = input.MeetingId, Position = last + 1, Text = facts.Text };
        facts.WriteTo(decision);
        db.Decisions.Add(decision);
        return Edit.Of(() => decision.Id);
    }

    private async Task<Edit> EditAsync(EditDecision input, CancellationToken ct)
    {
        if (await FindAsync(input.MeetingId, input.Id, ct) is not { } decision)
        {
            return new Outcome.NotFound();
        }

        if (decision.Version != input.Version)
        {
            return await ConflictAsync(decision, ct);
        }

        var facts = input.Decision.Cleaned();
        if (await CheckAsync(input.MeetingId, facts, ct) is { } refused)
        {
            return refused;
        }

        facts.WriteTo(decision);
        return Edit.Of(() => decision.Id);
    }

    private async Task<Edit> RemoveAsync(RemoveDecision input, CancellationToken ct)
    {
        if (await FindAsync(input.MeetingId, input.Id, ct) is not { } decision)
        {
            return new Outcome.NotFound();
        }

        if (decision.Version != input.Version)
        {
            return await ConflictAsync(decision, ct);
        }

        db.Decisions.Remove(decision);
        return Edit.Of(() => input.Id);
    }

    private async Task<Edit> MoveAsync(MoveDecision input, CancellationToken ct)
    {
        var decisions = await db.Decisions
            .Where(decision => decision.MeetingId == input.MeetingId)
            .OrderBy(decision => decision.Position).ThenBy(decision => decision.Id)
            .ToListAsync(ct);
        if (decisions.TrueForAll(decision => decision.Id != input.Id))
        {
            return new Outcome.NotFound();
        }

        var order = Positions.Moved([.. decisions.Select(decision => decision.Id)], input.Id, input.Direction);
        for (var index = 0; index < order?.Count; index++)
        {
            decisions.Single(decision => decision.Id == order[index]).Position = index + 1;
        }

        return Edit.Of(() => input.Id);
    }

    private async Task<Outcome?> CheckAsync(int meetingId, DecisionFacts facts, CancellationToken ct)
    {
        var refusals = facts.Check();
        if (facts.AgendaItemId is { } itemId && !await db.AgendaItems.AnyAsync(item => item.Id == itemId && item.MeetingId == meetingId, ct))
        {
            refusals.Add(nameof(DecisionFacts.AgendaItemId), "Choose an item of this meeting");
        }

        return refusals.Outcome;
    }

    private Task<Decision?> FindAsync(int meetingId, int id, CancellationToken ct)
        => db.Decisions.SingleOrDefaultAsync(decision => decision.Id == id && decision.MeetingId == meetingId, ct);

    private async Task<Outcome> ConflictAsync(Decision decision, CancellationToken ct)
        => new Outcome.Conflict(
            decision.Version,
            DecisionFacts.Of(decision).Fields(await items.LabelAsync(decision.MeetingId, decision.AgendaItemId, ct)));
}
