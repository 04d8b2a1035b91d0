namespace RrbPortal.Core.Checking.Rules;

/// <summary>The same paragraph twice in one item: copied twice, as a rule.</summary>
internal sealed class ParagraphTwice : INoteRule
{
    public string Name => "paragraph-twice";

    /// <summary>Shorter ones ("MOPAC asked:") come twice for good reasons.</summary>
    private const int Shortest = 40;

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => from paragraph in note.ItemParagraphs()
           let words = string.Join(' ', paragraph.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant()
           where words.Length >= Shortest
           group paragraph by (paragraph.ItemId, words) into same
           where same.Count() > 1
           select new Finding(
               "paragraph-twice", Severity.Warns, same.Last().Place,
               $"The paragraph stands {(same.Count() == 2 ? "twice" : $"{same.Count()} times")} in the item.",
               "Remove one of them.", same.Key.ItemId)
           { Passage = same.Last().Text };
}
