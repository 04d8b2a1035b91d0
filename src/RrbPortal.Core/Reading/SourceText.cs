using System.Text;

namespace RrbPortal.Core.Reading;

/// <summary>A note as it arrived, decoded into lines. Line numbers begin at 1 and never change.</summary>
/// <remarks>
/// <para><c>FileName</c>: Name without folders, as shown in messages and in the JSON.</para>
/// <para><c>Lines</c>: The lines without their line ends; index 0 is line 1.</para>
/// </remarks>
public sealed record SourceText(string FileName, IReadOnlyList<string> Lines)
{
    /// <summary>No more than this many bytes of a source are read as text.</summary>
    public const int MaximumBytes = 2 * 1024 * 1024;

    /// <summary>No line may be longer: pathological lines cost every later step, rendering included.</summary>
    public const int MaximumLineLength = 10_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes a file: UTF-8 with or without a byte order mark, UTF-16 with one, otherwise Windows-1252.
    /// Never throws on content: what cannot be read is refused with a reason that names the file.
    /// </summary>
    public static SourceDecoding Decode(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.Length > MaximumBytes)
        {
            return SourceDecoding.Refuse(fileName, $"is larger than {MaximumBytes / (1024 * 1024)} MB of text");
        }

        return FromText(Characters(bytes), fileName);
    }

    /// <summary>The same checks for text that another reader (Word, PDF, a form) has already decoded.</summary>
    public static SourceDecoding FromText(string text, string fileName)
    {
        if (text.Length > MaximumBytes)
        {
            return SourceDecoding.Refuse(fileName, $"is larger than {MaximumBytes / (1024 * 1024)} MB of text");
        }

        if (string.IsNullOrWhiteSpace(text.Replace("\uFEFF", "", StringComparison.Ordinal)))
        {
            return SourceDecoding.Refuse(fileName, "is empty");
        }

        if (LooksBinary(text))
        {
            return SourceDecoding.Refuse(fileName, "is not text (it holds control or broken characters)");
        }

        var lines = SplitLines(text);
        var tooLong = lines.FindIndex(line => line.Length > MaximumLineLength);
        return tooLong >= 0
            ? SourceDecoding.Refuse(fileName, $"has a line of more than {MaximumLineLength} characters (line {tooLong + 1})")
            : new SourceDecoding(fileName, new SourceText(fileName, lines), Refusal: null);
    }

    private static string Characters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: the office's older files were saved by Windows programs.
            return Windows1252.Decode(bytes);
        }
    }

    private static bool LooksBinary(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Form feeds and vertical tabs are page ends of converters; everything else below space is not text.
            var c = text[i];
            if ((c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) || c is '\uFFFE' or '\uFFFF')
            {
                return true;
            }

            // Half of a pair cannot be compared or written.
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return lines;
    }
}

/// <summary>The outcome of decoding: either the text, or the reason for refusing it.</summary>
public sealed record SourceDecoding(string FileName, SourceText? Text, string? Refusal)
{
    internal static SourceDecoding Refuse(string fileName, string reason) => new(fileName, Text: null, $"{fileName} {reason}.");
}
