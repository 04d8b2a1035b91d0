namespace RrbPortal.Core.Checking.Rules;

internal sealed class ItemsThere : INoteRule
{
    public string Name => "no-items";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.Items.Count == 0)
        {
            yield return new Finding("no-items", Severity.Blocks, "Items", "The note has no items.", "Add what was discussed.") { MayBeDismissed = false };
        }
    }
}
