using System.IO.Compression;
using System.Xml.Linq;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>
/// Damages the elements of a packed document and packs it again. The package and its XML stay whole, so that the reader
/// itself meets what no program writes: elements in the wrong place, twice, without what should be around them.
/// </summary>
internal static class DamagedXml
{
    public static byte[] In(byte[] package, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return DocumentFiles.Zip(zip.Entries.Select(entry => (entry.FullName, Damaged(entry, random))).ToList());
    }

    private static byte[] Damaged(ZipArchiveEntry entry, Random random)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(bytes);
        }

        if (entry.Name is not ("document.xml" or "footnotes.xml" or "numbering.xml" or "content.xml"))
        {
            return bytes.ToArray();
        }

        bytes.Position = 0;
        var document = XDocument.Load(bytes, LoadOptions.PreserveWhitespace);
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            Change(document.Root!, random);
        }

        using var damaged = new MemoryStream();
        document.Save(damaged, SaveOptions.DisableFormatting);
        return damaged.ToArray();
    }

    private static void Change(XElement root, Random random)
    {
        var elements = root.Descendants().ToList();
        if (elements.Count == 0)
        {
            return;
        }

        var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
        switch (random.Next(5))
        {
            case 0:
                one.Name = other.Name;
                break;
            case 1:
                one.Remove();
                break;
            case 2:
                other.Add(new XElement(one));
                break;
            case 3:
                one.ReplaceWith(one.Nodes());
                break;
            default:
                one.ReplaceAttributes(other.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration));
                break;
        }
    }
}
