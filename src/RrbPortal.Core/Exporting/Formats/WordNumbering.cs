using System.Globalization;
using System.Xml;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>The lists of a Word document: bullets, and a count of its own for each numbered list.</summary>
internal static class WordNumbering
{
    /// <summary>The number of the list of bullets; those of numbered lists follow it.</summary>
    public const int Bullets = 1;

    private const int Levels = 9;
    private const int Step = 360;

    public static string Indent(int level) => ((level + 1) * Step).ToString(CultureInfo.InvariantCulture);

    public static void Write(XmlWriter xml, IReadOnlyList<(int First, int Level)> numbered)
    {
        xml.WriteStartElement("w", "numbering", WordStory.Word);
        Abstract(xml, 0, "bullet", _ => "•");
        Abstract(xml, 1, "decimal", level => string.Create(CultureInfo.InvariantCulture, $"%{level + 1}."));
        StartNumber(xml, Bullets, 0);
        xml.WriteEndElement();
        foreach (var (index, (first, level)) in numbered.Index())
        {
            StartNumber(xml, Bullets + 1 + index, 1);
            xml.WriteStartElement("w", "lvlOverride", WordStory.Word);
            xml.WriteAttributeString("w", "ilvl", WordStory.Word, level.ToString(CultureInfo.InvariantCulture));
            Value(xml, "startOverride", first.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void StartNumber(XmlWriter xml, int number, int kind)
    {
        xml.WriteStartElement("w", "num", WordStory.Word);
        xml.WriteAttributeString("w", "numId", WordStory.Word, number.ToString(CultureInfo.InvariantCulture));
        Value(xml, "abstractNumId", kind.ToString(CultureInfo.InvariantCulture));
    }

    private static void Abstract(XmlWriter xml, int id, string format, Func<int, string> text)
    {
        xml.WriteStartElement("w", "abstractNum", WordStory.Word);
        xml.WriteAttributeString("w", "abstractNumId", WordStory.Word, id.ToString(CultureInfo.InvariantCulture));
        Value(xml, "multiLevelType", "hybridMultilevel");
        for (var level = 0; level < Levels; level++)
        {
            xml.WriteStartElement("w", "lvl", WordStory.Word);
            xml.WriteAttributeString("w", "ilvl", WordStory.Word, level.ToString(CultureInfo.InvariantCulture));
            Value(xml, "start", "1");
            Value(xml, "numFmt", format);
            Value(xml, "lvlText", text(level));
            Value(xml, "lvlJc", "left");
            xml.WriteStartElement("w", "pPr", WordStory.Word);
            xml.WriteStartElement("w", "ind", WordStory.Word);
            xml.WriteAttributeString("w", "left", WordStory.Word, Indent(level));
            xml.WriteAttributeString("w", "hanging", WordStory.Word, Step.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("w", name, WordStory.Word);
        xml.WriteAttributeString("w", "val", WordStory.Word, value);
        xml.WriteEndElement();
    }
}
