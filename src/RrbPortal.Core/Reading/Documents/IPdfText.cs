namespace RrbPortal.Core.Reading.Documents;

/// <summary>Gets the text out of a PDF. A border: the work is done by a program that is not ours.</summary>
public interface IPdfText
{
    /// <summary>The text as it lies on the pages, a form feed behind each page.</summary>
    Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken);
}

/// <summary>The text of a PDF, or why there is none.</summary>
/// <param name="Layout">The text with its columns kept by spaces (<c>pdftotext -layout</c>).</param>
/// <param name="Boxes">The place of each word (<c>pdftotext -bbox</c>); null where the program does not tell.</param>
/// <param name="Problem">Goes behind the file's name: "is protected by a password. Save …".</param>
public sealed record PdfText(string? Layout, string? Boxes, string? Problem)
{
    internal static PdfText Refused(string problem) => new(Layout: null, Boxes: null, problem);
}
