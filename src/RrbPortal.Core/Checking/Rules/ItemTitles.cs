namespace RrbPortal.Core.Checking.Rules;

/// <summary>A title is what the list of contents links to.</summary>
internal sealed class ItemTitles : INoteRule
{
    public string Name => "item-without-title";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => from item in note.AllItems()
           where string.IsNullOrWhiteSpace(item.Title)
           select new Finding("item-without-title", Severity.Blocks, $"Item {item.Number}", "The item has no title.", "Give it a title.", item.Id) { MayBeDismissed = false };
}
