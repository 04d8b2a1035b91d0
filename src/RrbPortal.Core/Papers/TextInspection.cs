using System.Buffers;
using System.Text;

namespace RrbPortal.Core.Papers;

/// <summary>Tells plain text from everything else, to the file's last byte.</summary>
internal static class TextInspection
{
    private const int Beginning = 4096;
    private const string NotKnown = $"is none of the kinds of file that papers can be: {PaperType.Names}. Save it as PDF and upload that";

    /// <summary>What no text holds: control characters beside tab, line ends and page breaks.</summary>
    private static readonly SearchValues<byte> NoText = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    private static readonly string[] Markup =
        ["<!doctype", "<html", "<svg", "<script", "<?xml", "<?php", "<head", "<body", "<iframe", "<!entity", "mime-version:", "{\\rtf"];

    public static async Task<Inspected> OfAsync(FileStream file, string fileName, CancellationToken ct)
    {
        var (charset, problem, start) = await CharsetAsync(file, ct);
        if (problem is not null)
        {
            return Inspected.Refused(problem);
        }

        if (Markup.Any(mark => start.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return Inspected.Refused("is a web page, a drawing (SVG) or another file that can hold script. Save it as PDF and upload that");
        }

        return Inspected.As(Path.GetExtension(fileName).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? PaperType.Csv : PaperType.Text, charset);
    }

    private static async Task<(string? Charset, string? Problem, string Start)> CharsetAsync(FileStream file, CancellationToken ct)
    {
        file.Position = 0;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var isUtf8 = true;
        var start = string.Empty;
        var buffer = new byte[81920];
        var characters = new char[buffer.Length + 2];
        int read;
        while ((read = await file.ReadAsync(buffer, ct)) > 0)
        {
            if (start.Length == 0 && buffer.AsSpan(0, read) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                return (null, "is text in UTF-16. Save it as UTF-8 and upload that", start);
            }

            if (buffer.AsSpan(0, read).ContainsAny(NoText))
            {
                return (null, NotKnown, start);
            }

            if (start.Length == 0)
            {
                start = Encoding.Latin1.GetString(buffer, 0, Math.Min(read, Beginning));
            }

            isUtf8 = isUtf8 && IsUtf8(utf8, buffer.AsSpan(0, read), characters);
        }

        return (isUtf8 && IsUtf8(utf8, [], characters, isEnd: true) ? "utf-8" : "windows-1252", null, start);
    }

    private static bool IsUtf8(Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters, bool isEnd = false)
    {
        try
        {
            decoder.GetChars(bytes, characters, flush: isEnd);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
