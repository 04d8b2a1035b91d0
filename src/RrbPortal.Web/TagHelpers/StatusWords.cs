using RrbPortal.Data.Records;

namespace RrbPortal.Web.TagHelpers;

/// <summary>States in words, each with the colour of its tag.</summary>
public static class StatusWords
{
    public static (string Text, string Colour) Of(NoteState state) => state switch
    {
        NoteState.Draft => ("Draft", "grey"),
        NoteState.InReview => ("In review", "yellow"),
        NoteState.Agreed => ("Agreed", "blue"),
        NoteState.Published => ("Published", "green"),
        NoteState.Correcting => ("Being corrected", "orange"),
        NoteState.Withdrawn => ("Withdrawn", "red"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    public static (string Text, string Colour) Of(MeetingState state) => state switch
    {
        MeetingState.Planned => ("Planned", "grey"),
        MeetingState.AgendaIssued => ("Agenda issued", "blue"),
        MeetingState.Held => ("Held", "green"),
        MeetingState.Cancelled => ("Cancelled", "red"),
        MeetingState.Postponed => ("Postponed", "orange"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    public static (string Text, string Colour) Of(ActionStatus status) => status switch
    {
        ActionStatus.NotRecorded => ("Status not recorded", "grey"),
        ActionStatus.Open => ("Open", "blue"),
        ActionStatus.InProgress => ("In progress", "teal"),
        ActionStatus.Done => ("Done", "green"),
        ActionStatus.Closed => ("Closed", "grey"),
        ActionStatus.Carried => ("Carried over", "yellow"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };
}
