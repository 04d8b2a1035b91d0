using RrbPortal.Core.Exporting.Documents;
using RrbPortal.Core.Exporting.Formats;

namespace RrbPortal.Core.Exporting;

/// <summary>A format in which a published note can be saved.</summary>
/// <param name="Extension">The end of its address and of its file's name, without the dot.</param>
/// <param name="Label">What a reader knows it by.</param>
public sealed record DownloadFormat(string Extension, string Label, string MediaType)
{
    public static DownloadFormat Pdf { get; } = new("pdf", "PDF", "application/pdf");

    public static DownloadFormat Word { get; } = new("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static DownloadFormat OpenDocument { get; } = new("odt", "OpenDocument", "application/vnd.oasis.opendocument.text");

    public static DownloadFormat Markdown { get; } = new("md", "Markdown", "text/markdown; charset=utf-8");

    public static DownloadFormat PlainText { get; } = new("txt", "Plain text", "text/plain; charset=utf-8");

    public static DownloadFormat Json { get; } = new("json", "JSON", "application/json; charset=utf-8");

    /// <summary>All of them, in the order in which readers are offered them.</summary>
    public static IReadOnlyList<DownloadFormat> All { get; } = [Pdf, Word, OpenDocument, Markdown, PlainText, Json];

    /// <summary>Those that the portal writes by itself: the same revision always gives the same bytes.</summary>
    public static IReadOnlyList<DownloadFormat> Written { get; } = [.. All.Where(format => format != Pdf)];

    public static DownloadFormat? Of(string extension) => All.FirstOrDefault(format => format.Extension == extension);

    /// <summary>"rrb-2024-06-20-r2.docx".</summary>
    public string FileName(NoteRevision revision)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{revision.Note.Board.Slug}-{revision.Note.Date:yyyy-MM-dd}-r{revision.Number}.{Extension}");

    /// <summary>The bytes of a revision in this format.</summary>
    /// <exception cref="InvalidOperationException">The portal does not write this format by itself.</exception>
    public byte[] Write(NoteRevision revision, NoteAddresses addresses)
    {
        if (this == Json)
        {
            return PublicNoteDocument.Of(revision, addresses).ToJson();
        }

        var document = NoteDocuments.Of(revision, addresses);
        return this == Word ? WordWriter.Write(document)
            : this == OpenDocument ? OdtWriter.Write(document)
            : this == Markdown ? MarkdownWriter.Write(document)
            : this == PlainText ? PlainTextWriter.Write(document)
            : throw new InvalidOperationException($"{Label} is printed, not written.");
    }
}
