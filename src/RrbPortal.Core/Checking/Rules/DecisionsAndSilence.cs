namespace RrbPortal.Core.Checking.Rules;

internal sealed class DecisionsAndSilence : INoteRule
{
    public IEnumerable<Finding> Look(WorkingNote note, DateOnly today)
    {
        if (note.NoDecisionsDeclared && note.Decisions.Count > 0)
        {
            yield return new Finding(
                "decisions-and-none", Severity.Warns, "Decisions",
                "The note records decisions, and says that none was taken.",
                "Remove the decisions, or take the statement back.");
        }
    }
}
