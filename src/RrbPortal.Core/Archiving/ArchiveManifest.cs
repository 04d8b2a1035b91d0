using System.Text.Json;

namespace RrbPortal.Core.Archiving;

/// <summary>A file of an archive.</summary>
/// <param name="Path">From the folder of the archive, with slashes.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
public sealed record ArchivedFile(string Path, string Sha256);

/// <summary>
/// What an archive holds, as it stands in its file <c>archive.json</c>: what the portal wrote there, and may replace and
/// delete. Whatever else lies in the folder is somebody else's.
/// </summary>
/// <param name="Site">The whole address of the site that it is a copy of.</param>
/// <param name="Sequence">The publication sequence number.</param>
/// <param name="AsOf">When something was published last.</param>
/// <param name="IsComplete">Whether all files are as it says; false while they are being replaced.</param>
/// <param name="Files">In the order of their paths; the manifest itself is not among them.</param>
public sealed record ArchiveManifest(string Site, int Sequence, DateTimeOffset? AsOf, bool IsComplete, IReadOnlyList<ArchivedFile> Files)
{
    public const string FileName = "archive.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n'];

    /// <returns>Null for anything that is no manifest.</returns>
    public static ArchiveManifest? Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveManifest>(json, Form) is { Files: not null } manifest && manifest.Files.All(file => file is { Path.Length: > 0, Sha256: not null }) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
