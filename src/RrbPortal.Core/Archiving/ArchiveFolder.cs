using System.Security.Cryptography;

namespace RrbPortal.Core.Archiving;

/// <summary>What writing an archive did to its folder.</summary>
public sealed record ArchiveChanges(int Written, int Removed, int Unchanged);

/// <summary>
/// A folder with an archive. New files arrive beside it first; when all are there, they are moved in one by one, and the
/// manifest says before that which files are the portal's, and after it that all is as it should be. Who is interrupted
/// begins again, and comes to the same end.
/// </summary>
public sealed class ArchiveFolder : IDisposable
{
    private const string Arriving = ".arriving";
    private const string Lock = "lock";

    private readonly string _folder;
    private readonly string _arriving;
    private readonly FileStream _lock;
    private readonly ArchiveManifest? _before;

    private ArchiveFolder(string folder, string arriving, FileStream held, ArchiveManifest? before)
    {
        _folder = folder;
        _arriving = arriving;
        _lock = held;
        _before = before;
    }

    /// <summary>Opens a folder to write an archive into; it is made where it is missing.</summary>
    /// <returns>Or a sentence that says why that is not done.</returns>
    public static (ArchiveFolder? Folder, string? Problem) Open(string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(place))
        {
            return (null, $"{folder} is a file. Name a folder.");
        }

        if (Path.GetDirectoryName(place) is null)
        {
            return (null, $"{folder} is the root of a disk. Name a folder in it.");
        }

        var manifest = Path.Combine(place, ArchiveManifest.FileName);
        var before = File.Exists(manifest) ? ArchiveManifest.Read(File.ReadAllBytes(manifest)) : null;
        if (Foreign(place, before) is { } foreign)
        {
            return (null, $"{folder} holds {foreign}, which no archive of this portal put there. Nothing was changed. Name a folder that is empty, or one that holds an archive and nothing else.");
        }

        var arriving = place + Arriving;
        if (Directory.Exists(arriving) && !File.Exists(Path.Combine(arriving, Lock)))
        {
            return (null, $"{arriving} is in the way. Move it elsewhere.");
        }

        try
        {
            Directory.CreateDirectory(arriving);
            var held = new FileStream(Path.Combine(arriving, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var opened = new ArchiveFolder(place, arriving, held, before);
            opened.Clear();
            return (opened, null);
        }
        catch (IOException)
        {
            return (null, $"Another call is writing into {folder} just now.");
        }
    }

    /// <summary>A place for something on its way, beside the archive. Gone when this is disposed.</summary>
    public string Draft(int number) => Path.Combine(_arriving, FormattableString.Invariant($"{number / 1000}"), FormattableString.Invariant($"{number}"));

    /// <summary>Makes the folder hold these files, and no other of the portal's.</summary>
    /// <param name="drafts">Where the bytes of each of them lie, by its path.</param>
    public async Task<ArchiveChanges> TakeAsync(ArchiveManifest manifest, IReadOnlyDictionary<string, string> drafts, CancellationToken ct)
    {
        Directory.CreateDirectory(_folder);
        var changed = new List<ArchivedFile>();
        foreach (var file in manifest.Files)
        {
            if (await HashAsync(Place(file.Path), ct) != file.Sha256)
            {
                changed.Add(file);
            }
        }

        var wanted = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var leaving = (_before?.Files ?? []).Where(file => !wanted.Contains(file.Path)).ToList();
        if (changed.Count > 0 || leaving.Count > 0 || _before is { IsComplete: false })
        {
            // From here on the folder is neither the old archive nor the new one; the manifest says so, and names the files of both.
            await WriteAsync(manifest with { IsComplete = false, Files = [.. manifest.Files, .. leaving] });
        }

        // The manifest of a call that was interrupted names files that never came, in folders that never were.
        foreach (var place in leaving.Select(file => Place(file.Path)).Where(File.Exists))
        {
            File.Delete(place);
        }

        RemoveEmptyFolders();
        foreach (var file in changed)
        {
            ct.ThrowIfCancellationRequested();
            Directory.CreateDirectory(Path.GetDirectoryName(Place(file.Path))!);
            File.Move(drafts[file.Path], Place(file.Path), overwrite: true);
        }

        await WriteAsync(manifest);
        return new ArchiveChanges(changed.Count, leaving.Count, manifest.Files.Count - changed.Count);
    }

    public void Dispose()
    {
        Clear();
        _lock.Dispose();
        try
        {
            Directory.Delete(_arriving, recursive: true);
        }
        catch (IOException)
        {
            // Another call has just begun in it.
        }
    }

    /// <summary>The first file in a folder that is not of the archive there.</summary>
    private static string? Foreign(string folder, ArchiveManifest? manifest)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var own = (manifest?.Files ?? []).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .FirstOrDefault(path => !own.Contains(path) && (manifest is null || path is not (ArchiveManifest.FileName or $"{ArchiveManifest.FileName}{Arriving}")));
    }

    private static async Task<string?> HashAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
    }

    /// <summary>Not to be interrupted: half a manifest would make everything foreign.</summary>
    private async Task WriteAsync(ArchiveManifest manifest)
    {
        var place = Path.Combine(_folder, ArchiveManifest.FileName);
        var json = manifest.ToJson();
        if (File.Exists(place) && (await File.ReadAllBytesAsync(place, CancellationToken.None)).AsSpan().SequenceEqual(json))
        {
            return;
        }

        await File.WriteAllBytesAsync(place + Arriving, json, CancellationToken.None);
        File.Move(place + Arriving, place, overwrite: true);
    }

    /// <exception cref="InvalidOperationException">The path leads out of the folder.</exception>
    private string Place(string path)
    {
        var place = Path.GetFullPath(Path.Combine(_folder, path));
        return place.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && path != ArchiveManifest.FileName
            ? place
            : throw new InvalidOperationException($"\"{path}\" is no path inside an archive.");
    }

    private void RemoveEmptyFolders()
    {
        foreach (var folder in Directory.EnumerateDirectories(_folder, "*", SearchOption.AllDirectories).OrderByDescending(folder => folder.Length).ToList())
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    private void Clear()
    {
        foreach (var folder in Directory.EnumerateDirectories(_arriving))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
