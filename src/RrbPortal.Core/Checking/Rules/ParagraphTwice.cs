using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>A paragraph that stands twice in a note, or nearly: copied twice, as a rule.</summary>
internal sealed class ParagraphTwice : INoteRule
{
    public string Name => "paragraph-twice";

    /// <summary>Shorter ones ("MOPAC asked:") come twice for good reasons.</summary>
    private const int Shortest = 40;

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var same = new Dictionary<string, PlacedText>(StringComparer.Ordinal);
        var alike = new AlikeParagraphs();
        foreach (var paragraph in note.ItemParagraphs())
        {
            var key = Words.Key(paragraph.Text);
            if (paragraph.Text.Length < Shortest || key.Length == 0)
            {
                continue;
            }

            if (same.TryGetValue(key, out var first))
            {
                yield return Twice(paragraph, first, "paragraph-twice", "stands twice", LineOf(key, context.Source));
            }
            else
            {
                same.Add(key, paragraph);
                if (alike.Like(paragraph, key) is { } like)
                {
                    yield return Twice(paragraph, like, "paragraph-nearly-twice", "stands twice with few words changed", LineOf(key, context.Source));
                }
            }
        }
    }

    private static Finding Twice(PlacedText paragraph, PlacedText first, string code, string said, int? line)
        => new(code, Severity.Warns, paragraph.Place, $"The paragraph {said}: first as {first.Place.ToLowerInvariant()}.", "Remove one of them.", paragraph.ItemId)
        {
            Passage = paragraph.Text,
            Context = paragraph.Text,
            Effect = FindingEffect.ReplaceText,
            Offers = [new Offer("Remove this one", "")],
            Line = line,
        };

    /// <summary>The line of the later one: the words alone would lead to the first.</summary>
    private static int? LineOf(string key, ReadSource? source)
        => source?.Facts.Items.SelectMany(item => item.WithSubItems()).SelectMany(item => item.Blocks).OfType<ParagraphBlock>()
            .LastOrDefault(block => Words.Key(block.Text) == key)?.Lines[0];
}
