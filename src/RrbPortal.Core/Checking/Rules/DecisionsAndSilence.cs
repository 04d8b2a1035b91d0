namespace RrbPortal.Core.Checking.Rules;

internal sealed class DecisionsAndSilence : INoteRule
{
    public string Name => "decisions-and-none";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
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
