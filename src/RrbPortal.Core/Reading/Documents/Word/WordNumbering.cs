using System.Xml;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>One level of a numbering: how its number is written and where it begins.</summary>
internal sealed class NumberingLevel
{
    public int Start { get; set; } = 1;

    public NumberForm Form { get; set; }

    /// <summary>"%1.", "%1.%2", "Item %1:".</summary>
    public string Text { get; set; } = "";

    /// <summary>The level after which it begins again; null for any above, 0 for none.</summary>
    public int? Restart { get; set; }

    public bool IsLegal { get; set; }

    /// <summary>The heading style that stands on this level.</summary>
    public string? Style { get; set; }
}

/// <summary>The numbering definitions of a document.</summary>
internal sealed class WordNumbering
{
    public const int Levels = 9;

    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Use> uses = new(StringComparer.Ordinal);

    public static WordNumbering Read(XmlReader? xml)
    {
        var read = new WordNumbering();
        if (xml is null)
        {
            return read;
        }

        using (xml)
        {
            var cursor = new Cursor();
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.IsWord())
                {
                    read.Take(xml, cursor);
                }
                else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "lvl" })
                {
                    cursor.Level = null;
                }
            }
        }

        return read;
    }

    /// <summary>The level of a numbering, with the changes that its use makes; null where there is none.</summary>
    public NumberingLevel? Level(string id, int level) =>
        uses.TryGetValue(id, out var use) && level is >= 0 and < Levels
            ? use.Levels.GetValueOrDefault(level) ?? DefinitionOf(use)?.Levels.GetValueOrDefault(level)
            : null;

    /// <summary>Numberings of one definition count on together.</summary>
    public string? Counting(string id) => uses.TryGetValue(id, out var use) ? DefinitionOf(use)?.Id ?? use.DefinitionId : null;

    public int? StartOverride(string id, int level) => uses.TryGetValue(id, out var use) && use.Starts.TryGetValue(level, out var start) ? start : null;

    /// <summary>The level that belongs to a heading style.</summary>
    public int? LevelOfStyle(string id, string? style)
    {
        for (var level = 0; style is not null && level < Levels; level++)
        {
            if (Level(id, level)?.Style == style)
            {
                return level;
            }
        }

        return null;
    }

    private Definition? DefinitionOf(Use use)
    {
        if (use.DefinitionId is null || !definitions.TryGetValue(use.DefinitionId, out var definition))
        {
            return null;
        }

        return definition.LinkTo is { } style ? definitions.Values.FirstOrDefault(other => other.LinkOf == style) ?? definition : definition;
    }

    private void Take(XmlReader xml, Cursor cursor)
    {
        var value = xml.Word("val");
        switch (xml.LocalName)
        {
            case "abstractNum":
                (cursor.Definition, cursor.Use) = (new Definition { Id = xml.Word("abstractNumId") ?? "" }, null);
                definitions.TryAdd(cursor.Definition.Id, cursor.Definition);
                TextBudget.Definitions(definitions.Count);
                break;
            case "num":
                (cursor.Definition, cursor.Use) = (null, new Use());
                uses.TryAdd(xml.Word("numId") ?? "", cursor.Use);
                TextBudget.Definitions(uses.Count);
                break;
            case "abstractNumId" when cursor.Use is not null:
                cursor.Use.DefinitionId = value;
                break;
            case "styleLink" when cursor.Definition is not null:
                cursor.Definition.LinkOf = value;
                break;
            case "numStyleLink" when cursor.Definition is not null:
                cursor.Definition.LinkTo = value;
                break;
            case "lvlOverride":
                cursor.Override = xml.Number("ilvl") ?? 0;
                break;
            case "startOverride" when cursor.Use is not null:
                cursor.Use.Starts[cursor.Override] = xml.Number("val") ?? 1;
                break;
            case "lvl":
                cursor.Level = new NumberingLevel();
                (cursor.Use?.Levels ?? cursor.Definition?.Levels)?.TryAdd(xml.Number("ilvl") ?? 0, cursor.Level);
                break;
            default:
                OfLevel(xml, cursor.Level);
                break;
        }
    }

    private static void OfLevel(XmlReader xml, NumberingLevel? level)
    {
        switch (xml.LocalName)
        {
            case "start" when level is not null:
                level.Start = xml.Number("val") ?? 1;
                break;
            case "numFmt" when level is not null:
                level.Form = FormOf(xml.Word("val"));
                break;
            case "lvlText" when level is not null:
                level.Text = xml.Word("val") ?? "";
                break;
            case "lvlRestart" when level is not null:
                level.Restart = xml.Number("val");
                break;
            case "isLgl" when level is not null:
                level.IsLegal = xml.IsOn();
                break;
            case "pStyle" when level is not null:
                level.Style = xml.Word("val");
                break;
        }
    }

    private static NumberForm FormOf(string? value) => value switch
    {
        "bullet" => NumberForm.Bullet,
        "none" => NumberForm.None,
        "lowerLetter" => NumberForm.LowerLetter,
        "upperLetter" => NumberForm.UpperLetter,
        "lowerRoman" => NumberForm.LowerRoman,
        "upperRoman" => NumberForm.UpperRoman,
        "decimalZero" => NumberForm.DecimalZero,
        "ordinal" => NumberForm.Ordinal,
        _ => NumberForm.Decimal,
    };

    private sealed class Cursor
    {
        public Definition? Definition { get; set; }

        public Use? Use { get; set; }

        public NumberingLevel? Level { get; set; }

        public int Override { get; set; }
    }

    private sealed class Definition
    {
        public required string Id { get; init; }

        public string? LinkOf { get; set; }

        public string? LinkTo { get; set; }

        public Dictionary<int, NumberingLevel> Levels { get; } = [];
    }

    private sealed class Use
    {
        public string? DefinitionId { get; set; }

        public Dictionary<int, NumberingLevel> Levels { get; } = [];

        public Dictionary<int, int> Starts { get; } = [];
    }
}
