using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The findings on one file.</summary>
public sealed record CheckedFile(NoteFacts Facts, SourceText Source, IReadOnlyList<Finding> Findings);

/// <summary>
/// Checks files before any database knows of them: the files that print the same board's name are one series. Pure.
/// </summary>
public static class FileChecks
{
    /// <summary>The findings on each file, in the order given; each with its line.</summary>
    /// <param name="sources">The files' texts; they are read together, as the files of one import are.</param>
    /// <param name="context">What is known beside them; its series is replaced by the other files of the same board.</param>
    /// <param name="step">Told of each file that is done, by several threads at once.</param>
    public static IReadOnlyList<CheckedFile> Of(IReadOnlyList<SourceText> sources, CheckContext context, Action? step = null)
    {
        var notes = NotesTogether.Read(sources, context.Organisations);
        var series = notes.ToLookup(BoardKey, StringComparer.Ordinal);

        // Rules are pure, so the files can be checked side by side.
        return SideBySide.Do([.. sources.Zip(notes)], pair => Check(pair.First, pair.Second, series[BoardKey(pair.Second)], context, step));
    }

    private static CheckedFile Check(SourceText source, NoteFacts facts, IEnumerable<NoteFacts> ofBoard, CheckContext context, Action? step)
    {
        var series = ofBoard.Where(other => !ReferenceEquals(other, facts)).Select(MeetingOf).OrderBy(meeting => meeting.Date);
        var findings = DraftChecks.Of(facts, source, BoardOf(facts), context with { Series = [.. series] });
        step?.Invoke();
        return new CheckedFile(facts, source, findings);
    }

    private static string BoardKey(NoteFacts facts) => (facts.Board.Name ?? facts.Board.Abbr ?? "").ToUpperInvariant();

    /// <summary>A note as the series of its board knows it.</summary>
    internal static SeriesMeeting MeetingOf(NoteFacts facts) => new()
    {
        Date = facts.Date,
        State = MeetingState.Held,
        HasNote = true,
        NextMeetingDate = facts.NextMeeting?.Date,
        NextMeetingAsPrinted = facts.NextMeeting?.AsPrinted,
    };

    /// <summary>A board that no record knows is taken to publish organisations only, the strictest of the policies.</summary>
    private static Board BoardOf(NoteFacts facts) => new()
    {
        Slug = "",
        Name = facts.Board.Name ?? "",
        Abbreviation = facts.Board.Abbr,
        NamingPolicy = NamingPolicy.OrganisationsOnly,
    };
}
