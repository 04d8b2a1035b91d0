using System.Xml;
using RrbPortal.Core.Reading.Documents.OpenDocument;
using RrbPortal.Core.Reading.Documents.Pdf;
using RrbPortal.Core.Reading.Documents.Web;
using RrbPortal.Core.Reading.Documents.Word;

namespace RrbPortal.Core.Reading.Documents;

/// <summary>
/// Turns a file into lines, whatever it is: text, Markdown, Word, OpenDocument, a web page or a PDF. What it is, its
/// content says, not its name. What cannot be read is refused in a sentence that names the file and says what to do.
/// </summary>
public sealed class DocumentReader(IPdfText pdf)
{
    /// <summary>A file larger than this is refused without being looked at; one of plain text at <see cref="SourceText.MaximumBytes"/>.</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    /// <summary>The file names that a folder is searched for and that a form offers, in lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".docx", ".odt", ".html", ".htm", ".pdf"];

    /// <summary>A document that takes longer is refused. Even one of hundreds of pages takes a second.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public async Task<SourceDecoding> ReadAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        if (bytes.Length > MaximumBytes)
        {
            return SourceDecoding.Refuse(fileName, $"is larger than {MaximumBytes / (1024 * 1024)} MB. A note of meeting is text of some pages: check that this is the right file");
        }

        using var patience = new CancellationTokenSource(Patience);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return DocumentKinds.Of(bytes.Span, fileName) switch
            {
                DocumentKind.Package => Package(bytes, fileName, deadline.Token),
                DocumentKind.WebPage => WebPageReader.Read(bytes.Span, deadline.Token).Lines(fileName, deadline.Token),
                DocumentKind.Pdf => await PdfAsync(bytes, fileName, cancellationToken),
                DocumentKind.Text => SourceText.Decode(bytes.Span, fileName),
                var other => SourceDecoding.Refuse(fileName, Objection(other)),
            };
        }
        catch (UnreadableDocumentException unreadable)
        {
            return SourceDecoding.Refuse(fileName, unreadable.Message);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return SourceDecoding.Refuse(fileName, "takes too long to read: it is far larger inside than a note of meeting. Save its text as .txt and import that");
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException or IOException)
        {
            return SourceDecoding.Refuse(fileName, BoundedPackage.Damaged().Message);
        }
    }

    private static SourceDecoding Package(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken deadline)
    {
        using var package = BoundedPackage.Open(bytes, deadline);
        if (WordParts.Of(package) is { } word)
        {
            return WordReader.Read(package, word, deadline).Lines(fileName, deadline);
        }

        if (OdfReader.IsText(package))
        {
            return OdfReader.Read(package, deadline).Lines(fileName, deadline);
        }

        return SourceDecoding.Refuse(fileName, "is a zip file or a document of another kind, not a Word (.docx) or OpenDocument text (.odt). Unpack it, or save the note as .docx, and import that");
    }

    private async Task<SourceDecoding> PdfAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        var text = await pdf.ReadAsync(bytes, cancellationToken);
        return text.Layout is not null
            ? PdfReader.Read(text, fileName)
            : SourceDecoding.Refuse(fileName, text.Problem ?? "could not be read");
    }

    private static string Objection(DocumentKind kind) => kind switch
    {
        DocumentKind.OldOffice => "is an old Word file (.doc) or another old Office file. Open it in Word or LibreOffice, save it as .docx and import that",
        DocumentKind.ProtectedOffice => "is protected by a password. Save it without one and import that",
        DocumentKind.RichText => "is a rich text file (.rtf). Open it in Word or LibreOffice, save it as .docx and import that",
        DocumentKind.Picture => "is a picture. Have its text recognised, or type it, and import that as a document",
        DocumentKind.WebArchive => "is a web archive (.mht). Open it in a browser, save the page as .html and import that",
        _ => "is a document in a single XML file. Open it in Word or LibreOffice, save it as .docx and import that",
    };
}
