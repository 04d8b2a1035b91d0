using RrbPortal.Core.Pictures;
using RrbPortal.Core.Series;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>What the page of a board says of its meetings, in words.</summary>
internal static class BoardWords
{
    /// <summary>How far the record of a meeting goes; of one that is only announced, what follows the announcement.</summary>
    public static string Of(KnownMeeting meeting) => (meeting.State, meeting.Agenda) switch
    {
        (RecordState.Note, _) => "Note published",
        (RecordState.Withdrawn, _) => "Note withdrawn",
        (RecordState.Agenda, MeetingState.Cancelled) => "Agenda published; the meeting was cancelled",
        (RecordState.Agenda, MeetingState.Postponed) => "Agenda published; the meeting was postponed",
        (RecordState.Agenda, _) => meeting.IsOver ? "Agenda published; no note published" : "Agenda published",
        _ => meeting switch
        {
            { IsGap: true } => "; no record of this meeting is held",
            { IsOver: true } => "; no note published",
            _ => "",
        },
    };

    public static string Completeness(BoardPage board) => (board.WithNote, board.Counted) switch
    {
        (_, 0) => "None of them has taken place yet.",
        (1, 1) => "The one meeting so far has a published note.",
        (var some, var all) when some == all => $"All {all} meetings so far have a published note.",
        (0, 1) => "The one meeting so far has no published note.",
        (0, var all) => $"None of the {all} meetings so far has a published note.",
        (1, var all) => $"1 of {all} meetings so far has a published note.",
        var (some, all) => $"{some} of {all} meetings so far have a published note.",
    };

    public static string Times(IReadOnlyList<PublishingTime> times)
    {
        var days = times.Select(time => time.Days).Order().ToList();
        return (days[0], days[^1]) switch
        {
            var (least, most) when least == most => $"{(times.Count == 1 ? "The note" : "Each note")} took {Days(most)}.",
            var (least, most) => $"Between {least} and {Days(most)}.",
        };
    }

    private static string Days(int days) => days == 1 ? "1 working day" : $"{days} working days";
}
