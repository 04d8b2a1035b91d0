using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace RrbPortal.Core.Papers;

/// <summary>
/// The bytes of papers, in a folder outside the web root. A file's name is the SHA-256 of its content, two folders deep;
/// no name from outside ever reaches the disk, and the same bytes lie there once. A file is written beside its place,
/// flushed to the disk, and only then gets its name: whoever finds it finds all of it.
/// </summary>
public sealed partial class PaperStore(PaperSettings settings, TimeProvider time, ILogger<PaperStore> logger)
{
    private const string Arriving = "arriving-";
    private const int BufferSize = 81920;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>How long a file that a crash left behind stays.</summary>
    private static readonly TimeSpan LeftBehind = TimeSpan.FromDays(1);

    /// <summary>Writes a stream down, hashing and counting on the way; nothing of it is held in memory.</summary>
    /// <exception cref="IOException">It cannot be read or written; nothing of it is left on the disk.</exception>
    public async Task<ArrivingFile> WriteAsync(Stream stream, CancellationToken ct)
    {
        Directory.CreateDirectory(settings.Folder);
        Sweep();
        var arriving = new ArrivingFile(Path.Combine(settings.Folder, $"{Arriving}{Guid.NewGuid():N}"));
        try
        {
            await CopyAsync(stream, arriving, ct);
            return arriving;
        }
        catch
        {
            arriving.Dispose();
            throw;
        }
    }

    /// <summary>Gives a file its lasting place. The same bytes that are there already are not written twice.</summary>
    public void Keep(ArrivingFile arriving)
    {
        var place = PlaceOf(arriving.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);

        // What is there under this hash has these bytes, or was cut by a broken disk; a rename puts the whole file in its place.
        if (new FileInfo(place) is not { Exists: true } there || there.Length != arriving.Length)
        {
            File.Move(arriving.Path, place, overwrite: true);
        }
    }

    /// <summary>Where the bytes lie. A file that should be there and is not is logged: somebody has to restore it.</summary>
    /// <param name="length">What the record says of its size, in bytes.</param>
    /// <returns>Null where it is missing, or has another size than it should.</returns>
    public string? Find(string sha256, long length)
    {
        var place = PlaceOf(sha256);
        if (new FileInfo(place) is { Exists: true } file && file.Length == length)
        {
            return place;
        }

        LogMissing(sha256);
        return null;
    }

    private async Task CopyAsync(Stream stream, ArrivingFile arriving, CancellationToken ct)
    {
        await using var file = new FileStream(arriving.Path, Private());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await stream.ReadAsync(buffer, ct)) > 0)
        {
            arriving.Length += read;
            if (arriving.Length > settings.LargestBytes)
            {
                arriving.IsTooLarge = true;
                return;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        file.Flush(flushToDisk: true);
        arriving.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private string PlaceOf(string sha256)
        => sha256.Length == 64 && !sha256.AsSpan().ContainsAnyExcept(Hexadecimal)
            ? Path.Combine(settings.Folder, sha256[..2], sha256[2..4], sha256)
            : throw new ArgumentException("This is no SHA-256 in lower-case hexadecimal.", nameof(sha256));

    private void Sweep()
    {
        var before = time.GetUtcNow().UtcDateTime - LeftBehind;
        foreach (var file in new DirectoryInfo(settings.Folder).EnumerateFiles($"{Arriving}*").Where(file => file.LastWriteTimeUtc < before))
        {
            file.Delete();
        }
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Error, Message = "The file {Sha256} of a paper is missing from the store, or has another size than its record says. Restore it from the backup.")]
    private partial void LogMissing(string sha256);
}
