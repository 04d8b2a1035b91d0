using System.Globalization;
using System.Security.Cryptography;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>A file as it came in, before anybody has decided anything about it.</summary>
/// <param name="Name">The file's name without folders; all that is kept of where it came from.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
/// <param name="Text">Null for a file that is not read yet, or cannot be read.</param>
/// <param name="Problem">Why it cannot be read: a sentence that names the file and says what to do.</param>
public sealed record IncomingFile(string Name, string Sha256, SourceText? Text, string? Problem)
{
    /// <summary>A file larger than this is refused without being read.</summary>
    public const int MaximumBytes = DocumentReader.MaximumBytes;

    /// <summary>A file with more lines is refused: its preview would be read and drawn again at each look.</summary>
    public const int MaximumLines = 10_000;

    /// <summary>The bytes, exactly as they came; empty for a file that was too large or could not be opened.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Takes a stream in without reading what it says, to its end or to where it is too large.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<IncomingFile> KeepAsync(string fileName, Stream stream, CancellationToken cancellationToken)
    {
        var name = NameOf(fileName);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaximumBytes)
            {
                return Refused(name, "", $"is larger than {MaximumBytes / (1024 * 1024)} MB. A note of meeting is text of some pages: check that this is the right file");
            }
        }

        return Of(name, bytes.ToArray());
    }

    /// <summary>Takes a stream in and makes lines of it.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<IncomingFile> ReadAsync(string fileName, Stream stream, DocumentReader documents, CancellationToken cancellationToken)
    {
        var kept = await KeepAsync(fileName, stream, cancellationToken);
        return kept.Problem is null ? await kept.ReadAsync(documents, cancellationToken) : kept;
    }

    /// <summary>A file of which the bytes are there, and nothing else is known yet.</summary>
    public static IncomingFile Of(string name, byte[] bytes)
        => new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), Text: null, Problem: null) { Bytes = bytes };

    /// <summary>The same file with its text, or with the reason why it has none.</summary>
    public async Task<IncomingFile> ReadAsync(DocumentReader documents, CancellationToken cancellationToken)
    {
        var decoding = await documents.ReadAsync(Bytes, Name, cancellationToken);
        return decoding.Text?.Lines.Count > MaximumLines
            ? this with { Problem = $"{Name} has more than {MaximumLines} lines. A note of meeting has some hundreds: check that this is the right file." }
            : this with { Text = decoding.Text, Problem = decoding.Refusal };
    }

    /// <summary>A file that cannot be opened or read to its end.</summary>
    public static IncomingFile Unreadable(string fileName, string reason)
        => new(NameOf(fileName), "", Text: null, $"{NameOf(fileName)} cannot be read: {reason}");

    /// <summary>The name without folders, cut to what the record of an import holds.</summary>
    private static string NameOf(string fileName)
    {
        // Signs that nobody sees, or that turn the direction of a line, are no part of a name.
        var name = new string([.. Path.GetFileName(fileName.Replace('\\', '/')).Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format))]).Trim();
        if (name.Length == 0)
        {
            return "file without a name";
        }

        return name.Length <= ImportFile.FileNameLength ? name : name[^ImportFile.FileNameLength..];
    }

    private static IncomingFile Refused(string name, string hash, string reason) => new(name, hash, Text: null, $"{name} {reason}.");
}
