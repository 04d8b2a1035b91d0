using System.Globalization;
using System.Text;
using System.Xml;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Feeds;

/// <summary>Writes feeds in the Atom Syndication Format (RFC 4287). Pure: the same feed is the same bytes.</summary>
public static class AtomFormat
{
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Rights = $"Available under the {Licence.Name}, except where otherwise stated.";

    /// <returns>An XML document in UTF-8.</returns>
    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            xml.WriteElementString("id", Namespace, feed.Self.AbsoluteUri);
            xml.WriteElementString("title", Namespace, Clean(feed.Title));
            xml.WriteElementString("updated", Namespace, Instant(feed.Updated ?? DateTimeOffset.UnixEpoch));
            Link(xml, "self", feed.Self, MediaType);
            Link(xml, "alternate", feed.Page, "text/html");
            Link(xml, "license", new Uri(Licence.Address), "text/html");
            Author(xml, feed.Author);
            xml.WriteElementString("rights", Namespace, Rights);
            foreach (var entry in feed.Entries)
            {
                Entry(xml, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, $"urn:uuid:{entry.Key:D}");
        xml.WriteElementString("title", Namespace, Clean(entry.Title));
        Link(xml, "alternate", entry.Page, "text/html");
        xml.WriteElementString("published", Namespace, Instant(entry.Published));
        xml.WriteElementString("updated", Namespace, Instant(entry.Updated));
        Author(xml, entry.Author);
        foreach (var theme in entry.Themes)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(theme));
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Namespace, Clean(entry.Summary));
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, Clean(name));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML 1.0 cannot hold: notes that were read from files hold form feeds now and then.</summary>
    private static string Clean(string text) => string.Concat(text.Where((letter, place) => XmlConvert.IsXmlChar(letter)
        || (place + 1 < text.Length && char.IsSurrogatePair(letter, text[place + 1])) || (place > 0 && char.IsSurrogatePair(text[place - 1], letter))));
}
