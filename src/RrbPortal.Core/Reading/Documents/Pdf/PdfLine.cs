namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>Where a line lies on its page; in points where the program tells, in columns and rows where it does not.</summary>
internal readonly record struct PdfPlace(double Left, double Right, double Top, double Size);

/// <summary>One printed line of a PDF.</summary>
/// <remarks>
/// <para><c>Number</c>: Counts the lines with text on the page, from 1.</para>
/// <para><c>Raw</c>: As it was laid out, columns kept by spaces.</para>
/// </remarks>
internal sealed record PdfLine(int Page, int Number, string Raw, PdfPlace Place)
{
    public string Text { get; } = Raw.Trim();

    public int Indent { get; } = Raw.Length - Raw.TrimStart().Length;

    public double CharacterWidth => Math.Max(0.1, (Place.Right - Place.Left) / Math.Max(1, Text.Length));

    /// <summary>It stands in the margin of the page: "header", "footer", or null for text.</summary>
    public string? Margin { get; init; }
}
