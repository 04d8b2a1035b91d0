using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Timeliness;

/// <summary>What is due next over the boards that a person keeps the records of.</summary>
public sealed class DueQueries(PortalDbContext db, OpenPromises promises, TimeProvider time)
{
    public const int MostLines = 30;

    /// <summary>An agenda that is due later than this is not listed yet.</summary>
    private const int WorkingDaysAhead = 10;

    /// <returns>What went wrong first, then by day; none for whoever keeps no records.</returns>
    public async Task<IReadOnlyList<DueLine>> OfAsync(Rights rights, CancellationToken ct)
    {
        if (rights.BoardsToEdit is { Count: 0 })
        {
            return [];
        }

        var (boards, today) = (rights.BoardsToEdit, time.LondonToday());
        var open = (await promises.LoadAsync(boards, ct))
            .Where(promise => promise.Kind is DueKind.Note || WorkingDays.Between(today, promise.Last) <= WorkingDaysAhead)
            .Select(promise => new DueLine(
                promise.Kind, promise.MeetingId, promise.BoardName, promise.MeetingDate, promise.Last, Promises.Countdown(today, promise.Last), promise.Last < today));
        return
        [
            .. open.Concat(await ReviewsAsync(boards, today, ct)).Concat(await PublicationsAsync(boards, today, ct))
                .OrderBy(line => line.Kind is not DueKind.Failed).ThenBy(line => line.Day).ThenBy(line => line.MeetingId)
                .Take(MostLines),
        ];
    }

    private async Task<IEnumerable<DueLine>> ReviewsAsync(IReadOnlyList<int>? boards, DateOnly today, CancellationToken ct)
    {
        var rows = await db.ReviewRounds.AsNoTracking()
            .Where(round => boards == null || boards.Contains(round.Meeting!.BoardId))
            .Where(round => round.ClosedAt == null && round.Deadline < today && round.Meeting!.Note!.State == NoteState.InReview)
            .Select(round => new { round.MeetingId, round.Meeting!.Board!.Name, round.Meeting.Date, round.Deadline })
            .ToListAsync(ct);
        return rows.Select(row => new DueLine(DueKind.Review, row.MeetingId, row.Name, row.Date, row.Deadline, $"ended on {LondonDates.InWords(row.Deadline)}", IsLate: false));
    }

    /// <summary>Plans that wait; and plans that failed, as long as nothing came after them.</summary>
    private async Task<IEnumerable<DueLine>> PublicationsAsync(IReadOnlyList<int>? boards, DateOnly today, CancellationToken ct)
    {
        var rows = await db.ScheduledPublications.AsNoTracking()
            .Where(plan => boards == null || boards.Contains(plan.Meeting!.BoardId))
            .Where(plan => plan.State == ScheduleState.Waiting
                || (plan.State == ScheduleState.Failed
                    && (plan.Meeting!.Note!.State == NoteState.Agreed || plan.Meeting.Note.State == NoteState.Correcting)
                    && !db.ScheduledPublications.Any(later => later.MeetingId == plan.MeetingId && later.Id > plan.Id)))
            .Select(plan => new { plan.MeetingId, plan.Meeting!.Board!.Name, plan.Meeting.Date, plan.At, plan.State, plan.Problem })
            .ToListAsync(ct);
        return rows.Select(row =>
        {
            var day = row.At.LondonDay();
            return row.State is ScheduleState.Failed
                ? new DueLine(DueKind.Failed, row.MeetingId, row.Name, row.Date, day, "not published", IsLate: true, row.At, row.Problem)
                : new DueLine(DueKind.Planned, row.MeetingId, row.Name, row.Date, day, day <= today ? "today" : $"on {LondonDates.InWords(day)}", IsLate: false, row.At);
        });
    }
}
