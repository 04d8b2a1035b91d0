using System.Text;

namespace RrbPortal.Core.Reading.Documents;

/// <summary>Collects the text of one paragraph: its words, where it breaks, what stands in bold, and a link around all of it.</summary>
internal sealed class InlineText(TextBudget budget)
{
    private readonly List<(string Text, bool Bold)> lines = [];
    private readonly StringBuilder line = new();
    private int letters;
    private int boldLetters;
    private int linked;
    private bool inLink;
    private string? target;
    private int lettersBefore;

    /// <summary>Adds text as it is printed. Line ends inside it are spaces.</summary>
    public void Add(string text, bool bold)
    {
        budget.Characters(text.Length);
        foreach (var c in text)
        {
            if (c is '\u2028' or '\u2029' or '\v')
            {
                Break();
                continue;
            }

            var printed = c is '\n' or '\r' || (char.IsControl(c) && c != '\t') || c is '\uFFFE' or '\uFFFF' or '\uFEFF' ? ' ' : c;
            line.Append(printed);
            if (!char.IsWhiteSpace(printed))
            {
                letters++;
                boldLetters += bold ? 1 : 0;
                linked += inLink ? 1 : 0;
            }
        }
    }

    public bool EndsWithColon => line.ToString().TrimEnd().EndsWith(':');

    /// <summary>The next text stands on a new line of the same paragraph.</summary>
    public void Break()
    {
        End();
    }

    public void BeginLink(string linkTarget)
    {
        (inLink, target) = (true, linkTarget);
    }

    public void EndLink() => inLink = false;

    /// <summary>The lines with text. A line that is one link inside the document is written as one.</summary>
    /// <param name="isDead">Whether a target is nowhere in the document; null for a target that is no place in it.</param>
    public IReadOnlyList<DocumentLine> Lines(Func<string, bool?> isDead)
    {
        End();
        if (lines.Count == 1 && target is not null && linked == lettersBefore && isDead(target) is { } dead && lines[0].Text.IndexOfAny(['[', ']', '(', ')']) < 0)
        {
            return [new($"[{lines[0].Text}](#{(dead ? "" : "there")})", Bold: false)];
        }

        return [.. lines.Select(one => new DocumentLine(one.Text, one.Bold))];
    }

    private void End()
    {
        var text = Paired(line.ToString()).Trim();
        if (text.Trim('\u200B').Length > 0)
        {
            lines.Add((text, letters > 0 && boldLetters == letters));
        }

        lettersBefore += letters;
        line.Clear();
        (letters, boldLetters) = (0, 0);
    }

    // Half of a pair of surrogates cannot be compared or written.
    private static string Paired(string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune);
        }

        return result.ToString();
    }
}
