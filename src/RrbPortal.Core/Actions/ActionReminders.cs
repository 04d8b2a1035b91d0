using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;

namespace RrbPortal.Core.Actions;

/// <summary>
/// Writes to the members of owning organisations, in office hours, in the week before an action is due, and once it is overdue; once each
/// for an action, a due date and a person. Only of actions that somebody said are open, and that members may know of.
/// </summary>
public sealed class ActionReminders(PortalDbContext db, SpokenFor spokenFor, Outbox outbox, TimeProvider time) : IDueTask
{
    public const int DaysBefore = 7;

    /// <summary>A note that was imported years later reminds nobody of what was due long ago.</summary>
    public const int MostDaysAfter = 14;

    Task IDueTask.RunAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (!OfficeHours.HaveBegun(time.GetUtcNow().InLondon()))
        {
            return 0;
        }

        var today = time.LondonToday();
        var (from, to) = (today.AddDays(-MostDaysAfter), today.AddDays(DaysBefore));
        var due = await new ActionRows(db).All()
            .Where(MemberVisibility.Rows)
            .Where(ActionPredicates.IsSaidToBeOpen)
            .Where(row => row.Action.CurrentDueDate >= from && row.Action.CurrentDueDate <= to)
            .OrderBy(row => row.Action.Id)
            .Select(row => new DueAction
            {
                Id = row.Action.Id,
                Number = row.Action.Number,
                DueDate = row.Action.CurrentDueDate!.Value,
                BoardId = row.Meeting.BoardId,
                BoardName = row.Meeting.Board!.Name,
                BoardSlug = row.Meeting.Board.Slug,
                Abbreviation = row.Meeting.Board.Abbreviation,
                Owners = row.Action.Owners.Where(owner => owner.OrganisationId != null).Select(owner => owner.OrganisationId!.Value).ToList(),
            })
            .ToListAsync(ct);
        var mails = new List<Mail>();
        foreach (var board in due.GroupBy(action => action.BoardId))
        {
            var speakers = await spokenFor.SpeakersAsync(board.Key, ct);
            mails.AddRange(
                from action in board
                from speaker in speakers
                where action.Owners.Exists(speaker.Family.Contains)
                select MailOf(action, speaker, isOverdue: action.DueDate < today));
        }

        return await WriteAsync(mails, ct);
    }

    /// <summary>Another process that does the same at the same moment writes the same mails: one of them is kept.</summary>
    private async Task<int> WriteAsync(IReadOnlyCollection<Mail> mails, CancellationToken ct)
    {
        var written = 0;
        await Attempts.RunAsync(db, async () =>
        {
            written = (await outbox.WriteAsync(mails, ct)).Count;
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(written);
        });
        db.ChangeTracker.Clear();
        return written;
    }

    private static Mail MailOf(DueAction action, Speaker speaker, bool isOverdue)
    {
        var name = ActionName.Of(action.Abbreviation, action.BoardSlug, action.Number) is { } known ? $"Action {known}" : "An action";
        var day = LondonDates.InWords(action.DueDate);
        var kind = isOverdue ? "action-overdue" : "action-due";
        return new Mail
        {
            Kind = kind,
            Occasion = string.Create(CultureInfo.InvariantCulture, $"{kind}/{action.Id}/{action.DueDate:yyyy-MM-dd}/{speaker.UserId:N}"),
            To = new MailTo(speaker.Email, speaker.Name),
            Subject = isOverdue ? $"{name} was due on {day}" : $"{name} is due on {day}",
            Paragraphs =
            [
                $"{name} of the {action.BoardName}, which your organisation undertook, {(isOverdue ? "was" : "is")} due on {day}.",
                "You can say there how it stands. The secretariat reads it.",
            ],
            Page = new MailPage.MemberActions(),
            PageLabel = "See the actions of your organisation",
            BoardId = action.BoardId,
        };
    }

    private sealed class DueAction
    {
        public required int Id { get; init; }

        public int? Number { get; init; }

        public required DateOnly DueDate { get; init; }

        public required int BoardId { get; init; }

        public required string BoardName { get; init; }

        public required string BoardSlug { get; init; }

        public string? Abbreviation { get; init; }

        public required List<int> Owners { get; init; }
    }
}
