using System.Globalization;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Timeliness;

/// <summary>
/// Tells a board's secretariat by mail, two working days before a promise runs out and once it has, on working days and
/// not before people begin to work. Each is told once, however many processes serve.
/// </summary>
public sealed class PromiseReminders(PortalDbContext db, OpenPromises promises, Outbox outbox, MailRecipients recipients, TimeProvider time) : IDueTask
{
    private const int WorkingDaysBefore = 2;

    /// <summary>A portal that was down tells late; what is older than this is no news any more.</summary>
    private const int WorkingDaysLate = 5;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!OfficeHours.HaveBegun(time.GetUtcNow().InLondon()))
        {
            return;
        }

        var today = time.LondonToday();
        var mails = new List<Mail>();
        var due = (await promises.LoadAsync(boards: null, cancellationToken))
            .Where(promise => WorkingDays.Between(today, promise.Last) is >= -WorkingDaysLate and <= WorkingDaysBefore);
        foreach (var board in due.GroupBy(promise => promise.BoardId))
        {
            var people = await recipients.OfBoardAsync(board.Key, PortalRole.Secretariat, cancellationToken);
            mails.AddRange(board.SelectMany(promise => people.Select(person => MailOf(promise, today, person))));
        }

        await Attempts.RunAsync(db, () => TellAsync(mails, cancellationToken));
    }

    private async Task<Outcome> TellAsync(IReadOnlyCollection<Mail> mails, CancellationToken ct)
    {
        var written = await outbox.WriteAsync(mails, ct);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(written.Count);
    }

    private static Mail MailOf(OpenPromise promise, DateOnly today, MailRecipient person)
    {
        var (isLate, last) = (today > promise.Last, LondonDates.WithWeekday(promise.Last));
        var what = promise.Kind is DueKind.Agenda ? "agenda" : "note";
        var of = $"{what} of {LondonDates.Meeting(promise.MeetingDate)}";
        var kind = $"{what}-{(isLate ? "late" : "due")}";
        var done = promise.Kind is DueKind.Agenda ? "issued" : "published";
        return new Mail
        {
            Kind = kind,
            Occasion = string.Create(CultureInfo.InvariantCulture, $"{kind}/{promise.MeetingId}/{promise.Last:yyyy-MM-dd}/{person.UserId}"),
            To = person.To,
            Subject = isLate ? $"Late: the {of}" : $"Due by {LondonDates.InWords(promise.Last)}: the {of}",
            Paragraphs =
            [
                $"{promise.BoardName}.",
                isLate
                    ? $"The {of} was to be {done} by {last}, as the board promises. It is not {done} yet."
                    : $"The {of} is to be {done} by {last}, as the board promises: {Promises.Countdown(today, promise.Last)}.",
            ],
            Page = new MailPage.WorkingCopy(promise.MeetingId),
            PageLabel = "Open the meeting",
            BoardId = promise.BoardId,
            MeetingId = promise.MeetingId,
        };
    }
}
