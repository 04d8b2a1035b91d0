using System.Globalization;
using System.Text;
using System.Xml;

namespace RrbPortal.Core.Feeds;

/// <summary>A page for search engines.</summary>
/// <param name="Address">Its whole address.</param>
/// <param name="Changed">When what it shows was last published; null where that is not one record's to say.</param>
public sealed record SitemapPage(Uri Address, DateTimeOffset? Changed = null);

/// <summary>Writes the list of pages that search engines take (sitemaps.org, protocol 0.9). Pure.</summary>
public static class SitemapFormat
{
    public const string MediaType = "application/xml";

    /// <summary>The protocol takes so many pages in one file.</summary>
    public const int MostPages = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <returns>An XML document in UTF-8.</returns>
    public static byte[] Write(IEnumerable<SitemapPage> pages)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in pages.Take(MostPages))
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, page.Address.AbsoluteUri);
                if (page.Changed is { } changed)
                {
                    xml.WriteElementString("lastmod", Namespace, changed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
