using System.Text;
using System.Xml;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>Writes one part of a package as XML: UTF-8, no byte order mark, no white space of its own.</summary>
internal static class XmlPart
{
    public static byte[] Of(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false, NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return bytes.ToArray();
    }
}
