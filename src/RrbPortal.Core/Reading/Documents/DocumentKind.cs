namespace RrbPortal.Core.Reading.Documents;

/// <summary>What a file is, by its content.</summary>
internal enum DocumentKind
{
    Text,
    WebPage,
    Pdf,

    /// <summary>A zip: Word, OpenDocument or something else; its parts tell.</summary>
    Package,
    OldOffice,
    ProtectedOffice,
    RichText,
    Picture,
    WebArchive,
    FlatXml,
}

/// <summary>Tells the kind of a file by its first bytes; names of files are often wrong.</summary>
internal static class DocumentKinds
{
    private const int Looked = 4096;

    public static DocumentKind Of(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return DocumentKind.Package;
        }

        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentKind.Pdf;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return bytes[..Math.Min(bytes.Length, 1024 * 1024)].IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? DocumentKind.ProtectedOffice : DocumentKind.OldOffice;
        }

        if (IsPicture(bytes))
        {
            return DocumentKind.Picture;
        }

        return OfText((Encodings.Decode(Start(bytes)) ?? "").TrimStart('\uFEFF', ' ', '\t', '\r', '\n'), fileName);
    }

    // An even number of bytes, so that UTF-16 is not cut in half.
    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Looked)];

    private static DocumentKind OfText(string start, string fileName)
    {
        if (start.StartsWith("{\\rtf", StringComparison.Ordinal))
        {
            return DocumentKind.RichText;
        }

        if (start.StartsWith("<?xml", StringComparison.Ordinal) && (start.Contains("office:document", StringComparison.Ordinal) || start.Contains("Word.Document", StringComparison.Ordinal)))
        {
            return DocumentKind.FlatXml;
        }

        if (start.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) && start.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentKind.WebArchive;
        }

        var head = start.AsSpan(0, Math.Min(start.Length, 512));
        if (head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentKind.WebPage;
        }

        // A piece of a page says nothing of itself: its name and its tags together do.
        return Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML" && start.Contains('<', StringComparison.Ordinal)
            ? DocumentKind.WebPage
            : DocumentKind.Text;
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.Length > 12 && bytes[4..].StartsWith("ftyphei"u8));
}
