using RrbPortal.Core.Calendar;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>What stands beside the publish button.</summary>
/// <param name="Version">The version of the note, to publish against.</param>
/// <param name="IsCorrection">Whether this would be a further revision, which needs a change note.</param>
/// <param name="Reasons">Why it cannot be published now, in sentences; empty when it can.</param>
/// <param name="Findings">Every open finding of the checks, what blocks first.</param>
/// <param name="Period">The pre-election period that today lies in, in which publishing needs a reason; null outside one.</param>
/// <param name="Answered">The findings that somebody kept with a reason.</param>
public sealed record PublishingGate(
    int MeetingId,
    int Version,
    NoteState State,
    bool IsCorrection,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<AnsweredFinding> Answered,
    PreElectionPeriod? Period = null)
{
    public bool IsOpen => Reasons.Count == 0;

    public bool MayWithdraw => State is NoteState.Published or NoteState.Correcting;

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Severity is Severity.Blocks);

    public IEnumerable<Finding> Warnings => Findings.Where(finding => finding.Severity is Severity.Warns);
}

/// <summary>The rules of the gate that need no database.</summary>
internal static class PublishingRules
{
    /// <summary>Why the state of a note does not let it be published; null when it does.</summary>
    public static string? WhyStateStops(NoteState state) => state switch
    {
        NoteState.Draft => "The note is a draft. Send it for review, and have it agreed, before it is published.",
        NoteState.InReview => "The note is in review. It has to be agreed before it is published.",
        NoteState.Published => "The note is published already. To change it, start a correction.",
        NoteState.Withdrawn => "The note is withdrawn. Reopen it to work on it again.",
        _ => null,
    };

    /// <summary>
    /// Where the board asks for four eyes: whether the person is another than the one who sent the note for review or
    /// started its correction. On the command line there is no account; a person is then told apart by name.
    /// </summary>
    public static bool IsSecondPerson(IEnumerable<NoteStep> steps, Change change)
    {
        if (FirstLook(steps) is not { } first)
        {
            return false; // nobody is known to have looked at it first
        }

        return !IsSame(first.ByUserId, first.ByName, change);
    }

    /// <summary>The step since which another person's eyes are asked for; null where nobody took one.</summary>
    public static NoteStep? FirstLook(IEnumerable<NoteStep> steps)
        => steps.Where(step => step.To is NoteState.InReview or NoteState.Correcting).MaxBy(step => step.Id);

    /// <summary>Whether somebody of old is the one who acts now.</summary>
    public static bool IsSame(Guid? userId, string name, Change change)
        => userId is { } other && change.UserId is { } self
            ? other == self
            : string.Equals(name.Trim(), change.UserName.Trim(), StringComparison.OrdinalIgnoreCase);
}
