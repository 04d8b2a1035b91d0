namespace RrbPortal.Core.Printing;

/// <summary>The programs of other houses that pages and papers are printed and put together with; null for one that is not to be used.</summary>
public sealed record ProgramSettings
{
    /// <summary>A browser of Chromium's family; without it a pack is a zip, and notes have no PDF.</summary>
    public string? Chromium { get; init; }

    /// <summary>Puts PDFs together and numbers their pages.</summary>
    public string? Qpdf { get; init; } = "qpdf";

    /// <summary>LibreOffice, which prints office files.</summary>
    public string? Soffice { get; init; }

    /// <summary>Poppler's program that counts the pages of a PDF.</summary>
    public string? PdfInfo { get; init; } = "pdfinfo";

    /// <summary>How long one run may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
