using System.Xml;

namespace RrbPortal.Core.Reading.Documents.OpenDocument;

/// <summary>Reads an OpenDocument text (.odt): page header of the first page, body, notes, the other headers and footers.</summary>
internal static class OdfReader
{
    private const string Content = "content.xml";
    private const string Styles = "styles.xml";

    public static bool IsText(BoundedPackage package) =>
        package.Has(Content) && (package.Start("mimetype")?.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal) ?? false);

    public static DocumentText Read(BoundedPackage package, CancellationToken deadline)
    {
        if (IsProtected(package))
        {
            throw new UnreadableDocumentException("is protected by a password. Save it without one and import that");
        }

        var document = new OdfDocument(deadline);
        Prepare(package, document, Styles);
        Prepare(package, document, Content);
        var margins = Margins(package, document);
        var body = Body(package, document);
        var blocks = margins.Take(margins.Count(margin => margin.IsLetterhead)).SelectMany(margin => margin.Blocks)
            .Concat(body)
            .Concat(document.Notes.SelectMany((note, index) => FootnoteBlocks.Of(note.Blocks, note.Mark, $"footnote {index + 1}")))
            .Concat(margins.Where(margin => !margin.IsLetterhead).SelectMany(margin => margin.Blocks))
            .ToList();
        return new DocumentText(SourceFormat.OpenDocument, blocks, document.Notices.Sentences);
    }

    private static bool IsProtected(BoundedPackage package)
    {
        using var xml = package.Xml("META-INF/manifest.xml");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" })
            {
                return true;
            }
        }

        return false;
    }

    // Styles, and the places that links lead to, before any text.
    private static void Prepare(BoundedPackage package, OdfDocument document, string part)
    {
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                document.Styles.End(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                document.Styles.Take(xml);
                if (xml.IsEmptyElement)
                {
                    document.Styles.End(xml);
                }

                if (xml.Name() is "text:bookmark" or "text:bookmark-start")
                {
                    document.AddPlace(xml.GetAttribute("name", OdfNames.Text));
                }
            }
        }
    }

    private static IReadOnlyList<DocumentBlock> Body(BoundedPackage package, OdfDocument document)
    {
        var story = new OdfStory(document, part: null);
        using var xml = package.Xml(Content);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name() == "office:text")
            {
                story.Read(xml);
            }
        }

        return story.Blocks;
    }

    private static List<(bool IsLetterhead, IReadOnlyList<DocumentBlock> Blocks)> Margins(BoundedPackage package, OdfDocument document)
    {
        var read = new List<(bool IsLetterhead, IReadOnlyList<DocumentBlock> Blocks)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var xml = package.Xml(Styles);
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Name() is not ("style:header" or "style:header-first" or "style:header-left" or "style:footer" or "style:footer-first" or "style:footer-left"))
            {
                continue;
            }

            var isHeader = xml.LocalName.StartsWith("header", StringComparison.Ordinal);
            var isLetterhead = isHeader && !read.Exists(margin => margin.IsLetterhead);
            var story = new OdfStory(document, isLetterhead ? Origins.Letterhead : isHeader ? Origins.PageHeader : Origins.PageFooter);
            story.Read(xml);
            var text = string.Concat(LineWriter.Write(story.Blocks, document.Deadline).Lines);
            if (text.Trim().Length > 0 && seen.Add(text) && read.Count < 30)
            {
                document.Notices.MarginParts++;
                read.Add((isLetterhead, story.Blocks));
            }
        }

        return [.. read.OrderBy(margin => margin.IsLetterhead ? 0 : 1)];
    }
}
