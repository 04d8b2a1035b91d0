using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>A row of words on a page.</summary>
internal sealed record PdfRow(string Letters, PdfPlace Place);

/// <summary>
/// The places of the words (<c>pdftotext -bbox</c>), gathered into rows. Their height is the size of the type, and tells
/// headings from text.
/// </summary>
internal static partial class PdfBoxes
{
    private const int MostWords = 300_000;

    /// <returns>The rows of each page, from top to bottom.</returns>
    public static IReadOnlyList<IReadOnlyList<PdfRow>> Read(string boxes)
    {
        var pages = new List<IReadOnlyList<PdfRow>>();
        var words = new List<Word>();
        var count = 0;
        foreach (var line in boxes.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (text.StartsWith("<word ", StringComparison.Ordinal) && text.Length < 2000 && count++ < MostWords && WordOf(text.ToString()) is { } word)
            {
                words.Add(word);
            }
            else if (text.StartsWith("</page", StringComparison.Ordinal))
            {
                pages.Add(Rows(words));
                words = [];
            }
        }

        return pages;
    }

    private static List<PdfRow> Rows(List<Word> words)
    {
        var rows = new List<List<Word>>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            // What is raised ("th", the mark of a note) lies a little higher than its row.
            if (rows.Count > 0 && word.Middle - rows[^1][0].Middle < Math.Max(word.Height, rows[^1][0].Height) * 0.45)
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return rows.ConvertAll(row =>
        {
            var inOrder = row.OrderBy(word => word.Left).ToList();
            var size = inOrder.OrderByDescending(word => word.Text.Length * word.Height).First().Height;
            return new PdfRow(Letters(string.Concat(inOrder.Select(word => word.Text))), new PdfPlace(inOrder[0].Left, inOrder.Max(word => word.Right), inOrder.Min(word => word.Top), size));
        });
    }

    /// <summary>What can be compared between the two ways of printing a line.</summary>
    public static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Word? WordOf(string line)
    {
        var match = WordPattern().Match(line);
        return match.Success
            && Number(match.Groups["l"]) is { } left && Number(match.Groups["t"]) is { } top && Number(match.Groups["r"]) is { } right && Number(match.Groups["b"]) is { } bottom
            ? new Word(WebUtility.HtmlDecode(match.Groups["w"].Value), left, top, right, bottom)
            : null;
    }

    private static double? Number(Group group) =>
        double.TryParse(group.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000 ? number : null;

    [GeneratedRegex("""^<word xMin="(?<l>[^"]{1,20})" yMin="(?<t>[^"]{1,20})" xMax="(?<r>[^"]{1,20})" yMax="(?<b>[^"]{1,20})">(?<w>.*)</word>$""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WordPattern();

    private sealed record Word(string Text, double Left, double Top, double Right, double Bottom)
    {
        public double Height => Bottom - Top;

        public double Middle => (Top + Bottom) / 2;
    }
}
