using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>Whether a file can be put into a meeting as it stands. Pure.</summary>
internal static class MeetingForFile
{
    /// <summary>A sentence for the reader that says what to do; null where the file can be put in.</summary>
    public static string? WhyNot(MeetingState state, NoteState note, DateOnly? date)
    {
        var meeting = LondonDates.Meeting(date);
        return (state, note) switch
        {
            (_, NoteState.InReview) => $"The note of {meeting} is in review, so nothing was put into it. Take it back to draft first.",
            (_, NoteState.Agreed) => $"The note of {meeting} is agreed, so nothing was put into it. Take it back to draft first.",
            (_, NoteState.Published or NoteState.Correcting) => $"The note of {meeting} is published, so nothing was put into it. Correct it on its own pages.",
            (_, NoteState.Withdrawn) => $"The note of {meeting} is withdrawn, so nothing was put into it. Reopen it as a draft first.",
            (MeetingState.Cancelled, _) => $"{Capital(meeting)} is recorded as cancelled. If it took place, change that in its facts first.",
            (MeetingState.Postponed, _) => $"{Capital(meeting)} is recorded as postponed. If it took place, change that in its facts first.",
            _ => null,
        };
    }

    /// <summary>A note is written of a meeting that took place: with it the meeting stands as held, unless its day is still to come.</summary>
    public static bool BecomesHeld(Meeting meeting, DateOnly today)
        => meeting.State is MeetingState.Planned or MeetingState.AgendaIssued && meeting.Date <= today;

    private static string Capital(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));
}
