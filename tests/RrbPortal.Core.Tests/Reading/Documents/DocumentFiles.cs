using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>Small documents, put together from what a test says of them.</summary>
internal static class DocumentFiles
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private const string Odf = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    /// <summary>A Word document with this body; further parts by name, "numbering" and "styles" among them.</summary>
    public static byte[] Word(string body, params (string Part, string Content)[] parts)
    {
        var relationships = new StringBuilder();
        var entries = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Relationships("<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>")),
            ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {W}><w:body>{body}</w:body></w:document>"),
        };
        foreach (var (part, content) in parts)
        {
            var kind = part.TrimEnd("0123456789".ToCharArray());
            relationships.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{part}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{part}.xml\"/>");
            var root = kind switch { "header" => "hdr", "footer" => "ftr", _ => kind };
            entries.Add(($"word/{part}.xml", $"<w:{root} {W}>{content}</w:{root}>"));
        }

        entries.Add(("word/_rels/document.xml.rels", Relationships(relationships.ToString())));
        return Zip(entries);
    }

    /// <summary>A paragraph of Word in one run, with settings of the paragraph and of the run.</summary>
    public static string P(string text, string paragraph = "", string run = "") =>
        $"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    public static string Cell(params string[] paragraphs) => $"<w:tc><w:tcPr/>{string.Concat(paragraphs)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    public static string NumberedBy(string id, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>";

    /// <summary>An OpenDocument text with this content; automatic styles, and the part with the named ones.</summary>
    public static byte[] OpenDocument(string body, string automatic = "", string styles = "") => Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {Odf}><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        ("styles.xml", $"<office:document-styles {Odf}>{styles}</office:document-styles>"),
    ]);

    public static byte[] Zip(IEnumerable<(string Name, string Content)> entries) => Zip(entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content))));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads without a program for PDFs, unless one is given.</summary>
    public static SourceDecoding Decode(byte[] bytes, string name, IPdfText? pdf = null) =>
        new DocumentReader(pdf ?? new NoPdf()).ReadAsync(bytes, name, CancellationToken.None).GetAwaiter().GetResult();

    public static SourceText Read(byte[] bytes, string name, IPdfText? pdf = null)
    {
        var decoding = Decode(bytes, name, pdf);
        Assert.Null(decoding.Refusal);
        return decoding.Text!;
    }

    public static SourceText ReadWord(string body, params (string Part, string Content)[] parts) => Read(Word(body, parts), "note.docx");

    public static SourceText ReadPage(string html) => Read(Encoding.UTF8.GetBytes($"<!doctype html><html><body>{html}</body></html>"), "note.html");

    private static string Relationships(string inside) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>";

    private sealed class NoPdf : IPdfText
    {
        public Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) => Task.FromResult(PdfText.Refused("is a PDF, and there is no program"));
    }
}
