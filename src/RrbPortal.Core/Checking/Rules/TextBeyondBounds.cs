using RrbPortal.Core.Rendering;

namespace RrbPortal.Core.Checking.Rules;

internal sealed class TextBeyondBounds : INoteRule
{
    public string Name => "text-beyond-bounds";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => from item in note.AllItems()
           where !TextBounds.Allow(item.PublicText ?? "")
           select new Finding(
               "text-beyond-bounds", Severity.Warns, $"Item {item.Number}",
               "The text is too long, or its lists nest too deeply, to be shown with its formatting. It will be shown as plain paragraphs.",
               "Break it into sub-items, or use simpler lists.", item.Id);
}
