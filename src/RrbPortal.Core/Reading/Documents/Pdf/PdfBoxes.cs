using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>
/// The places of the words (<c>pdftotext -bbox</c>), gathered into lines. Their height is the size of the type, and tells
/// headings from text.
/// </summary>
internal static partial class PdfBoxes
{
    private const int MostWords = 300_000;

    /// <returns>The lines of each page, from top to bottom.</returns>
    public static IReadOnlyList<IReadOnlyList<PdfLine>> Read(string boxes)
    {
        var pages = new List<IReadOnlyList<PdfLine>>();
        var words = new List<Box>();
        var count = 0;
        foreach (var line in boxes.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (text.StartsWith("<word ", StringComparison.Ordinal) && text.Length < 4000 && count++ < MostWords && BoxOf(text.ToString()) is { } word)
            {
                words.Add(word);
            }
            else if (text.StartsWith("</page", StringComparison.Ordinal))
            {
                pages.Add(Lines(pages.Count + 1, words));
                words = [];
            }
        }

        return pages;
    }

    private static List<PdfLine> Lines(int page, List<Box> words)
    {
        var rows = new List<List<Box>>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            // What is raised ("th", the mark of a note) lies a little higher than its line.
            if (rows.Count > 0 && word.Middle - rows[^1][0].Middle < Math.Max(word.Height, rows[^1][0].Height) * 0.45)
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return [.. rows.Select((row, index) => Line(page, index + 1, [.. row.OrderBy(word => word.Left)]))];
    }

    private static PdfLine Line(int page, int number, List<Box> row)
    {
        var size = row.MaxBy(word => word.Text.Length * word.Height)!.Height;
        var place = new PdfPlace(row[0].Left, row.Max(word => word.Right), row.Where(word => word.Height >= size * 0.9).Min(word => word.Top), size);
        return new PdfLine(page, number, [.. row.Select(word => new PdfWord(word.Text, word.Left, word.Right))], place);
    }

    private static Box? BoxOf(string line)
    {
        var match = WordPattern().Match(line);
        return match.Success
            && Number(match.Groups["l"]) is { } left && Number(match.Groups["t"]) is { } top && Number(match.Groups["r"]) is { } right && Number(match.Groups["b"]) is { } bottom
            && PdfPages.Clean(WebUtility.HtmlDecode(match.Groups["w"].Value)).Trim() is { Length: > 0 } text
            ? new Box(text, left, top, right, Math.Max(bottom, top + 0.1))
            : null;
    }

    private static double? Number(Group group) =>
        double.TryParse(group.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000 ? number : null;

    [GeneratedRegex("""^<word xMin="(?<l>[^"]{1,20})" yMin="(?<t>[^"]{1,20})" xMax="(?<r>[^"]{1,20})" yMax="(?<b>[^"]{1,20})">(?<w>.*)</word>$""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WordPattern();

    private sealed record Box(string Text, double Left, double Top, double Right, double Bottom)
    {
        public double Height => Bottom - Top;

        public double Middle => (Top + Bottom) / 2;
    }
}
