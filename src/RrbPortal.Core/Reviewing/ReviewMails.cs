using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>The mails about a review: pure. They say that there is something to read, until when, and where.</summary>
internal static class ReviewMails
{
    public static Mail Opened(ReviewRound round, Meeting meeting, AskedPerson person) => Of(
        "review-opened",
        string.Create(CultureInfo.InvariantCulture, $"review-opened/{meeting.Id}/{round.Number}/{person.Id}"),
        meeting,
        person,
        $"Draft note to check by {LondonDates.InWords(round.Deadline)}: {NameOf(meeting)}",
        [
            $"The draft note of the {NameOf(meeting)} is ready for you to check.",
            $"Please comment, or say that you have no comments, by {LondonDates.WithWeekday(round.Deadline)}.",
            .. Said(round),
        ]);

    public static Mail Moved(ReviewRound round, Meeting meeting, AskedPerson person) => Of(
        "review-deadline-moved",
        string.Create(CultureInfo.InvariantCulture, $"review-deadline-moved/{round.Id}/{round.Deadline:yyyy-MM-dd}/{person.Id}"),
        meeting,
        person,
        $"New deadline {LondonDates.InWords(round.Deadline)}: {NameOf(meeting)}",
        [$"The deadline for comments on the draft note of the {NameOf(meeting)} is now {LondonDates.WithWeekday(round.Deadline)}."]);

    /// <summary>One a day and person, whoever asks for it: the occasion says so.</summary>
    public static Mail Reminder(ReviewRound round, Meeting meeting, AskedPerson person, DateOnly today) => Of(
        "review-reminder",
        string.Create(CultureInfo.InvariantCulture, $"review-reminder/{round.Id}/{today:yyyy-MM-dd}/{person.Id}"),
        meeting,
        person,
        $"{(today > round.Deadline ? "Still to check" : "Reminder")}: draft note of the {NameOf(meeting)}",
        [
            today > round.Deadline
                ? $"The deadline for comments on the draft note of the {NameOf(meeting)} was {LondonDates.WithWeekday(round.Deadline)}. The review is still open."
                : $"The deadline for comments on the draft note of the {NameOf(meeting)} is {LondonDates.WithWeekday(round.Deadline)}.",
            "We have not heard from you yet. Please comment, or say that you have no comments.",
        ]);

    private static Mail Of(string kind, string occasion, Meeting meeting, AskedPerson person, string subject, IReadOnlyList<string> paragraphs) => new()
    {
        Kind = kind,
        Occasion = occasion,
        To = new MailTo(person.Email!, person.Name),
        Subject = subject,
        Paragraphs = paragraphs,
        Page = new MailPage.MemberMeeting(meeting.Id),
        PageLabel = "Read the draft",
        BoardId = meeting.BoardId,
        MeetingId = meeting.Id,
    };

    /// <summary>What the secretariat wrote to the members may be internal, so it stays on the page.</summary>
    private static IEnumerable<string> Said(ReviewRound round)
        => round.Message is null ? [] : ["The secretariat has left a message for you above the draft."];

    private static string NameOf(Meeting meeting)
        => meeting.Date is { } date ? $"meeting of {LondonDates.InWords(date)}, {meeting.Board!.Name}" : $"meeting of the {meeting.Board!.Name}";
}
