using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>Opens rounds of review and keeps their deadlines: round, people asked, mails and audit entry in one save.</summary>
public sealed class RoundService(PortalDbContext db, NoteService notes, AuditTrail audit, ReviewPost mails, TimeProvider time)
{
    /// <summary>
    /// Sends a draft to the members and the chair of its board. A note that is in review without an open round, as notes
    /// from before there were rounds are, gets one.
    /// </summary>
    public async Task<Outcome> SendAsync(SendDraft input, Change change, CancellationToken ct)
    {
        var state = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == input.MeetingId)
            .Select(meeting => (NoteState?)meeting.Note!.State)
            .SingleOrDefaultAsync(ct);
        return state is NoteState.InReview
            ? await Attempts.RunAsync(db, () => OpenMissingAsync(input, change, ct))
            : await notes.SendForReviewAsync(input.MeetingId, input.Version, change, meeting => OpenAsync(meeting, input, change, ct), ct);
    }

    /// <summary>Moves the deadline of the open round, and tells whoever was asked.</summary>
    public Task<Outcome> MoveDeadlineAsync(MoveDeadline input, Change change, CancellationToken ct)
        => WithOpenRoundAsync(input.MeetingId, change, "note.review-deadline-moved", round => MoveAsync(round, input, ct), ct);

    /// <summary>Reminds everybody who has not answered the open round, each at most once a day.</summary>
    public Task<Outcome> RemindAsync(int meetingId, Change change, CancellationToken ct)
        => WithOpenRoundAsync(meetingId, change, "note.reviewers-reminded", round => RemindAsync(round, ct), ct);

    private async Task<Outcome> OpenMissingAsync(SendDraft input, Change change, CancellationToken ct)
    {
        var meeting = await db.Meetings.Include(meeting => meeting.Board).Include(meeting => meeting.Note).SingleAsync(meeting => meeting.Id == input.MeetingId, ct);
        if (!change.Rights.MayEdit(meeting.BoardId))
        {
            return new Outcome.NotFound();
        }

        if (meeting.Note is not { State: NoteState.InReview } || await db.ReviewRounds.AnyAsync(round => round.MeetingId == meeting.Id && round.ClosedAt == null, ct))
        {
            return new Outcome.Refused(string.Empty, "The note has moved on since this page was opened. Look at where it stands now.");
        }

        if (await OpenAsync(meeting, input, change, ct) is { } stop)
        {
            db.ChangeTracker.Clear();
            return stop;
        }

        audit.Record(db, change, "note.review-opened", meeting, meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(meeting.Id);
    }

    private async Task<Outcome?> OpenAsync(Meeting meeting, SendDraft input, Change change, CancellationToken ct)
    {
        if (StillToCome.Why(meeting.Date, time.LondonToday()) is { } why)
        {
            return new Outcome.Refused(string.Empty, $"{why} Its note can be sent for review from that day on, or correct the date.");
        }

        var message = Words.Text(input.Message);
        var refusals = new Refusals()
            .When(input.Deadline is null, nameof(SendDraft.Deadline), "Enter the last day for comments")
            .When(input.Deadline < time.LondonToday(), nameof(SendDraft.Deadline), "The last day for comments must be today or later")
            .Longer(nameof(SendDraft.Message), "message", message, ReviewRound.MessageLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var last = await db.ReviewRounds.Where(round => round.MeetingId == meeting.Id).MaxAsync(round => (int?)round.Number, ct) ?? 0;
        var round = new ReviewRound
        {
            MeetingId = meeting.Id,
            Number = last + 1,
            OpenedAt = time.GetUtcNow(),
            ByName = change.UserName,
            Deadline = input.Deadline!.Value,
            Message = message,
        };
        db.ReviewRounds.Add(round);
        var people = await BoardPeople.OfAsync(db, meeting.BoardId, ct);
        round.Answers.AddRange(people.Select(person => new ReviewAnswer { UserId = person.Id, UserName = person.Name, OrganisationId = person.OrganisationId }));
        await mails.WriteAsync(people, person => ReviewMails.Opened(round, meeting, person), ct);
        return null;
    }

    private async Task<Outcome?> MoveAsync(ReviewRound round, MoveDeadline input, CancellationToken ct)
    {
        if (round.Version != input.Version)
        {
            return new Outcome.Conflict(round.Version, [Shown.Date(nameof(MoveDeadline.Deadline), "Last day for comments", round.Deadline)]);
        }

        var refusals = new Refusals()
            .When(input.Deadline is null, nameof(MoveDeadline.Deadline), "Enter the last day for comments")
            .When(input.Deadline < time.LondonToday(), nameof(MoveDeadline.Deadline), "The last day for comments must be today or later");
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (round.Deadline == input.Deadline)
        {
            return null;
        }

        round.Deadline = input.Deadline!.Value;
        await mails.WriteAsync(await AskedAsync(round, everybody: true, ct), person => ReviewMails.Moved(round, round.Meeting!, person), ct);
        return null;
    }

    private async Task<Outcome?> RemindAsync(ReviewRound round, CancellationToken ct)
    {
        var silent = await AskedAsync(round, everybody: false, ct);
        if (silent.Count == 0)
        {
            return new Outcome.Refused(string.Empty, "Everybody has answered.");
        }

        var today = time.LondonToday();
        var written = await mails.WriteAsync(silent, person => ReviewMails.Reminder(round, round.Meeting!, person, today), ct);
        foreach (var person in written)
        {
            round.Answers.Single(answer => answer.UserId == person.Id).RemindedAt = time.GetUtcNow();
        }

        return written.Count > 0 ? null : new Outcome.Refused(string.Empty, "Whoever has not answered was reminded today already. Nobody gets two reminders on one day.");
    }

    /// <summary>Those of the people asked who still belong to the board.</summary>
    private async Task<IReadOnlyList<AskedPerson>> AskedAsync(ReviewRound round, bool everybody, CancellationToken ct)
    {
        var asked = round.Answers.Where(answer => everybody || answer.State is ReviewAnswerState.NotAnswered).Select(answer => answer.UserId).ToHashSet();
        return [.. (await BoardPeople.OfAsync(db, round.Meeting!.BoardId, ct)).Where(person => asked.Contains(person.Id))];
    }

    private Task<Outcome> WithOpenRoundAsync(int meetingId, Change change, string action, Func<ReviewRound, Task<Outcome?>> work, CancellationToken ct)
        => Attempts.RunAsync(db, async () =>
        {
            var boardId = await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct);
            if (boardId is not { } board || !change.Rights.MayEdit(board))
            {
                return new Outcome.NotFound();
            }

            var round = await db.ReviewRounds
                .Include(round => round.Answers)
                .Include(round => round.Meeting!.Board)
                .SingleOrDefaultAsync(round => round.MeetingId == meetingId && round.ClosedAt == null, ct);
            if (round is null)
            {
                return new Outcome.Refused(string.Empty, "No review of this note is open.");
            }

            if (await work(round) is { } stop)
            {
                db.ChangeTracker.Clear();
                return stop;
            }

            audit.Record(db, change, action, round.Meeting, board);
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(meetingId);
        });
}
