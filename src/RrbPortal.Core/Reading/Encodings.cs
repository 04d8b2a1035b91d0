using System.Text;

namespace RrbPortal.Core.Reading;

/// <summary>Characters from bytes. No byte is dropped: what its mark says is believed only as far as the bytes bear it out.</summary>
internal static class Encodings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>UTF-16 with its mark, UTF-8 with or without, otherwise Windows-1252; null for a mark of UTF-16 before bytes that are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Strictly(LittleEndian, bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Strictly(BigEndian, bytes[2..]);
        }

        var unmarked = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

        // Not UTF-8, whatever its mark says: the office's older files were saved by Windows programs.
        return Strictly(Utf8, unmarked) ?? Windows1252.Decode(unmarked);
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
