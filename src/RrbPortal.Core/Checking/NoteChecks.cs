using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Checking;

/// <summary>One doubt that a note can give rise to. A rule is pure: the same note on the same day, the same findings.</summary>
public interface INoteRule
{
    /// <param name="today">The day in London, for what must not lie in the future.</param>
    IEnumerable<Finding> Look(WorkingNote note, DateOnly today);
}

/// <summary>The rules over one note. Findings change nothing; a blocking one keeps the note from being published.</summary>
public static class NoteChecks
{
    public static IReadOnlyList<INoteRule> Rules { get; } =
    [
        new MeetingDate(),
        new ItemsThere(),
        new ItemTitles(),
        new AttendanceToPublish(),
        new PersonsAsOwners(),
        new WeekdayAndDate(),
        new NextMeetingAfter(),
        new ParagraphTwice(),
        new DecisionsAndSilence(),
        new TextBeyondBounds(),
        new LeftOverText(),
        new EmptyItems(),
        new FactsNotRecorded(),
    ];

    /// <summary>Every finding, what blocks first.</summary>
    public static IReadOnlyList<Finding> Of(WorkingNote note, DateOnly today)
        => [.. Rules.SelectMany(rule => rule.Look(note, today)).OrderByDescending(finding => finding.Severity)];
}
