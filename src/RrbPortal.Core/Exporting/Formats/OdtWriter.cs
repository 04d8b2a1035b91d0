using System.Globalization;
using System.Text;
using System.Xml;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>Writes a document as OpenDocument text (ISO/IEC 26300): the type first and stored, as the standard asks.</summary>
internal static class OdtWriter
{
    private const string Type = "application/vnd.oasis.opendocument.text";
    private const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(NoteDocument document)
        => new StoredZip()
            .Add("mimetype", Encoding.ASCII.GetBytes(Type))
            .Add("content.xml", XmlPart.Of(xml => OdtStory.Write(xml, document.Blocks)))
            .Add("styles.xml", XmlPart.Of(OdtStyles.Write))
            .Add("meta.xml", XmlPart.Of(xml => About(xml, document.Facts)))
            .Add("META-INF/manifest.xml", XmlPart.Of(Contents))
            .ToBytes();

    private static void Contents(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("manifest", "version", Manifest, OdtNames.Version);
        foreach (var (path, type) in new[] { ("/", Type), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml") })
        {
            xml.WriteStartElement("manifest", "file-entry", Manifest);
            xml.WriteAttributeString("manifest", "full-path", Manifest, path);
            xml.WriteAttributeString("manifest", "media-type", Manifest, type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void About(XmlWriter xml, DocumentFacts facts)
    {
        var moment = facts.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        xml.WriteStartElement("office", "document-meta", OdtNames.Office);
        xml.WriteAttributeString("office", "version", OdtNames.Office, OdtNames.Version);
        xml.WriteStartElement("office", "meta", OdtNames.Office);
        xml.WriteElementString("dc", "title", Dublin, facts.Title);
        xml.WriteElementString("dc", "subject", Dublin, facts.Subject);
        xml.WriteElementString("dc", "description", Dublin, facts.Description);
        xml.WriteElementString("meta", "initial-creator", Meta, facts.Board);
        xml.WriteElementString("dc", "creator", Dublin, facts.Board);
        xml.WriteElementString("meta", "creation-date", Meta, moment);
        xml.WriteElementString("dc", "date", Dublin, moment);
        xml.WriteElementString("dc", "language", Dublin, NoteDocument.Language);
        foreach (var (name, value) in facts.Named)
        {
            xml.WriteStartElement("meta", "user-defined", Meta);
            xml.WriteAttributeString("meta", "name", Meta, name);
            xml.WriteString(value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
