using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// Publishes what was planned, when its time has come, in the name of whoever planned it and with the rights that this
/// person has at that moment. What cannot be published then is not tried again: the secretariat is told why.
/// </summary>
public sealed partial class ScheduledPublishing(
    PortalDbContext db, PublishingService publishing, Outbox outbox, MailRecipients recipients, AuditTrail audit, TimeProvider time,
    ILogger<ScheduledPublishing> logger) : IDueTask
{
    private const int Most = 20;
    private const string Gap = "\n\n";

    /// <summary>Up to here nobody calls it late: the portal looks once a minute.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await db.ScheduledPublications.AsNoTracking()
            .Include(schedule => schedule.Meeting!.Board)
            .Where(schedule => schedule.State == ScheduleState.Waiting && schedule.At <= now)
            .OrderBy(schedule => schedule.At).ThenBy(schedule => schedule.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        foreach (var schedule in due)
        {
            db.ChangeTracker.Clear();
            try
            {
                await PublishAsync(schedule, now, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // Whatever stops this one holds up none of those that were planned for later.
                LogFailed(logger, schedule.Id, exception);
                await FailAsync(schedule, "An error stopped it; whoever runs the portal finds it in the log. Publish the note, or plan it again.", cancellationToken);
            }
        }
    }

    private async Task PublishAsync(ScheduledPublication schedule, DateTimeOffset now, CancellationToken ct)
    {
        if (await AuthorAsync(schedule, ct) is not { } author)
        {
            await FailAsync(schedule, $"{schedule.ByName}, who planned this, cannot publish for the board any more.", ct);
            return;
        }

        var late = Late(schedule, now);
        var input = new PublishNote
        {
            MeetingId = schedule.MeetingId,
            Version = schedule.NoteVersion,
            ChangeNote = schedule.ChangeNote,
            PreElectionReason = schedule.PreElectionReason,
        };
        var run = new ScheduledRun(schedule.Id, Comment(schedule.ChangeNote, Planned(schedule), late), async token =>
        {
            if (late is not null)
            {
                await TellAsync(schedule, "publication-late", $"Published late: the note of {LondonDates.Meeting(schedule.Meeting!.Date)}", [$"The note of {LondonDates.Meeting(schedule.Meeting!.Date)} is published. {late}"], token);
            }
        });
        switch (await publishing.PublishScheduledAsync(input, run, author, ct))
        {
            case Outcome.Conflict:
                await FailAsync(schedule, "The note was changed after this was planned. Look at it, and publish it, or plan it again.", ct);
                break;
            case Outcome.Refused refused:
                await FailAsync(schedule, string.Join("\n", refused.Reasons.Select(reason => reason.Reason)), ct);
                break;
        }
    }

    /// <summary>Whoever planned it, with the rights of this moment; null where they are not there any more.</summary>
    private async Task<Change?> AuthorAsync(ScheduledPublication schedule, CancellationToken ct)
    {
        var grants = await db.Users.AsNoTracking().Live()
            .Where(user => user.Id == schedule.ByUserId)
            .SelectMany(user => user.Grants)
            .Select(grant => new Grant(grant.Role, grant.BoardId))
            .ToListAsync(ct);
        var author = new Change(schedule.ByUserId, schedule.ByName, Change.Scheduled, new Rights(grants));
        return author.Rights.MayEdit(schedule.Meeting!.BoardId) ? author : null;
    }

    private async Task FailAsync(ScheduledPublication seen, string why, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var schedule = await db.ScheduledPublications.Include(schedule => schedule.Meeting).SingleAsync(schedule => schedule.Id == seen.Id, ct);
        if (schedule.State is not ScheduleState.Waiting)
        {
            return; // another process was faster, and may well have published it
        }

        schedule.State = ScheduleState.Failed;
        schedule.Problem = why.Length <= ScheduledPublication.TextLength ? why : why[..ScheduledPublication.TextLength];
        audit.Record(db, Change.ByThePortal, "note.publication-failed", schedule.Meeting, schedule.Meeting!.BoardId);
        await TellAsync(
            seen,
            "publication-failed",
            $"Not published: the note of {LondonDates.Meeting(seen.Meeting!.Date)}",
            [$"The note of {LondonDates.Meeting(seen.Meeting!.Date)} was to be published on {LondonDates.InWords(seen.At)}. It was not.", "The page says why, and what to do."],
            ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (Attempts.IsLostRace(failure))
        {
            // Another process was faster; what it found stands.
        }
    }

    private async Task TellAsync(ScheduledPublication schedule, string kind, string subject, IReadOnlyList<string> paragraphs, CancellationToken ct)
    {
        var people = await recipients.OfBoardAsync(schedule.Meeting!.BoardId, PortalRole.Secretariat, ct);
        var mails = people.Select(person => new Mail
        {
            Kind = kind,
            Occasion = string.Create(CultureInfo.InvariantCulture, $"{kind}/{schedule.Id}/{person.UserId}"),
            To = person.To,
            Subject = subject,
            Paragraphs = [$"{schedule.Meeting.Board!.Name}.", .. paragraphs],
            Page = new MailPage.Publishing(schedule.MeetingId),
            PageLabel = "Look at the note",
            BoardId = schedule.Meeting.BoardId,
            MeetingId = schedule.MeetingId,
        });
        await outbox.WriteAsync([.. mails], ct);
    }

    /// <summary>
    /// What the history says of it. The person's own words stand there whole; the portal adds those of its sentences
    /// that fit below, which the plan and the mail to the secretariat tell as well.
    /// </summary>
    private static string? Comment(params string?[] paragraphs)
        => paragraphs.OfType<string>().Aggregate(
            (string?)null,
            (said, paragraph) => said is null ? paragraph : said.Length + Gap.Length + paragraph.Length <= NoteStep.CommentLength ? $"{said}{Gap}{paragraph}" : said);

    private static string Planned(ScheduledPublication schedule) => $"Published by the portal, as planned for {LondonDates.InWords(schedule.At)}.";

    private static string? Late(ScheduledPublication schedule, DateTimeOffset now)
        => now - schedule.At <= OnTime ? null : $"It was due on {LondonDates.InWords(schedule.At)} and came out on {LondonDates.InWords(now)}: the portal was not running in between.";

    [LoggerMessage(EventId = 5002, Level = LogLevel.Error, Message = "Planned publication {Schedule} failed")]
    private static partial void LogFailed(ILogger logger, int schedule, Exception exception);
}
