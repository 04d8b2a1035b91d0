using System.Text.RegularExpressions;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Checking;

/// <summary>One doubt that a note can give rise to. A rule is pure: the same note in the same context, the same findings.</summary>
public interface INoteRule
{
    /// <summary>The rule's name, lower case with hyphens; its page in docs/findings has the same.</summary>
    string Name { get; }

    IEnumerable<Finding> Look(WorkingNote note, CheckContext context);
}

/// <summary>
/// The register of findings: every rule over a note, its source and its series. Findings change nothing; a blocking one
/// keeps the note from being published.
/// </summary>
public static class NoteChecks
{
    public static IReadOnlyList<INoteRule> Rules { get; } =
    [
        new MeetingDate(),
        new ItemsThere(),
        new ItemTitles(),
        new AttendanceToPublish(),
        new PersonsAsOwners(),
        new PersonalNames(),
        new AttendeeInitials(),
        new NotForThePublic(),
        new InternalReferences(),
        new WeekdayAndDate(),
        new AnnouncedMeeting(),
        new DayOfMeeting(),
        new NextMeetingAfter(),
        new ParagraphTwice(),
        new Abbreviations(),
        new ConversionLeftovers(),
        new PageEndCuts(),
        new ContentsLinks(),
        new DecisionsAndSilence(),
        new TextBeyondBounds(),
        new LeftOverText(),
        new EmptyItems(),
        new AttendanceLists(),
        new HeadingNumbers(),
        new DanglingReferences(),
        new AbsentOrganisations(),
        new ActionsIncomplete(),
        new ActionsInProse(),
        new UndecidedAttendance(),
        new YearsUnderstood(),
        new FiguresDisagree(),
        new RelativeTime(),
        new FactsNotRecorded(),
    ];

    /// <summary>Every finding once, what blocks first; then in the order of the rules.</summary>
    public static IReadOnlyList<Finding> Of(WorkingNote note, CheckContext context)
        => [.. Rules
            .SelectMany(rule => Look(rule, note, context).Select(finding => finding with { Rule = rule.Name }))
            .DistinctBy(finding => (finding.Key, finding.ItemId))
            .OrderByDescending(finding => finding.Severity)];

    /// <summary>A text that a rule cannot get through in time hides nothing: it is said, and the other rules go on.</summary>
    private static IReadOnlyList<Finding> Look(INoteRule rule, WorkingNote note, CheckContext context)
    {
        try
        {
            return [.. rule.Look(note, context)];
        }
        catch (RegexMatchTimeoutException)
        {
            return
            [
                new Finding(
                    "rule-not-finished", Severity.Blocks, "Note", $"The rule “{rule.Name}” did not get through this note in time, so nothing is known of what it looks for.",
                    "Look for it yourself, and give that as the reason; or break very long paragraphs up."),
            ];
        }
    }
}
