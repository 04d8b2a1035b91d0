namespace RrbPortal.Core.Papers;

/// <summary>What a file turned out to be: its media type, or why it is not taken.</summary>
/// <param name="Problem">Goes behind the file's name: "holds macros. Save it …".</param>
internal sealed record Inspected(PaperType? Type, string? MediaType, string? Problem)
{
    public static Inspected As(PaperType type, string? charset = null)
        => new(type, charset is null ? type.MediaType : $"{type.MediaType}; charset={charset}", Problem: null);

    public static Inspected Refused(string problem) => new(Type: null, MediaType: null, problem);
}

/// <summary>
/// Tells what a file is by its content. Its name has one say: whether text is shown as text or as a table, which no
/// content can tell and no reader is harmed by.
/// </summary>
internal static class PaperInspection
{
    private const int Ends = 4096;
    private const string OldOffice = "is an Office file of the old kind (.doc, .xls, .ppt), which can hold macros. Save it as .docx, .xlsx, .pptx or PDF and upload that";

    public static async Task<Inspected> OfAsync(string path, string fileName, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true);
        var first = await ReadAsync(file, 0, ct);
        var last = await ReadAsync(file, Math.Max(0, file.Length - Ends), ct);
        return Of(first, last) ?? Package(path, first) ?? await TextInspection.OfAsync(file, fileName, ct);
    }

    private static Inspected? Package(string path, ReadOnlySpan<byte> first)
        => first.StartsWith("PK\u0003\u0004"u8) || first.StartsWith("PK\u0005\u0006"u8) ? PackageInspection.Of(path) : null;

    private static Inspected? Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        if (first[..Math.Min(first.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return last.IndexOf("%%EOF"u8) >= 0
                ? Inspected.As(PaperType.Pdf)
                : Inspected.Refused("is a PDF that breaks off before its end. Save it again, or fetch it again, and upload that");
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return last.IndexOf("IEND"u8) >= 0 ? Inspected.As(PaperType.Png) : Inspected.Refused(Cut);
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return last.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0 ? Inspected.As(PaperType.Jpeg) : Inspected.Refused(Cut);
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Inspected.Refused(OldOffice);
        }

        return IsProgram(first) ? Inspected.Refused("is a program, and no paper. Upload a document") : null;
    }

    private const string Cut = "is a picture that breaks off before its end. Save it again, or fetch it again, and upload that";

    private static bool IsProgram(ReadOnlySpan<byte> first)
        => (first.StartsWith("MZ"u8) && first.IndexOf((byte)0) >= 0)
           || first.StartsWith("\u007FELF"u8)
           || first.StartsWith("#!"u8)
           || first.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
           || first.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
           || first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xED, 0xFA]);

    private static async Task<byte[]> ReadAsync(FileStream file, long from, CancellationToken ct)
    {
        file.Position = from;
        var bytes = new byte[Ends];
        var read = await file.ReadAtLeastAsync(bytes, Ends, throwOnEndOfStream: false, ct);
        return bytes[..read];
    }
}
