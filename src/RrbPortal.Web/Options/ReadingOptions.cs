using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>Reading</c>: what reading files needs beside the portal itself.</summary>
public sealed class ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>Poppler's <c>pdftotext</c>: a path, or a name that is looked for where programs are.</summary>
    [Required]
    public string PdfToText { get; set; } = "pdftotext";
}
