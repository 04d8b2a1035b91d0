using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>Pdf</c>: the programs that packs of papers are printed with. Each is a path, or a name that is looked for where programs are.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    /// <summary>A browser of Chromium's family; without it a pack is a zip, and notes have no PDF.</summary>
    public string? Chromium { get; set; }

    /// <summary>Puts PDFs together and numbers their pages; without it a pack is a zip.</summary>
    public string? Qpdf { get; set; } = "qpdf";

    /// <summary>LibreOffice, which prints office files for a pack; without it the pack names them and says where they are.</summary>
    public string? Soffice { get; set; }

    /// <summary>Poppler's program that counts the pages of PDFs; without it no number of pages is shown.</summary>
    public string? PdfInfo { get; set; } = "pdfinfo";

    /// <summary>How long one run of a program may take, in seconds.</summary>
    [Range(1, 600, ErrorMessage = "Pdf:PatienceSeconds must be between 1 and 600.")]
    public int PatienceSeconds { get; set; } = 60;
}
