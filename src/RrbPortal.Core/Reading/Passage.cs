namespace RrbPortal.Core.Reading;

/// <summary>A paragraph or list entry with the place it stands in, for the readers of decisions and actions.</summary>
/// <remarks><c>Under</c>: The label or lead-in above it ("Actions", "Members agreed:"), without marks.</remarks>
internal sealed record Passage(NoteItem Item, IReadOnlyList<int> Lines, string Text, bool IsBullet, string? Under)
{
    public string? ItemNumber => Item.Number ?? Item.Title;

    public static IEnumerable<Passage> In(IReadOnlyList<NoteItem> items) => items.SelectMany(item => item.WithSubItems().SelectMany(In));

    /// <summary>The sentences, each with the line on which it begins.</summary>
    public IEnumerable<(string Text, int Line)> Sentences(LineContext lines)
    {
        var at = 0;
        foreach (var sentence in Reading.Sentences.Of(Text))
        {
            var start = Text.IndexOf(sentence, at, StringComparison.Ordinal);
            yield return (Markup.Plain(sentence), LineAt(Math.Max(start, 0), lines));
            at = Math.Max(start, 0) + sentence.Length;
        }
    }

    public int LineAt(int offset, LineContext lines)
    {
        var end = 0;
        foreach (var number in Lines)
        {
            var line = lines[number - 1];
            end += (line.IsBullet ? line.BulletText : line.Text).Length + 1;
            if (offset < end)
            {
                return number;
            }
        }

        return Lines[^1];
    }

    private static IEnumerable<Passage> In(NoteItem item)
    {
        string? under = null;
        foreach (var block in item.Blocks)
        {
            if (block is ParagraphBlock paragraph)
            {
                yield return new(item, paragraph.Lines, paragraph.Text, IsBullet: false, under);
                var plain = Markup.Plain(paragraph.Text);
                under = plain.EndsWith(':') || (Words.Count(plain) <= 5 && !Words.EndComplete(plain)) ? plain.TrimEnd(':', ' ') : null;
            }
            else if (block is ListBlock list)
            {
                foreach (var bullet in list.Bullets)
                {
                    yield return new(item, bullet.Lines, bullet.Text, IsBullet: true, under);
                }

                under = null;
            }
        }
    }
}
