using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

internal sealed class EmptyItems : INoteRule
{
    public string Name => "empty-item";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var spokenOf = note.Decisions.Select(decision => decision.ItemId).Concat(note.Actions.Select(action => action.ItemId)).ToHashSet();
        return from item in note.AllItems()
               where item.Audience is ItemAudience.Open && item.SubItems.Count == 0 && !spokenOf.Contains(item.Id) && string.IsNullOrWhiteSpace(item.PublicText)
               select new Finding(
                   "empty-item", Severity.Notes, $"Item {item.Number}",
                   "The item has a title and nothing else.", "Add what was said, if anything was.", item.Id);
    }
}
