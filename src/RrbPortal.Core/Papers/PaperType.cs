namespace RrbPortal.Core.Papers;

/// <summary>A kind of file that papers may be.</summary>
/// <param name="MediaType">As it is sent; texts say their character set with it.</param>
/// <param name="Label">As a reader calls it.</param>
/// <param name="Extensions">With the dot; the first one is given to a file whose name says otherwise.</param>
public sealed record PaperType(string MediaType, string Label, params IReadOnlyList<string> Extensions)
{
    public static PaperType Pdf { get; } = new("application/pdf", "PDF", ".pdf");

    public static PaperType Word { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", ".docx");

    public static PaperType Excel { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", ".xlsx");

    public static PaperType PowerPoint { get; } = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", ".pptx");

    public static PaperType OpenText { get; } = new("application/vnd.oasis.opendocument.text", "OpenDocument text", ".odt");

    public static PaperType OpenSpreadsheet { get; } = new("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet", ".ods");

    public static PaperType OpenPresentation { get; } = new("application/vnd.oasis.opendocument.presentation", "OpenDocument presentation", ".odp");

    public static PaperType Png { get; } = new("image/png", "PNG picture", ".png");

    public static PaperType Jpeg { get; } = new("image/jpeg", "JPEG picture", ".jpg", ".jpeg");

    public static PaperType Text { get; } = new("text/plain", "Text", ".txt", ".text", ".md");

    public static PaperType Csv { get; } = new("text/csv", "CSV", ".csv");

    public static IReadOnlyList<PaperType> Office { get; } = [Word, Excel, PowerPoint, OpenText, OpenSpreadsheet, OpenPresentation];

    public static IReadOnlyList<PaperType> All { get; } = [Pdf, .. Office, Png, Jpeg, Text, Csv];

    /// <summary>What people are told before they choose a file.</summary>
    public const string Names = "PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, text or CSV";

    public bool IsText => this == Text || this == Csv;

    public bool IsPicture => this == Png || this == Jpeg;

    public bool IsOffice => Office.Contains(this);

    /// <summary>The kind that a stored media type names.</summary>
    /// <returns>Null for one that no paper has.</returns>
    public static PaperType? Of(string mediaType)
        => All.FirstOrDefault(type => mediaType.Split(';')[0] == type.MediaType);

    /// <summary>"PDF", or "File" for a kind that is not known.</summary>
    public static string LabelOf(string mediaType) => Of(mediaType)?.Label ?? "File";
}
