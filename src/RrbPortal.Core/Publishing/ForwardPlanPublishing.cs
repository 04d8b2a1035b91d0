using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>Asks to publish the public part of a board's forward plan.</summary>
/// <param name="SeenHash">The fingerprint of the public part that the person saw: nobody publishes what changed under their eyes.</param>
/// <param name="PreElectionReason">Why it is published in a pre-election period; asked for on a day inside one, and for nobody but the staff to read.</param>
public sealed record PublishForwardPlan(int BoardId, string? SeenHash, string? PreElectionReason = null);

/// <summary>How the public part of a forward plan stands.</summary>
/// <param name="Number">How often it was published; 0 for never.</param>
/// <param name="Plan">What publishing it now would show.</param>
/// <param name="Hash">The fingerprint of <paramref name="Plan"/>.</param>
/// <param name="IsAsPublished">Whether the public reads exactly this already.</param>
/// <param name="Period">The pre-election period that today lies in; null for none.</param>
public sealed record ForwardPlanPublicity(int Number, DateTimeOffset? PublishedAt, PublicForwardPlan Plan, string Hash, bool IsAsPublished, PreElectionPeriod? Period);

/// <summary>Takes the public part of a forward plan to the public: the copy, the clock and the audit entry are one save.</summary>
public sealed class ForwardPlanPublishing(PortalDbContext db, AuditTrail audit, TimeProvider time, PublicationNumbers numbers)
{
    /// <returns>Null where there is no such board, or the person does not edit for it.</returns>
    public async Task<ForwardPlanPublicity?> StateAsync(string boardSlug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking().SingleOrDefaultAsync(board => board.Slug == boardSlug, ct);
        return board is null || !rights.MayEdit(board.Id) ? null : await StateAsync(board, ct);
    }

    /// <summary>Publishes it, if it says something else than what is published.</summary>
    public async Task<Outcome> PublishAsync(PublishForwardPlan input, Change change, CancellationToken ct)
    {
        var outcome = await Attempts.RunAsync(db, () => TryAsync(input, change, ct));
        if (outcome is Outcome.Done)
        {
            numbers.Announce();
        }

        return outcome;
    }

    private async Task<Outcome> TryAsync(PublishForwardPlan input, Change change, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking().SingleOrDefaultAsync(board => board.Id == input.BoardId, ct);
        if (board is null || !change.Rights.MayEdit(board.Id))
        {
            return new Outcome.NotFound();
        }

        var state = await StateAsync(board, ct);
        var reason = state.IsAsPublished ? "Nothing has changed since the forward plan was published."
            : state.Number == 0 && state.Plan.Topics.Count == 0 ? "No topic of the forward plan is public yet. Say of a topic that everybody may read it, then publish."
            : !string.Equals(state.Hash, input.SeenHash, StringComparison.Ordinal) ? "The public part of the plan has changed since you opened the page. Look at it again, then publish."
            : null;
        if (reason is not null)
        {
            return new Outcome.Refused(string.Empty, reason);
        }

        var preElectionReason = state.Period is null ? null : Words.Text(input.PreElectionReason);
        if (new Refusals().Needed(state.Period, preElectionReason, "the forward plan").Outcome is { } refused)
        {
            return refused;
        }

        var published = new PublishedForwardPlan
        {
            Sequence = await numbers.DrawAsync(ct),
            BoardSlug = board.Slug,
            BoardName = board.Name,
            Number = state.Number + 1,
            PublishedAt = time.GetUtcNow(),
            Content = PublicForwardPlanJson.Write(state.Plan),
            ContentHash = state.Hash,
        };
        db.PublishedForwardPlans.Add(published);
        audit.Record(
            db,
            change,
            "plan.published",
            meeting: null,
            board.Id,
            preElectionReason is null ? null : new AuditedField(FieldChange.Added, nameof(PublishedForwardPlan), Key: null, nameof(PublishForwardPlan.PreElectionReason), Old: null, preElectionReason));
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(published.Id);
    }

    private async Task<ForwardPlanPublicity> StateAsync(Board board, CancellationToken ct)
    {
        var last = await db.PublishedForwardPlans.AsNoTracking()
            .Where(plan => plan.BoardSlug == board.Slug)
            .OrderByDescending(plan => plan.Number)
            .Select(plan => new { plan.Number, plan.PublishedAt, plan.ContentHash })
            .FirstOrDefaultAsync(ct);
        var plan = ForwardPlanSnapshot.Build(new PublicBoard(board.Slug, board.Name, board.Abbreviation), await TopicsAsync(board.Id, ct));
        var hash = ContentHash.OfJson(PublicForwardPlanJson.Write(plan));
        return new ForwardPlanPublicity(last?.Number ?? 0, last?.PublishedAt, plan, hash, string.Equals(last?.ContentHash, hash, StringComparison.Ordinal), PreElectionPeriod.Of(time.LondonToday()));
    }

    private async Task<IReadOnlyList<WorkingTopic>> TopicsAsync(int boardId, CancellationToken ct)
        => await db.ForwardPlan.AsNoTracking()
            .Where(entry => entry.BoardId == boardId && entry.State != ForwardPlanState.Dropped)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .Select(entry => new WorkingTopic(
                entry.Topic,
                entry.Audience,
                entry.State,
                db.AgendaItems.Where(ClosedItems.AreOpen).Any(item => item.Id == entry.TakenAsItemId)
                    && (entry.TakenAtMeeting!.State == MeetingState.Planned || entry.TakenAtMeeting.State == MeetingState.AgendaIssued),
                entry.Since,
                entry.WantedFor,
                entry.WantedAsPrinted,
                entry.Theme == null ? null : new PublicTheme(entry.Theme.Slug, entry.Theme.Label),
                entry.LeadOrganisation))
            .ToListAsync(ct);
}
