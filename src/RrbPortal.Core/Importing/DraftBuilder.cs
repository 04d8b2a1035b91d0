using RrbPortal.Core.Common;
using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Turns the facts of one note into the working copy of a meeting, as a draft. Pure: what the note does not say stays
/// empty, what it says and no field holds stays word for word in <see cref="Meeting.LeftOver"/>.
/// </summary>
internal static class DraftBuilder
{
    /// <param name="facts">What was read.</param>
    /// <param name="source">The file that it was read from.</param>
    /// <param name="boardId">The board it is filed under.</param>
    public static Meeting Build(NoteFacts facts, SourceText source, int boardId)
    {
        var meeting = new Meeting
        {
            PublicKey = Guid.NewGuid(),
            BoardId = boardId,
            State = MeetingState.Held,
            Date = facts.Date,
            Start = facts.Start,
            End = facts.End,
            Place = facts.Place.Within(Meeting.PlaceLength),
            Mode = ModeOf(facts.Mode),
            DocumentKind = facts.DocumentKind.Within(Meeting.DocumentKindLength),
            ChairRole = facts.Chair?.Role.Within(Meeting.RoleLength),
            ChairOrganisation = facts.Chair?.Organisation.Within(Organisation.NameLength),
            ChairPerson = facts.Chair?.Person.Within(Meeting.RoleLength),
            NextMeetingDate = NextMeetingDate(facts),
            NextMeetingAsPrinted = NextMeetingWords(facts),
            InternalNotes = SourceNotes(facts),
            LeftOver = LeftOver(facts, source),
            Note = new Note { State = NoteState.Draft },
        };

        DraftAttendance.AddTo(meeting, facts.Attendees, Presence.Present);
        DraftAttendance.AddTo(meeting, facts.Apologies, Presence.Apologies);
        DraftOutcomes.AddTo(meeting, facts, DraftItems.AddTo(meeting, facts.Items));
        return meeting;
    }

    /// <summary>The labels of the themes that the note names.</summary>
    public static IReadOnlyList<string> Themes(NoteFacts facts)
        => facts.Theme?.Label.Within(Theme.LabelLength) is { } label && Slug.Of(label, Theme.SlugLength).Length > 0 ? [label] : [];

    /// <summary>A date that its own weekday contradicts is no date: the words stay, and a person decides.</summary>
    private static DateOnly? NextMeetingDate(NoteFacts facts)
        => facts.NextMeeting?.Consistent is false ? null : facts.NextMeeting?.Date;

    /// <summary>The words, unless the date says it all and the words stand in an item's text anyway.</summary>
    private static string? NextMeetingWords(NoteFacts facts)
        => facts.NextMeeting is not { } next || (NextMeetingDate(facts) is not null && facts.Ledger[next.Line] is LinePlace.ItemText)
            ? null
            : next.AsPrinted.Within(Meeting.AsPrintedLength);

    private static MeetingMode? ModeOf(string? mode) => mode switch
    {
        "online" => MeetingMode.Online,
        "hybrid" => MeetingMode.Hybrid,
        "in person" => MeetingMode.InPerson,
        _ => null,
    };

    private static string? SourceNotes(NoteFacts facts)
    {
        var notes = new List<string>();
        if (facts.Publication is { } publication)
        {
            notes.Add($"Printed in the source: publication type {publication.Type ?? "empty"}, publication date {publication.DateAsPrinted ?? "empty"}.");
        }

        if (facts.NextMeeting is { Consistent: false } next)
        {
            notes.Add($"The next meeting is printed as “{next.AsPrinted}”, but that date is a {next.WeekdayComputed}. No date was taken from it.");
        }

        return notes.Count == 0 ? null : string.Join("\n\n", notes);
    }

    private static string? LeftOver(NoteFacts facts, SourceText source)
    {
        var texts = UnclaimedLines.AndLeftOver(facts, source).Select(text => text.Text).ToList();

        // Where a field is too short for what was printed, the words stay here in full.
        AddIfTooLong(texts, "Place", facts.Place, Meeting.PlaceLength);
        AddIfTooLong(texts, "Chair", facts.Chair?.AsPrinted, Meeting.RoleLength);
        AddIfTooLong(texts, "Theme", facts.Theme?.Label, Theme.LabelLength);
        AddIfTooLong(texts, "Next meeting", facts.NextMeeting?.AsPrinted, Meeting.AsPrintedLength);
        return texts.Count == 0 ? null : string.Join("\n\n", texts);
    }

    private static void AddIfTooLong(List<string> texts, string field, string? value, int length)
    {
        if (value?.Length > length)
        {
            texts.Add($"{field}: {value}");
        }
    }

    /// <summary>The value, or null where it is empty or does not fit: a fact is not cut in two.</summary>
    internal static string? Within(this string? value, int length)
        => string.IsNullOrWhiteSpace(value) || value.Length > length ? null : value.Trim();
}
