using System.Runtime.InteropServices;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>Where a line lies on its page; in points where the program tells, in columns and rows where it does not.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfPlace(double Left, double Right, double Top, double Size);

/// <summary>A word, or what stands together, and its place in its line.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfWord(string Text, double Left, double Right);

/// <summary>One printed line of a PDF.</summary>
/// <remarks><c>Number</c>: Counts the lines with text on the page, from 1.</remarks>
internal sealed record PdfLine(int Page, int Number, IReadOnlyList<PdfWord> Words, PdfPlace Place)
{
    /// <summary>A gap as wide as this, in sizes of the type, is no space between words.</summary>
    private const double WideGap = 1.1;

    /// <summary>The words; three spaces for a gap between columns.</summary>
    public string Text { get; } = Join(Words, Place.Size);

    public bool HasColumns => Text.Contains("   ", StringComparison.Ordinal);

    /// <summary>It stands in the margin of the page, and in which; null for text.</summary>
    public string? Margin { get; init; }

    private static string Join(IReadOnlyList<PdfWord> words, double size)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
            {
                // "20" and the raised "th" touch: they are one word.
                var gap = words[i].Left - words[i - 1].Right;
                text.Append(gap > size * WideGap ? "   " : gap > size * 0.04 ? " " : "");
            }

            text.Append(words[i].Text);
        }

        return text.ToString();
    }
}
