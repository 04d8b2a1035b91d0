using System.Xml;

namespace RrbPortal.Core.Reading.Documents.OpenDocument;

/// <summary>What the styles of a document say of headings, bold type, hidden text and numbers.</summary>
internal sealed class OdfStyles
{
    private const int LongestChain = 20;

    /// <summary>The name under which the numbers of headings are counted.</summary>
    public const string Outline = "/outline";

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private Style? style;
    private string? list;

    public OdfLists Lists { get; } = new();

    /// <summary>Takes in an element of one of the parts that hold styles.</summary>
    public void Take(XmlReader xml)
    {
        switch (xml.Name())
        {
            case "style:style":
                var name = xml.GetAttribute("name", OdfNames.Style) ?? "";
                var family = xml.GetAttribute("family", OdfNames.Style) ?? "";
                style = new Style(name, xml.GetAttribute("parent-style-name", OdfNames.Style), xml.Number("default-outline-level", OdfNames.Style));
                styles.TryAdd($"{family}/{name}", style);
                TextBudget.Definitions(styles.Count);
                break;
            case "style:text-properties" when style is not null:
                style.Bold ??= xml.GetAttribute("font-weight", OdfNames.Format) switch { null => null, "normal" => false, var weight => weight is "bold" or "600" or "700" or "800" or "900" };
                style.Hidden ??= xml.GetAttribute("display", OdfNames.Text) switch { null => null, var display => display == "none" };
                break;
            case "text:list-style":
                list = xml.GetAttribute("name", OdfNames.Style) ?? "";
                break;
            case "text:outline-style":
                list = Outline;
                break;
            case "text:list-level-style-number" or "text:outline-level-style" when list is not null:
                Level(xml, Form(xml.GetAttribute("num-format", OdfNames.Style)));
                break;
            case "text:list-level-style-bullet" or "text:list-level-style-image" when list is not null:
                Level(xml, NumberForm.Bullet);
                break;
        }
    }

    /// <summary>An element of one of the parts that hold styles ends.</summary>
    public void End(XmlReader xml)
    {
        switch (xml.Name())
        {
            case "style:style":
                style = null;
                break;
            case "text:list-style" or "text:outline-style":
                list = null;
                break;
        }
    }

    /// <summary>1 to 6 for a paragraph in the style of a heading; 0 for text.</summary>
    public int HeadingLevel(string? name)
    {
        foreach (var one in Chain("paragraph", name))
        {
            if (one.Outline is > 0 and var outline)
            {
                return Math.Min(outline, 6);
            }

            if (one.Name == "Title")
            {
                return 1;
            }

            if (one.Name.StartsWith("Heading_20_", StringComparison.Ordinal) && one.Name.Length == 12 && one.Name[11] is >= '1' and <= '9')
            {
                return Math.Min(one.Name[11] - '0', 6);
            }
        }

        return 0;
    }

    public bool? Bold(string family, string? name) => Chain(family, name).Select(one => one.Bold).FirstOrDefault(bold => bold is not null);

    public bool Hidden(string family, string? name) => Chain(family, name).Select(one => one.Hidden).FirstOrDefault(hidden => hidden is not null) ?? false;

    private IEnumerable<Style> Chain(string family, string? name)
    {
        for (var i = 0; i < LongestChain && name is not null && styles.TryGetValue($"{family}/{name}", out var one); i++)
        {
            yield return one;
            name = one.Parent;
        }
    }

    private void Level(XmlReader xml, NumberForm form) => Lists.Define(list!, (xml.Number("level", OdfNames.Text) ?? 1) - 1, new OdfLevel(
        form,
        Short(xml.GetAttribute("num-prefix", OdfNames.Style)),
        Short(xml.GetAttribute("num-suffix", OdfNames.Style)),
        xml.Number("start-value", OdfNames.Text) ?? 1,
        Math.Clamp(xml.Number("display-levels", OdfNames.Text) ?? 1, 1, OdfLists.Levels)));

    private static string Short(string? text) => text is null ? "" : text[..Math.Min(text.Length, 40)];

    private static NumberForm Form(string? format) => format switch
    {
        null or "" => NumberForm.None,
        "a" => NumberForm.LowerLetter,
        "A" => NumberForm.UpperLetter,
        "i" => NumberForm.LowerRoman,
        "I" => NumberForm.UpperRoman,
        _ => NumberForm.Decimal,
    };

    private sealed class Style(string name, string? parent, int? outline)
    {
        public string Name => name;

        public string? Parent => parent;

        public int? Outline => outline;

        public bool? Bold { get; set; }

        public bool? Hidden { get; set; }
    }
}
