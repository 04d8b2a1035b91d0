namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>Reads a Word document (.docx): page header of the first page, body, notes, and the other headers and footers.</summary>
internal static class WordReader
{
    public static DocumentText Read(BoundedPackage package, WordParts parts, CancellationToken deadline)
    {
        var document = new WordDocument(package, parts, deadline);
        CollectPlaces(package, document);
        var body = Story(package, document, parts.Main, part: null);
        var margins = Margins(package, document, body);
        var blocks = margins.Where(margin => margin.IsFirstHeader).SelectMany(margin => margin.Blocks)
            .Concat(body.Blocks)
            .Concat(Notes(package, document, body))
            .Concat(margins.Where(margin => !margin.IsFirstHeader).SelectMany(margin => margin.Blocks))
            .ToList();
        return new DocumentText(SourceFormat.Word, blocks, document.Notices.Sentences);
    }

    // Links at the top lead to places further down, so these are collected first.
    private static void CollectPlaces(BoundedPackage package, WordDocument document)
    {
        using var xml = package.Xml(document.Parts.Main);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: System.Xml.XmlNodeType.Element, LocalName: "bookmarkStart" })
            {
                document.AddPlace(xml.Word("name"));
            }
        }
    }

    private static WordStory Story(BoundedPackage package, WordDocument document, string name, string? part)
    {
        var story = new WordStory(document, part);
        using var xml = package.Xml(name);
        if (xml is not null)
        {
            story.Read(xml);
        }

        return story;
    }

    private static List<(bool IsFirstHeader, IReadOnlyList<DocumentBlock> Blocks)> Margins(BoundedPackage package, WordDocument document, WordStory body)
    {
        var read = new List<(bool, IReadOnlyList<DocumentBlock>)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var first = body.Margins.Find(margin => margin.IsHeader && margin.Type == "first" && body.FirstPageDiffers) ?? body.Margins.Find(margin => margin is { IsHeader: true, Type: "default" });
        foreach (var margin in body.Margins.OrderBy(margin => margin == first ? 0 : margin.IsHeader ? 1 : 2).Take(30))
        {
            if (document.Parts.ById(margin.Id) is not { } name)
            {
                continue;
            }

            var part = margin == first ? Origins.Letterhead : margin.IsHeader ? Origins.PageHeader : Origins.PageFooter;
            var blocks = Story(package, document, name, part).Blocks;

            // The headers of the sections mostly say the same.
            var text = string.Concat(LineWriter.Write(blocks, document.Deadline).Lines);
            if (text.Trim().Length > 0 && seen.Add(text))
            {
                read.Add((margin == first, blocks));
                document.Notices.MarginParts++;
            }
        }

        return read;
    }

    private static List<DocumentBlock> Notes(BoundedPackage package, WordDocument document, WordStory body)
    {
        if (body.References.Count == 0)
        {
            return [];
        }

        var footnotes = Story(package, document, document.Parts.Of("footnotes"), "footnote").Notes;
        var endnotes = Story(package, document, document.Parts.Of("endnotes"), "footnote").Notes;
        var blocks = new List<DocumentBlock>();
        foreach (var (id, isEndnote, mark) in body.References)
        {
            if ((isEndnote ? endnotes : footnotes).Remove(id, out var note))
            {
                document.Notices.Notes++;
                blocks.AddRange(FootnoteBlocks.Of(note, mark, $"{(isEndnote ? "endnote" : "footnote")} {document.Notices.Notes}"));
            }
        }

        return blocks;
    }
}
