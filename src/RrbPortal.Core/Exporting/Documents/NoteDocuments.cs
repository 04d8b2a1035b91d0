using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>
/// Puts a published note into blocks: the one place that says what stands in a download and in which order. The portal's
/// own reader knows this form again (<c>Reading/PublishedForm</c>), so that a download gives back the facts it was made of.
/// </summary>
public static class NoteDocuments
{
    /// <summary>What stands where a fact was not recorded; the reader takes it for nothing.</summary>
    public const string NotRecorded = "not recorded";

    private const string AnyKind = "Note of meeting";

    public static NoteDocument Of(NoteRevision revision, NoteAddresses addresses)
    {
        var note = revision.Note;
        var kind = note.DocumentKind ?? AnyKind;
        var facts = new DocumentFacts(
            $"{note.Board.Name}, {LondonDates.InWords(note.Date)}",
            Text.Invariant($"{kind}, revision {revision.Number}"),
            note.Board.Name,
            note.Date,
            revision.Number,
            revision.PublishedAt,
            revision.ContentHash,
            addresses.Revision);
        return new NoteDocument(facts,
        [
            Text.Heading(1, kind),
            Text.Paragraph(note.Board.Abbreviation is { } letters ? $"{note.Board.Name} ({letters})" : note.Board.Name),
            .. Facts(note),
            .. AttendanceBlocks.Of(note.Attendance),
            .. ItemBlocks.Of(note.Items, addresses.Absolute),
            .. OutcomeBlocks.Of(note),
            .. AboutBlocks.Of(revision, addresses),
        ]);
    }

    private static IEnumerable<Block> Facts(PublicNote note)
    {
        yield return Text.Fact("Date", LondonDates.WithWeekday(note.Date));
        yield return Text.Fact("Time", Time(note.Start, note.End));
        yield return Text.Fact("Place", note.Place);
        if (note.Mode is { } mode)
        {
            yield return Text.Fact("Held", Labels.Of(mode).ToLowerInvariant());
        }

        yield return Text.Fact("Chair", NoteWords.Chair(note));
        yield return Text.Fact("Theme", note.Themes.Count == 0 ? null : string.Join("; ", note.Themes.Select(theme => theme.Label)));
        yield return Text.Fact("Next meeting", NextMeeting(note));
    }

    private static string? Time(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        ({ } from, { } to) => Text.Invariant($"{from:HH:mm} to {to:HH:mm}"),
        ({ } from, null) => Text.Invariant($"{from:HH:mm}"),
        (null, { } to) => Text.Invariant($"until {to:HH:mm}"),
        _ => null,
    };

    private static string? NextMeeting(PublicNote note)
    {
        var printed = note.NextMeetingAsPrinted is { } words ? $"“{words}” in the words of the note" : null;
        var said = (note.NextMeetingDate, printed) switch
        {
            ({ } date, null) => LondonDates.WithWeekday(date),
            ({ } date, _) => $"{LondonDates.WithWeekday(date)}; {printed}",
            _ => printed,
        };
        return said is not null && note.AnnouncedGap is true ? $"{said}. No record of this meeting is held." : said;
    }
}
