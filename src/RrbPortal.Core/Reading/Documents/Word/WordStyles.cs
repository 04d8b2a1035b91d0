using System.Xml;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>What the styles of a document say of headings, bold type and numbering, each with what it is based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private string? defaultParagraph;

    public static WordStyles Read(XmlReader? xml)
    {
        var read = new WordStyles();
        if (xml is null)
        {
            return read;
        }

        using (xml)
        {
            Style? style = null;
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.IsWord())
                {
                    style = read.Take(xml, style);
                }
                else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "style" })
                {
                    style = null;
                }
            }
        }

        return read;
    }

    /// <summary>1 to 6 for a heading; 0 for text.</summary>
    public int HeadingLevel(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.Outline is { } outline)
            {
                return outline is >= 0 and < 9 ? Math.Min(outline + 1, 6) : 0;
            }

            if (style.Name is "title")
            {
                return 1;
            }

            if (style.Name.StartsWith("heading ", StringComparison.Ordinal) && style.Name.Length == 9 && char.IsAsciiDigit(style.Name[8]))
            {
                return Math.Clamp(style.Name[8] - '0', 1, 6);
            }
        }

        return 0;
    }

    public bool IsBold(string? id) => Chain(id).Select(style => style.Bold).FirstOrDefault(bold => bold is not null) ?? false;

    public bool? Bold(string? id) => id is null ? null : Chain(id).Select(style => style.Bold).FirstOrDefault(bold => bold is not null);

    /// <summary>The numbering that a style brings along.</summary>
    public (string? Id, int? Level, string? Style) Numbering(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.NumberingId is not null)
            {
                return (style.NumberingId, style.NumberingLevel, style.Id);
            }
        }

        return (null, null, null);
    }

    private IEnumerable<Style> Chain(string? id)
    {
        id ??= defaultParagraph;
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private Style? Take(XmlReader xml, Style? style)
    {
        switch (xml.LocalName)
        {
            case "style":
                style = new Style { Id = xml.Word("styleId") ?? "" };
                styles.TryAdd(style.Id, style);
                TextBudget.Definitions(styles.Count);
                if (xml.Word("type") is "paragraph" or null && xml.Word("default") is "1" or "true")
                {
                    defaultParagraph ??= style.Id;
                }

                return xml.IsEmptyElement ? null : style;
            case "name" when style is not null:
                style.Name = (xml.Word("val") ?? "").ToLowerInvariant();
                break;
            case "basedOn" when style is not null:
                style.BasedOn = xml.Word("val");
                break;
            case "outlineLvl" when style is not null:
                style.Outline = xml.Number("val");
                break;
            case "b" when style is not null:
                style.Bold = xml.IsOn();
                break;
            case "numId" when style is not null:
                style.NumberingId = xml.Word("val");
                break;
            case "ilvl" when style is not null:
                style.NumberingLevel = xml.Number("val");
                break;
        }

        return style;
    }

    private sealed class Style
    {
        public required string Id { get; init; }

        public string Name { get; set; } = "";

        public string? BasedOn { get; set; }

        public int? Outline { get; set; }

        public bool? Bold { get; set; }

        public string? NumberingId { get; set; }

        public int? NumberingLevel { get; set; }
    }
}
