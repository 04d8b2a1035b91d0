using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>
/// Reminds by itself, in office hours: two working days before a deadline, and once after it. However often it runs, in however many
/// processes, nobody gets more than one reminder a day.
/// </summary>
public sealed class ReviewReminders(PortalDbContext db, ReviewPost mails, AuditTrail audit, TimeProvider time) : IDueTask
{
    Task IDueTask.RunAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    /// <summary>Writes the reminders that are due into the outbox.</summary>
    /// <returns>How many it wrote.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (!OfficeHours.HaveBegun(time.GetUtcNow().InLondon()))
        {
            return 0;
        }

        var rounds = await db.ReviewRounds.AsNoTracking()
            .Where(round => round.ClosedAt == null && round.Meeting!.Note!.State == NoteState.InReview && round.Answers.Any(answer => answer.State == ReviewAnswerState.NotAnswered))
            .Select(round => round.Id)
            .ToListAsync(ct);
        var written = 0;
        foreach (var id in rounds)
        {
            var outcome = await Attempts.RunAsync(db, () => RemindAsync(id, ct));
            written += outcome is Outcome.Done done ? done.Id : 0;
            db.ChangeTracker.Clear();
        }

        return written;
    }

    /// <returns>Done, with the number of reminders.</returns>
    private async Task<Outcome> RemindAsync(int roundId, CancellationToken ct)
    {
        var round = await db.ReviewRounds
            .Include(round => round.Answers)
            .Include(round => round.Meeting!.Board)
            .SingleAsync(round => round.Id == roundId, ct);
        var today = time.LondonToday();
        var opened = round.OpenedAt.LondonDay();
        var due = round.Answers
            .Where(answer => answer.State is ReviewAnswerState.NotAnswered
                && ReviewDays.IsReminderDue(opened, round.Deadline, today, answer.RemindedAt is { } at ? at.LondonDay() : null))
            .ToDictionary(answer => answer.UserId);
        if (round.ClosedAt is not null || due.Count == 0)
        {
            return new Outcome.Done(0);
        }

        var people = (await BoardPeople.OfAsync(db, round.Meeting!.BoardId, ct)).Where(person => due.ContainsKey(person.Id));
        var written = await mails.WriteAsync(people, person => ReviewMails.Reminder(round, round.Meeting, person, today), ct);
        foreach (var person in written)
        {
            due[person.Id].RemindedAt = time.GetUtcNow();
        }

        audit.Record(db, Change.ByThePortal, "note.reviewers-reminded", round.Meeting, round.Meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(written.Count);
    }
}
