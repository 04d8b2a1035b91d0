using System.Text;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>Knows the lines that repeat at the edges of the pages: headers, footers, page numbers.</summary>
internal static class PdfMargins
{
    private const int Deepest = 4;

    public static IReadOnlyList<IReadOnlyList<PdfLine>> Mark(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var filled = pages.Where(page => page.Count > 0).ToList();
        if (filled.Count < 2)
        {
            return pages;
        }

        var top = Repeated(filled, fromTop: true);
        var bottom = Repeated(filled, fromTop: false);
        return [.. pages.Select(page => Marked(page, top, bottom))];
    }

    private static List<PdfLine> Marked(IReadOnlyList<PdfLine> page, HashSet<string> top, HashSet<string> bottom)
    {
        var marked = page.ToList();
        var header = 0;
        while (header < Math.Min(Deepest, marked.Count) && top.Contains(Key(marked[header])))
        {
            marked[header] = marked[header] with { Margin = Origins.PageHeader };
            header++;
        }

        for (var i = marked.Count - 1; i >= Math.Max(header, marked.Count - Deepest) && bottom.Contains(Key(marked[i])); i--)
        {
            marked[i] = marked[i] with { Margin = Origins.PageFooter };
        }

        // The header of the first page is often the only place that names the board.
        return [.. marked.Select(line => line is { Page: 1, Margin: Origins.PageHeader } && line.Text.Count(char.IsLetter) > 6 ? line with { Margin = null } : line)];
    }

    private static HashSet<string> Repeated(List<IReadOnlyList<PdfLine>> pages, bool fromTop)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var edge = fromTop ? page.Take(Deepest) : page.Reverse().Take(Deepest);
            foreach (var key in edge.Select(Key).Distinct(StringComparer.Ordinal))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts.Where(pair => pair.Value >= 2 && pair.Value * 2 >= pages.Count - 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    // "Page 3 of 9" is the same line as "Page 4 of 9".
    private static string Key(PdfLine line)
    {
        var key = new StringBuilder();
        foreach (var c in line.Text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (key.Length == 0 || key[^1] != '#')
                {
                    key.Append('#');
                }
            }
            else if (!char.IsWhiteSpace(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }
}
