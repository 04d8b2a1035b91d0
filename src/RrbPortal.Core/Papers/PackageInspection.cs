using System.IO.Compression;
using System.Text;
using System.Xml;

namespace RrbPortal.Core.Papers;

/// <summary>
/// Tells which document a zip is, by the part that names its kind. Nothing is unpacked but that part, and of that no
/// more than a document has.
/// </summary>
internal static class PackageInspection
{
    private const int MostParts = 20_000;
    private const int LargestPart = 4 * 1024 * 1024;
    private const string ContentTypes = "[Content_Types].xml";
    private const string Macros = "holds macros. Save it without them (as .docx, .xlsx, .pptx or PDF) and upload that";
    private const string Damaged = "is damaged or was not transferred in full. Open it in the program that made it, save it again and upload that";
    private const string Zip = "is a zip or another package that is no document. Take the documents out and upload those";

    /// <summary>The types that the main part of a document may have; templates and shows open as documents do.</summary>
    private static readonly (string Main, PaperType Type)[] Office =
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", PaperType.Word),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", PaperType.Excel),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", PaperType.PowerPoint),
        ("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", PaperType.PowerPoint),
    ];

    public static Inspected Of(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (PartsIn(file) > MostParts)
            {
                return Inspected.Refused($"is a package of more than {MostParts:N0} parts, which no paper is");
            }

            using var package = new ZipArchive(file, ZipArchiveMode.Read);
            return Of(package);
        }
        catch (Exception damage) when (damage is InvalidDataException or NotSupportedException or ArgumentException or XmlException)
        {
            return Inspected.Refused(Damaged);
        }
    }

    private static Inspected Of(ZipArchive package)
    {
        if (package.Entries.Any(part => IsMacro(part.FullName)))
        {
            return Inspected.Refused(Macros);
        }

        if (package.GetEntry("mimetype") is { } kind)
        {
            var said = Read(kind, 200).Trim();
            return PaperType.Office.FirstOrDefault(type => type.MediaType == said) is { } open ? Inspected.As(open) : Inspected.Refused(Zip);
        }

        return package.GetEntry(ContentTypes) is { } types ? OfOffice(Read(types, LargestPart)) : Inspected.Refused(Zip);
    }

    private static Inspected OfOffice(string contentTypes)
    {
        using var xml = XmlReader.Create(new StringReader(contentTypes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        PaperType? found = null;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
            {
                if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                {
                    return Inspected.Refused(Macros);
                }

                found ??= Office.FirstOrDefault(office => office.Main == type).Type;
            }
        }

        return found is null ? Inspected.Refused(Zip) : Inspected.As(found);
    }

    /// <summary>Projects of Visual Basic, sheets of Excel 4 macros, and the folders where OpenDocument keeps its Basic and scripts.</summary>
    private static bool IsMacro(string part)
        => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
           || part.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
           || part.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
           || part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static string Read(ZipArchiveEntry part, int most)
    {
        using var stream = part.Open();
        var bytes = new byte[Math.Min(most, Math.Max(part.Length, 1)) + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > most ? throw new InvalidDataException("A part is larger than it may be.") : Encoding.UTF8.GetString(bytes, 0, read).TrimStart('\uFEFF');
    }

    /// <summary>Counted before the archive is opened, because opening it makes an object of each.</summary>
    private static int PartsIn(FileStream file)
    {
        var mark = "PK\u0001\u0002"u8;
        var buffer = new byte[1 << 20];
        var (count, kept, read) = (0, 0, 0);
        while ((read = file.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            count += bytes.Count(mark);

            // A mark that is cut by the end of the buffer is found with the next piece.
            kept = Math.Min(mark.Length - 1, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        file.Position = 0;
        return count;
    }
}
