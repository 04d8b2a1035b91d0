using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>An entry of a printed list of contents: "Welcome ........ 3".</summary>
internal static partial class PdfContents
{
    public static (string Title, string Page)? Entry(string text)
    {
        var match = text.Length > 300 ? Match.Empty : Pattern().Match(text);
        return match.Success ? (match.Groups["t"].Value.TrimEnd(), match.Groups["p"].Value) : null;
    }

    [GeneratedRegex(@"^(?<t>.*[^.\s])\s*(?:\.\s?){4,}\s*(?<p>\d{1,4})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
