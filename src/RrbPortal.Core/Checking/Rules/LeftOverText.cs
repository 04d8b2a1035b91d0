namespace RrbPortal.Core.Checking.Rules;

internal sealed class LeftOverText : INoteRule
{
    public string Name => "left-over";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (!string.IsNullOrWhiteSpace(note.LeftOver))
        {
            yield return new Finding(
                "left-over", Severity.Warns, "Left over from the import",
                "Text of the imported file has not been placed yet. It will not be published.",
                "Move it to where it belongs, or remove it.")
            { Passage = note.LeftOver };
        }
    }
}
