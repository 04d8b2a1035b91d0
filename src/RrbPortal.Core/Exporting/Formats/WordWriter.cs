using System.Globalization;
using System.Xml;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>
/// Writes a document for Word (ECMA-376, transitional): headings, lists and tables that are ones for screen readers too,
/// the language, and in its properties what the file is.
/// </summary>
internal static class WordWriter
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/";

    public static byte[] Write(NoteDocument document)
    {
        var story = new WordStory();
        var body = XmlPart.Of(xml => story.Write(xml, document.Blocks));
        return new StoredZip()
            .Add("[Content_Types].xml", XmlPart.Of(ContentTypes))
            .Add("_rels/.rels", XmlPart.Of(PackageRelations))
            .Add("docProps/core.xml", XmlPart.Of(xml => Core(xml, document.Facts)))
            .Add("docProps/custom.xml", XmlPart.Of(xml => Custom(xml, document.Facts)))
            .Add("word/document.xml", body)
            .Add("word/_rels/document.xml.rels", XmlPart.Of(xml => Relations(xml, story.Links)))
            .Add("word/styles.xml", XmlPart.Of(WordStyles.Write))
            .Add("word/numbering.xml", XmlPart.Of(xml => WordNumbering.Write(xml, story.NumberedLists)))
            .Add("word/settings.xml", XmlPart.Of(Settings))
            .ToBytes();
    }

    private static void ContentTypes(XmlWriter xml)
    {
        const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/word/document.xml", $"{Main}document.main+xml");
        Override("/word/styles.xml", $"{Main}styles+xml");
        Override("/word/numbering.xml", $"{Main}numbering+xml");
        Override("/word/settings.xml", $"{Main}settings+xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        xml.WriteEndElement();

        void Default(string extension, string type) => Named("Default", "Extension", extension, type);

        void Override(string part, string type) => Named("Override", "PartName", part, type);

        void Named(string element, string attribute, string name, string type)
        {
            xml.WriteStartElement(element, Types);
            xml.WriteAttributeString(attribute, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void PackageRelations(XmlWriter xml)
    {
        StartRelations(xml);
        Relation(xml, "rId1", $"{Office}relationships/officeDocument", "word/document.xml");
        Relation(xml, "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        Relation(xml, "rId3", $"{Office}relationships/custom-properties", "docProps/custom.xml");
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml, IReadOnlyList<string> links)
    {
        StartRelations(xml);
        Relation(xml, "rId1", $"{Office}relationships/styles", "styles.xml");
        Relation(xml, "rId2", $"{Office}relationships/numbering", "numbering.xml");
        Relation(xml, "rId3", $"{Office}relationships/settings", "settings.xml");
        foreach (var (index, link) in links.Index())
        {
            Relation(xml, WordStory.LinkId(index), $"{Office}relationships/hyperlink", link, isOutside: true);
        }

        xml.WriteEndElement();
    }

    private static void StartRelations(XmlWriter xml) => xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");

    private static void Relation(XmlWriter xml, string id, string type, string target, bool isOutside = false)
    {
        xml.WriteStartElement("Relationship");
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
        if (isOutside)
        {
            xml.WriteAttributeString("TargetMode", "External");
        }

        xml.WriteEndElement();
    }

    private static void Settings(XmlWriter xml)
    {
        xml.WriteStartElement("w", "settings", WordStory.Word);
        xml.WriteStartElement("w", "themeFontLang", WordStory.Word);
        xml.WriteAttributeString("w", "val", WordStory.Word, NoteDocument.Language);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Core(XmlWriter xml, DocumentFacts facts)
    {
        const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        const string Schema = "http://www.w3.org/2001/XMLSchema-instance";
        xml.WriteStartElement("cp", "coreProperties", Properties);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Schema);
        xml.WriteElementString("dc", "title", Dublin, facts.Title);
        xml.WriteElementString("dc", "subject", Dublin, facts.Subject);
        xml.WriteElementString("dc", "creator", Dublin, facts.Board);
        xml.WriteElementString("dc", "description", Dublin, facts.Description);
        xml.WriteElementString("dc", "identifier", Dublin, facts.Address.AbsoluteUri);
        xml.WriteElementString("dc", "language", Dublin, NoteDocument.Language);
        Moment("created");
        Moment("modified");
        xml.WriteElementString("cp", "revision", Properties, facts.Revision.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();

        void Moment(string name)
        {
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", Schema, "dcterms:W3CDTF");
            xml.WriteString(facts.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    }

    private static void Custom(XmlWriter xml, DocumentFacts facts)
    {
        const string Types = $"{Office}docPropsVTypes";
        xml.WriteStartElement("Properties", $"{Office}custom-properties");
        xml.WriteAttributeString("xmlns", "vt", null, Types);
        foreach (var (index, (name, value)) in facts.Named.Index())
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
            xml.WriteAttributeString("pid", (index + 2).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("name", name);
            xml.WriteElementString("vt", "lpwstr", Types, value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
