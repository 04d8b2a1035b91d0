using System.Security.Cryptography;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.SideFiles;
using RrbPortal.Core.Verifying;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Verifying;

/// <summary>A published copy, and processes that answer for it, each with a file of its own or with a shared one.</summary>
internal sealed class VerifyingBench : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rrb-verifying-").FullName;
    private readonly List<IDisposable> _opened = [];

    private VerifyingBench(TestDatabase database)
    {
        Database = database;
        Series = new PublishedSeries(database);
        One = Process();
    }

    public TestDatabase Database { get; }

    public PublishedSeries Series { get; }

    public Verification One { get; }

    public static async Task<VerifyingBench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(await TestDatabase.CreateAsync(provider));

    public string FileOf(string folder) => Path.Combine(_folder, folder, "fingerprints.db");

    /// <summary>Another process, on the same file or on one of its own.</summary>
    public Verification Process(string folder = "shared", TestDatabase? database = null, string site = "https://records.example.org/")
    {
        var settings = new SideFileSettings { Folder = Path.Combine(_folder, folder) };
        var store = new FingerprintStore(settings);
        var published = (database ?? Database).Published();
        _opened.AddRange([store, published]);
        return new Verification(published, store, new FingerprintFilling(store, published, new Addresses(new Uri(site))), new PrintedNotes(new DownloadSettings { Folder = Path.Combine(_folder, "downloads") }));
    }

    /// <summary>The SHA-256 of a download of a first revision, as a reader computes it.</summary>
    public async Task<string> HashAsync(Guid record, PublicNote note, string extension, int revision = 1, string site = "https://records.example.org/")
    {
        await using var published = Database.Published();
        var lookup = (PublishedLookup.Found)await new PublishedRecords(published, TimeProvider.System).MeetingAsync(note.Board.Slug, note.Date, revision, CancellationToken.None);
        var bytes = DownloadFormat.Of(extension)!.Write(NoteRevision.Of(lookup.Page)!, new Addresses(new Uri(site)).OfNote(note, revision));
        Assert.Equal(record, lookup.Page.Key);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public async ValueTask DisposeAsync()
    {
        _opened.ForEach(opened => opened.Dispose());
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Addresses(Uri site) : IDownloadAddresses
    {
        public Uri Site => site;

        public NoteAddresses OfNote(PublicNote note, int revision)
            => new(new Uri(site, $"boards/{note.Board.Slug}/meetings/{note.Date:O}"), new Uri(site, $"boards/{note.Board.Slug}/meetings/{note.Date:O}/history/{revision}"), new Uri(site, $"boards/{note.Board.Slug}/meetings"));
    }
}
