using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Themes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>Keeps a board's queue of topics. Nothing of it becomes public by being here: the plan is published as a whole.</summary>
public sealed class ForwardPlanService(PortalDbContext db, ThemeShelf shelf, AuditTrail audit, TimeProvider time)
{
    /// <summary>The most topics that wait at one board.</summary>
    public const int MostWaiting = 300;

    public Task<Outcome> AddAsync(AddPlanEntry input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    public Task<Outcome> EditAsync(EditPlanEntry input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryEditAsync(input, change, ct));

    /// <summary>Moves a topic by one place; at the end of the queue nothing happens.</summary>
    public Task<Outcome> MoveAsync(MovePlanEntry input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryOrderAsync(input.BoardId, input.Id, order => Positions.Moved(order, input.Id, input.Direction), change, ct));

    /// <summary>Puts a topic before another one. Where that one waits no longer, nothing happens.</summary>
    public Task<Outcome> PlaceAsync(PlacePlanEntry input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryOrderAsync(input.BoardId, input.Id, order => Placed(order, input.Id, input.BeforeId), change, ct));

    public Task<Outcome> DropAsync(DropPlanEntry input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryDropAsync(input, change, ct));

    /// <summary>Puts a topic back at the end of the queue; since when it is wished stays as it was.</summary>
    public Task<Outcome> ReturnAsync(ReturnPlanEntry input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryReturnAsync(input, change, ct));

    private async Task<Outcome> TryAddAsync(AddPlanEntry input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId))
        {
            return new Outcome.NotFound();
        }

        var (facts, refusals) = await CheckedAsync(input.BoardId, input.Entry, ct);
        var waiting = await db.ForwardPlan.CountAsync(other => other.BoardId == input.BoardId && other.State == ForwardPlanState.Waiting, ct);
        if (refusals.When(waiting >= MostWaiting, string.Empty, $"A queue holds {MostWaiting} topics at most. Drop some first").Outcome is { } refused)
        {
            return refused;
        }

        var entry = new ForwardPlanEntry
        {
            BoardId = input.BoardId,
            Position = await PlanReturn.LastAsync(db, input.BoardId, ct) + 1,
            Topic = facts.Topic,
            Since = facts.Since ?? await SaidOnAsync(facts.OriginMeetingId, ct) ?? time.LondonToday(),
            ByName = change.UserName,
            At = time.GetUtcNow(),
        };
        facts.WriteTo(entry, await ThemeAsync(facts.Theme, ct));
        db.ForwardPlan.Add(entry);
        await SaveAsync(input.BoardId, change, "plan.added", ct);
        return new Outcome.Done(entry.Id);
    }

    private async Task<Outcome> TryEditAsync(EditPlanEntry input, Change change, CancellationToken ct)
    {
        if (await FindAsync(input.BoardId, input.Id, change, ct) is not { } entry)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return new Outcome.Conflict(entry.Version, PlanEntryFacts.Of(entry).Fields(PlanWords.Meeting(entry.OriginMeeting?.Date, entry.OriginMeetingId)));
        }

        var (facts, refusals) = await CheckedAsync(input.BoardId, input.Entry, ct);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        facts.WriteTo(entry, await ThemeAsync(facts.Theme, ct));
        entry.Since = facts.Since ?? entry.Since;
        await SaveAsync(input.BoardId, change, "plan.edited", ct);
        return new Outcome.Done(entry.Id);
    }

    private async Task<Outcome> TryOrderAsync(int boardId, int id, Func<IReadOnlyList<int>, IReadOnlyList<int>?> order, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(boardId))
        {
            return new Outcome.NotFound();
        }

        var queue = await db.ForwardPlan
            .Where(entry => entry.BoardId == boardId && entry.State == ForwardPlanState.Waiting)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .ToListAsync(ct);
        if (!queue.Exists(entry => entry.Id == id))
        {
            return new Outcome.NotFound();
        }

        var ids = order([.. queue.Select(entry => entry.Id)]);
        for (var index = 0; index < ids?.Count; index++)
        {
            queue.Single(entry => entry.Id == ids[index]).Position = index + 1;
        }

        await SaveAsync(boardId, change, "plan.moved", ct);
        return new Outcome.Done(id);
    }

    private async Task<Outcome> TryDropAsync(DropPlanEntry input, Change change, CancellationToken ct)
    {
        if (await FindAsync(input.BoardId, input.Id, change, ct) is not { } entry)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return new Outcome.Conflict(entry.Version, []);
        }

        var reason = Words.Text(input.Reason);
        var refusals = new Refusals()
            .When(entry.State is not ForwardPlanState.Waiting, string.Empty, "This topic does not wait in the queue any more. Look at where it stands now.")
            .When(reason is null, nameof(DropPlanEntry.Reason), "Say why the board does not want it any more")
            .Longer(nameof(DropPlanEntry.Reason), "reason", reason, ForwardPlanEntry.ReasonLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        (entry.State, entry.DropReason) = (ForwardPlanState.Dropped, reason);
        await SaveAsync(input.BoardId, change, "plan.dropped", ct);
        return new Outcome.Done(entry.Id);
    }

    private async Task<Outcome> TryReturnAsync(ReturnPlanEntry input, Change change, CancellationToken ct)
    {
        if (await FindAsync(input.BoardId, input.Id, change, ct) is not { } entry)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return new Outcome.Conflict(entry.Version, []);
        }

        if (PlanRules.WhyItStays(entry.State, entry.TakenAsItemId is not null, entry.TakenAtMeeting?.State) is { } reason)
        {
            return new Outcome.Refused(string.Empty, reason);
        }

        await PlanReturn.PutBackAsync(db, [entry], ct);
        await SaveAsync(input.BoardId, change, "plan.returned", ct);
        return new Outcome.Done(entry.Id);
    }

    /// <summary>The facts as they will be kept, and what is wrong with them.</summary>
    private async Task<(PlanEntryFacts Facts, Refusals Refusals)> CheckedAsync(int boardId, PlanEntryFacts typed, CancellationToken ct)
    {
        var facts = typed.Cleaned();
        var refusals = facts.Check();
        ThemeShelf.Check(refusals, nameof(PlanEntryFacts.Theme), facts.Theme is null ? [] : [facts.Theme]);
        if (facts.OriginMeetingId is { } meetingId && !await db.Meetings.AnyAsync(meeting => meeting.Id == meetingId && meeting.BoardId == boardId, ct))
        {
            refusals.Add(nameof(PlanEntryFacts.OriginMeetingId), "Choose a meeting of this board");
        }

        var isOfMeeting = facts.OriginItemId is { } itemId && await db.AgendaItems.AnyAsync(item => item.Id == itemId && item.MeetingId == facts.OriginMeetingId, ct);
        return (isOfMeeting ? facts : facts with { OriginItemId = null }, refusals);
    }

    private async Task<DateOnly?> SaidOnAsync(int? meetingId, CancellationToken ct)
        => meetingId is null ? null : await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => meeting.Date).SingleAsync(ct);

    private async Task<Theme?> ThemeAsync(string? label, CancellationToken ct)
        => label is null ? null : (await shelf.OfAsync([label], ct))[0];

    private async Task<ForwardPlanEntry?> FindAsync(int boardId, int id, Change change, CancellationToken ct)
        => change.Rights.MayEdit(boardId)
            ? await db.ForwardPlan
                .Include(entry => entry.Theme)
                .Include(entry => entry.OriginMeeting)
                .Include(entry => entry.TakenAtMeeting)
                .SingleOrDefaultAsync(entry => entry.Id == id && entry.BoardId == boardId, ct)
            : null;

    private static List<int>? Placed(IReadOnlyList<int> order, int id, int? beforeId)
    {
        var others = order.Where(other => other != id).ToList();
        var place = beforeId is { } before ? others.IndexOf(before) : others.Count;
        if (place < 0)
        {
            return null;
        }

        others.Insert(place, id);
        return others;
    }

    private async Task SaveAsync(int boardId, Change change, string action, CancellationToken ct)
    {
        audit.Record(db, change, action, meeting: null, boardId);
        await db.SaveChangesAsync(ct);
    }
}
