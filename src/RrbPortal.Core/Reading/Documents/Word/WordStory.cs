using System.Xml;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>
/// Reads one story of a Word document (body, notes, a page header) forwards, without building a tree of it. Tracked
/// changes are taken as accepted.
/// </summary>
internal sealed partial class WordStory(WordDocument document, string? part)
{
    private const int DeepestElement = 20_000;

    private readonly Stack<WordParagraph> paragraphs = new();
    private readonly Stack<BlockBuilder> around = new();
    private readonly WordFields fields = new();
    private readonly Stack<bool> alternatives = new();
    private BlockBuilder blocks = new(document.Budget) { Part = part };
    private WordParagraph? unfinished;
    private bool inRowSettings;
    private bool inText;
    private bool inInstruction;
    private string? note;
    private int footnotes;
    private int endnotes;

    public IReadOnlyList<DocumentBlock> Blocks => blocks.Blocks;

    /// <summary>The notes of a part of footnotes or endnotes, by their numbers in the file.</summary>
    public Dictionary<string, IReadOnlyList<DocumentBlock>> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>The page headers and footers that the sections name.</summary>
    public List<WordMargin> Margins { get; } = [];

    /// <summary>The numbers in the file of the notes that the text refers to, in their order.</summary>
    public List<(string Id, bool IsEndnote, string Mark)> References { get; } = [];

    public bool FirstPageDiffers { get; private set; }

    public void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            document.Deadline.ThrowIfCancellationRequested();
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth > DeepestElement)
                    {
                        throw new UnreadableDocumentException("is nested too deeply to be a note of a meeting");
                    }

                    if (MustSkip(xml))
                    {
                        SkipElement(xml);
                        break;
                    }

                    Begin(xml);
                    if (xml.IsEmptyElement)
                    {
                        End(xml);
                    }

                    break;
                case XmlNodeType.EndElement:
                    End(xml);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    Characters(xml);
                    break;
            }
        }

        Finish();
    }

    // Runs to the element's own end, where the loop goes on.
    private static void SkipElement(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
        }
    }

    private bool MustSkip(XmlReader xml)
    {
        if (xml.LocalName == "Fallback")
        {
            // The same once more, for older programs; it counts only where there was nothing else.
            return alternatives.TryPeek(out var chosen) && chosen;
        }

        if (!xml.IsWord())
        {
            return false;
        }

        switch (xml.LocalName)
        {
            case "del" or "moveFrom" when !inRowSettings && !(paragraphs.TryPeek(out var paragraph) && paragraph.InSettings):
                document.Notices.TrackedChanges++;
                return true;
            case "pPrChange" or "rPrChange" or "tblPrChange" or "sectPrChange" or "tcPrChange" or "trPrChange" or "tblGridChange" or "tblPrExChange" or "numberingChange":
            case "sdtPr" or "tblPr" or "tblGrid":
                return true;
            default:
                return false;
        }
    }

    private void Characters(XmlReader xml)
    {
        if (inInstruction)
        {
            fields.Instruct(xml.Value);
        }
        else if (inText && !fields.IsSilent)
        {
            Print(xml.Value);
        }
    }

    private void Print(string text)
    {
        var paragraph = paragraphs.TryPeek(out var inside) ? inside : OpenParagraph();
        if (paragraph.RunHidden)
        {
            document.Notices.HiddenTexts++;
        }

        paragraph.Text.Add(text, paragraph.RunBold ?? document.Styles.Bold(paragraph.RunStyle) ?? document.Styles.IsBold(paragraph.Style));
    }

    private WordParagraph OpenParagraph()
    {
        var paragraph = unfinished ?? new WordParagraph(new InlineText(document.Budget));
        unfinished = null;
        paragraph.BeginSettings();
        paragraphs.Push(paragraph);
        return paragraph;
    }

    private void CloseParagraph()
    {
        if (!paragraphs.TryPop(out var paragraph))
        {
            return;
        }

        document.Notices.PageNumbers += fields.EndParagraph();
        if (paragraph.EndIsDeleted)
        {
            unfinished = paragraph;
            return;
        }

        Put(paragraph);
    }

    private void Put(WordParagraph paragraph)
    {
        var lines = paragraph.Text.Lines(document.IsDead);
        var level = paragraph.Outline is { } outline ? (outline < 9 ? Math.Min(outline + 1, 6) : 0) : document.Styles.HeadingLevel(paragraph.Style);
        var entry = lines.Count > 0 ? Numbering(paragraph) : null;
        if (entry?.Label is { } label)
        {
            document.Budget.Characters(label.Length);
        }

        blocks.Paragraph(lines, read => read with
        {
            HeadingLevel = level,
            ListDepth = level > 0 ? null : entry?.Depth,
            Label = entry?.Label,
            Sequence = entry?.Sequence,
        });
        blocks.Append(paragraph.After);
        if (paragraph.EndsPage && !blocks.InTable)
        {
            blocks.PageEnd();
        }
    }

    private WordListEntry? Numbering(WordParagraph paragraph)
    {
        var (id, level, style) = document.Styles.Numbering(paragraph.Style);
        if (paragraph.NumberingId is { } own)
        {
            return own == "0" ? null : document.Counters.Next(own, paragraph.NumberingLevel ?? level ?? 0);
        }

        return id is null or "0" ? null : document.Counters.Next(id, paragraph.NumberingLevel ?? document.Numbering.LevelOfStyle(id, style) ?? level ?? 0);
    }

    private void Finish()
    {
        while (paragraphs.Count > 0)
        {
            CloseParagraph();
        }

        if (unfinished is { } last)
        {
            unfinished = null;
            Put(last);
        }
    }
}
