namespace RrbPortal.Core.Importing;

/// <summary>
/// Tells by its first bytes, not by its name, that a file is something else than text, so that the refusal can say
/// what it is and what to do.
/// </summary>
internal static class FileKind
{
    /// <summary>Why this file cannot be imported; null when nothing speaks against it.</summary>
    public static string? Objection(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return "is a Word, OpenDocument or zip file. Save it as plain text (.txt) or Markdown (.md) and import that";
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return "is a PDF. Save its text as plain text (.txt) and import that";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "is an old Word file (.doc). Save it as plain text (.txt) or Markdown (.md) and import that";
        }

        var start = bytes[..Math.Min(bytes.Length, 512)];
        return ContainsIgnoringCase(start, "<!doctype html"u8) || ContainsIgnoringCase(start, "<html"u8)
            ? "is a web page. Save its text as plain text (.txt) and import that"
            : null;
    }

    private static bool ContainsIgnoringCase(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> lowerCase)
    {
        for (var at = 0; at + lowerCase.Length <= bytes.Length; at++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(bytes.Slice(at, lowerCase.Length), lowerCase))
            {
                return true;
            }
        }

        return false;
    }
}
