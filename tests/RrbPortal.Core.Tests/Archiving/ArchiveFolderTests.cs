using System.Security.Cryptography;
using System.Text;
using RrbPortal.Core.Archiving;

namespace RrbPortal.Core.Tests.Archiving;

public sealed class ArchiveFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("rrb-archive-").FullName;

    private string Place => Path.Combine(_parent, "archive");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public async Task Take_NewChangedAndGone_LeavesTheNewArchiveAlone()
    {
        await TakeAsync(1, ("index.html", "one"), ("a/kept.html", "kept"), ("b/gone.html", "gone"));
        var kept = Path.Combine(Place, "a", "kept.html");
        File.SetLastWriteTimeUtc(kept, DateTime.UnixEpoch);

        var changes = await TakeAsync(2, ("index.html", "two"), ("a/kept.html", "kept"), ("c/new.html", "new"));

        Assert.Equal(new ArchiveChanges(2, 1, 1), changes);
        Assert.Equal(["a/kept.html", "archive.json", "c/new.html", "index.html"], Files());
        Assert.Equal("two", await File.ReadAllTextAsync(Path.Combine(Place, "index.html")));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(kept));
        Assert.False(Directory.Exists(Path.Combine(Place, "b")));
        Assert.Equal(["archive"], Directory.GetFileSystemEntries(_parent).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Take_TheSameAgain_TouchesNothing()
    {
        await TakeAsync(1, ("index.html", "one"));
        foreach (var file in Directory.GetFiles(Place))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        }

        Assert.Equal(new ArchiveChanges(0, 0, 1), await TakeAsync(1, ("index.html", "one")));
        Assert.All(Directory.GetFiles(Place), file => Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public async Task Take_FileThatSomebodyChanged_IsPutRight()
    {
        await TakeAsync(1, ("index.html", "one"));
        await File.WriteAllTextAsync(Path.Combine(Place, "index.html"), "changed");

        await TakeAsync(1, ("index.html", "one"));

        Assert.Equal("one", await File.ReadAllTextAsync(Path.Combine(Place, "index.html")));
    }

    [Fact]
    public async Task Open_AfterAnInterruption_EndsAsIfThereHadBeenNone()
    {
        // Two files had arrived and one had not when the power went; the draft folder was left behind.
        await TakeAsync(1, ("index.html", "one"), ("old.html", "old"));
        var halfway = new ArchiveManifest("https://records.example.org/", 2, AsOf: null, IsComplete: false, [Entry("index.html", "two"), Entry("new.html", "new"), Entry("later.html", "later"), Entry("old.html", "old"), Entry("never/came.html", "never")]);
        await File.WriteAllBytesAsync(Path.Combine(Place, "archive.json"), halfway.ToJson());
        await File.WriteAllTextAsync(Path.Combine(Place, "index.html"), "two");
        await File.WriteAllTextAsync(Path.Combine(Place, "new.html"), "new");
        Directory.CreateDirectory(Path.Combine(Place + ".arriving", "0"));
        await File.WriteAllTextAsync(Path.Combine(Place + ".arriving", "lock"), "");
        await File.WriteAllTextAsync(Path.Combine(Place + ".arriving", "0", "7"), "half");

        await TakeAsync(2, ("index.html", "two"), ("new.html", "new"), ("later.html", "later"));

        Assert.Equal(["archive.json", "index.html", "later.html", "new.html"], Files());
        Assert.True(ArchiveManifest.Read(await File.ReadAllBytesAsync(Path.Combine(Place, "archive.json")))!.IsComplete);
        Assert.False(Directory.Exists(Place + ".arriving"));
    }

    [Theory]
    [InlineData("letter.txt")]
    [InlineData("archive.json")]
    [InlineData("deep/in/it.html")]
    public async Task Open_WithAFileOfSomebodyElse_IsRefusedAndChangesNothing(string foreign)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Place, foreign))!);
        await File.WriteAllTextAsync(Path.Combine(Place, foreign), "mine");

        var (folder, problem) = ArchiveFolder.Open(Place);

        Assert.Null(folder);
        Assert.Contains(foreign, problem, StringComparison.Ordinal);
        Assert.Equal([foreign], Files());
    }

    [Fact]
    public async Task Open_ArchiveWithAnotherFileBesideIt_IsRefused()
    {
        await TakeAsync(1, ("index.html", "one"));
        await File.WriteAllTextAsync(Path.Combine(Place, "mine.txt"), "mine");

        Assert.Null(ArchiveFolder.Open(Place).Folder);
    }

    [Fact]
    public async Task Open_FileOrRootOrFolderInTheWay_IsRefused()
    {
        await File.WriteAllTextAsync(Path.Combine(_parent, "file"), "");
        Directory.CreateDirectory(Path.Combine(_parent, "other.arriving"));

        Assert.Contains("is a file", ArchiveFolder.Open(Path.Combine(_parent, "file")).Problem, StringComparison.Ordinal);
        Assert.Contains("root of a disk", ArchiveFolder.Open(Path.GetPathRoot(_parent)!).Problem, StringComparison.Ordinal);
        Assert.Contains("in the way", ArchiveFolder.Open(Path.Combine(_parent, "other")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Twice_LetsOneWrite()
    {
        var (first, _) = ArchiveFolder.Open(Place);
        using (first)
        {
            Assert.Contains("Another call", ArchiveFolder.Open(Place).Problem, StringComparison.Ordinal);
        }

        using var later = ArchiveFolder.Open(Place).Folder;
        Assert.NotNull(later);
    }

    [Theory]
    [InlineData("../out.html")]
    [InlineData("archive.json")]
    public async Task Take_PathOutsideTheArchive_IsABug(string path)
        => await Assert.ThrowsAsync<InvalidOperationException>(() => TakeAsync(1, (path, "x")));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"files":[{}]}""")]
    [InlineData("""{"files":null}""")]
    public void Manifest_AnythingElse_IsNone(string json) => Assert.Null(ArchiveManifest.Read(Encoding.UTF8.GetBytes(json)));

    private static ArchivedFile Entry(string path, string text) => new(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    private async Task<ArchiveChanges> TakeAsync(int sequence, params (string Path, string Text)[] files)
    {
        using var folder = ArchiveFolder.Open(Place).Folder!;
        var drafts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            var draft = folder.Draft(drafts.Count);
            Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
            await File.WriteAllTextAsync(draft, text);
            drafts.Add(path, draft);
        }

        var manifest = new ArchiveManifest("https://records.example.org/", sequence, AsOf: null, IsComplete: true, [.. files.Select(file => Entry(file.Path, file.Text))]);
        return await folder.TakeAsync(manifest, drafts, CancellationToken.None);
    }

    private List<string> Files()
        => [.. Directory.GetFiles(Place, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Place, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
