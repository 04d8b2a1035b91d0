using System.Text;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>The printed lines of a PDF with their places.</summary>
internal static class PdfPages
{
    /// <summary>
    /// The pages, each with its lines; what stands in the margin of the pages is marked. The text says what is there;
    /// the boxes, if they hold the same words, say where.
    /// </summary>
    public static (IReadOnlyList<IReadOnlyList<PdfLine>> Pages, bool ArePlaced) Of(PdfText text)
    {
        var layout = Layout(text.Layout!);
        var boxes = text.Boxes is null ? [] : PdfBoxes.Read(text.Boxes);
        var arePlaced = HoldTheSame(layout, boxes);
        return (PdfMargins.Mark(arePlaced ? boxes : layout), arePlaced);
    }

    /// <summary>The text without characters that no line may hold.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF)
            {
                clean.Append(' ');
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static List<IReadOnlyList<PdfLine>> Layout(string layout)
    {
        var pages = new List<IReadOnlyList<PdfLine>>();
        var texts = layout.Split('\f');
        for (var i = 0; i < texts.Length; i++)
        {
            // The last form feed ends the last page.
            if (i < texts.Length - 1 || texts[i].Trim().Length > 0)
            {
                pages.Add(Page(i + 1, texts[i]));
            }
        }

        return pages;
    }

    // In columns and rows: a line is as high as two characters are wide.
    private static List<PdfLine> Page(int page, string layout)
    {
        var lines = new List<PdfLine>();
        var row = 0;
        foreach (var line in layout.AsSpan().EnumerateLines())
        {
            row++;
            var raw = Clean(line).TrimEnd();
            if (raw.Trim().Length > 0)
            {
                lines.Add(new PdfLine(page, lines.Count + 1, Cells(raw), new PdfPlace(raw.Length - raw.TrimStart().Length, raw.Length, 2 * row, 2)));
            }
        }

        return lines;
    }

    private static List<PdfWord> Cells(string raw)
    {
        var words = new List<PdfWord>();
        var start = -1;
        for (var i = 0; i <= raw.Length; i++)
        {
            var isSpace = i == raw.Length || char.IsWhiteSpace(raw[i]);
            if (!isSpace && start < 0)
            {
                start = i;
            }
            else if (isSpace && start >= 0)
            {
                words.Add(new PdfWord(raw[start..i], start, i));
                start = -1;
            }
        }

        return words;
    }

    private static bool HoldTheSame(IReadOnlyList<IReadOnlyList<PdfLine>> layout, IReadOnlyList<IReadOnlyList<PdfLine>> boxes) =>
        layout.Count == boxes.Count && layout.Zip(boxes).All(pages => Letters(pages.First).SequenceEqual(Letters(pages.Second)));

    private static IEnumerable<char> Letters(IReadOnlyList<PdfLine> page) =>
        page.SelectMany(line => line.Words).SelectMany(word => word.Text).Where(c => !char.IsWhiteSpace(c)).Order();
}
