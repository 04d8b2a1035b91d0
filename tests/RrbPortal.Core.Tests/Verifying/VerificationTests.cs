using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Verifying;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Published;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Verifying;

public sealed class VerificationTests
{
    private static readonly string Unknown = new('0', 64);

    private static readonly PublicNote First = ExportedNotes.Full;

    private static readonly PublicNote Second = ExportedNotes.Full with { Place = "Union Street" };

    public static TheoryData<string> Written => [.. DownloadFormat.Written.Select(format => format.Extension)];

    [Theory]
    [OnSqlite]
    [OnSqlServer]
    public async Task Content_OfEachRevision_SaysHowItStands(DatabaseProvider provider)
    {
        await using var bench = await VerifyingBench.CreateAsync(provider);
        var record = await bench.Series.PublishAsync(First);
        Assert.Equal((1, TextState.Current, null), Facts(await OneAsync(bench.One, ContentHash.Of(First))));

        await bench.Series.PublishAsync(Second, record, "The place.");
        Assert.Equal((1, TextState.Superseded, null), Facts(await OneAsync(bench.One, ContentHash.Of(First))));
        Assert.Equal((2, TextState.Current, null), Facts(await OneAsync(bench.One, ContentHash.Of(Second))));

        await bench.Series.WithdrawAsync(Second, record, "It named a person.");
        var withdrawn = await OneAsync(bench.One, ContentHash.Of(First));
        Assert.Equal((1, TextState.Withdrawn, null), Facts(withdrawn));
        Assert.Equal("It named a person.", withdrawn.Reason);
        Assert.NotNull(withdrawn.WithdrawnAt);
    }

    [Fact]
    public async Task Content_PublishedAnewAfterWithdrawal_IsBothRevisions()
    {
        await using var bench = await VerifyingBench.CreateAsync();
        var record = await bench.Series.PublishAsync(First);
        await bench.Series.WithdrawAsync(First, record, "A slip.");
        await bench.Series.PublishAsync(First, record, "Again.");

        var known = await bench.One.FindAsync(ContentHash.Of(First), default);

        Assert.Equal([(3, TextState.Current, null), (1, TextState.Withdrawn, null)], known!.Notes.Select(Facts));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task File_OfEachFormatAndRevision_IsKnown(string extension)
    {
        await using var bench = await VerifyingBench.CreateAsync();
        var record = await bench.Series.PublishAsync(First);
        var before = await bench.HashAsync(record, First, extension);
        await bench.Series.PublishAsync(Second, record, "The place.");
        var after = await bench.HashAsync(record, Second, extension, revision: 2);
        var label = DownloadFormat.Of(extension)!.Label;

        Assert.Equal((1, TextState.Superseded, label), Facts(await OneAsync(bench.One, before)));
        Assert.Equal((2, TextState.Current, label), Facts(await OneAsync(bench.Process("other"), after)));

        await bench.Series.WithdrawAsync(Second, record, "It named a person.");
        Assert.Equal((2, TextState.Withdrawn, label), Facts(await OneAsync(bench.Process(), after)));
    }

    [Fact]
    public async Task Files_OfMoreNotesThanOneStepTakes_AreKnown()
    {
        await using var bench = await VerifyingBench.CreateAsync();
        var notes = Enumerable.Range(0, 45).Select(day => PublishedSeries.Note(First.Date.AddDays(-day))).ToList();
        var keys = new List<Guid>();
        foreach (var note in notes)
        {
            keys.Add(await bench.Series.PublishAsync(note));
        }

        foreach (var index in new[] { 0, 19, 20, 44 })
        {
            Assert.Equal(notes[index].Date, (await OneAsync(bench.One, await bench.HashAsync(keys[index], notes[index], "md"))).Date);
        }
    }

    [Fact]
    public async Task File_AfterTheSiteMoved_IsStillKnown()
    {
        await using var bench = await VerifyingBench.CreateAsync();
        var record = await bench.Series.PublishAsync(First);
        var before = await bench.HashAsync(record, First, "txt");
        await OneAsync(bench.One, before);

        var moved = bench.Process(site: "https://elsewhere.example.org/");

        Assert.Equal(1, (await OneAsync(moved, await bench.HashAsync(record, First, "txt", site: "https://elsewhere.example.org/"))).Revision);
        Assert.Equal(1, (await OneAsync(moved, before)).Revision);
    }

    [Fact]
    public async Task File_OfAnotherDatabase_IsForgotten()
    {
        await using var bench = await VerifyingBench.CreateAsync();
        var record = await bench.Series.PublishAsync(First);
        var hash = await bench.HashAsync(record, First, "txt");
        await OneAsync(bench.One, hash);
        await using var restored = await TestDatabase.CreateAsync();
        await new PublishedSeries(restored).PublishAsync(PublishedSeries.Note(First.Date));

        var known = await bench.Process(database: restored).FindAsync(hash, default);

        Assert.True(known!.IsEmpty);
    }

    [Theory]
    [InlineData("This is no database, and long enough to be taken for the beginning of one by nobody.")]
    [InlineData("")]
    public async Task BrokenFile_IsMadeAnew(string content)
    {
        await using var bench = await VerifyingBench.CreateAsync();
        var record = await bench.Series.PublishAsync(First);
        Directory.CreateDirectory(Path.GetDirectoryName(bench.FileOf("broken"))!);
        await File.WriteAllTextAsync(bench.FileOf("broken"), content);

        Assert.Equal(1, (await OneAsync(bench.Process("broken"), await bench.HashAsync(record, First, "txt"))).Revision);
    }

    [Fact]
    public async Task Unknown_AndNoHash_AreEmpty()
    {
        await using var bench = await VerifyingBench.CreateAsync();
        await bench.Series.PublishAsync(First);

        Assert.True((await bench.One.FindAsync(Unknown, default))!.IsEmpty);
        Assert.True((await bench.One.FindAsync("' OR 1=1", default))!.IsEmpty);
        Assert.Empty(await bench.One.WithContentAsync("x", default));
    }

    [Fact]
    public async Task Paper_ReplacedAndWithdrawn_SaysHowItStands()
    {
        await using var bench = await VerifyingBench.CreateAsync();
        var key = Guid.NewGuid();
        await PaperAsync(bench, key, 1, new string('a', 64));
        Assert.Equal(("Floor plan", TextState.Current), PaperFacts(await bench.One.FindAsync(new string('a', 64), default)));

        await PaperAsync(bench, key, 2, new string('b', 64));
        Assert.Equal(("Floor plan", TextState.Superseded), PaperFacts(await bench.One.FindAsync(new string('a', 64), default)));
        Assert.Equal(("Floor plan", TextState.Current), PaperFacts(await bench.One.FindAsync(new string('b', 64), default)));

        await PaperAsync(bench, key, 3, hash: null);
        Assert.Equal((null, TextState.Withdrawn), PaperFacts(await bench.One.FindAsync(new string('a', 64), default)));
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere;Database=none;Encrypt=false")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    public void EveryQuery_OnEachDatabase_Translates(DatabaseProvider provider, string connection)
    {
        var options = new DbContextOptionsBuilder<RrbPortal.Data.PublishedDbContext>();
        DataRegistration.Use(options, new DatabaseChoice(provider, connection));
        using var published = new RrbPortal.Data.PublishedDbContext(options.Options);
        var verification = new Verification(published, null!, null!, null!);

        string[] queries =
        [
            verification.WithContent(Unknown).ToQueryString(),
            verification.Records().Where(row => row.PublicKey == Guid.Empty).ToQueryString(),
            verification.Papers(Unknown).ToQueryString(),
            verification.Profiles(Unknown).ToQueryString(),
            RevisionRows.From(published, 1, 20).ToQueryString(),
            RevisionRows.OfRecords(published, [Guid.Empty]).ToQueryString(),
        ];

        Assert.All(queries, query => Assert.Contains("SELECT", query, StringComparison.Ordinal));
    }

    private static async Task<KnownNote> OneAsync(Verification verification, string hash)
    {
        var known = await verification.FindAsync(hash, CancellationToken.None);
        Assert.NotNull(known);
        return Assert.Single(known.Notes);
    }

    private static (int, TextState, string?) Facts(KnownNote note) => (note.Revision, note.State, note.Format);

    private static (string?, TextState) PaperFacts(KnownTexts? known)
    {
        var paper = Assert.Single(known!.Papers);
        return (paper.Title, paper.State);
    }

    private static async Task PaperAsync(VerifyingBench bench, Guid key, int number, string? hash)
    {
        await using var portal = bench.Database.Portal();
        portal.PublishedPapers.Add(new PublishedPaper
        {
            PaperKey = key,
            Number = number,
            MeetingKey = Guid.NewGuid(),
            BoardSlug = "rrb",
            MeetingDate = First.Date,
            PublishedAt = new DateTimeOffset(2024, 6, number, 9, 0, 0, TimeSpan.Zero),
            Title = "Floor plan",
            FileName = "plan.pdf",
            MediaType = "application/pdf",
            Length = 10,
            Sha256 = hash,
            WithdrawalReason = hash is null ? "A slip." : null,
        });
        await portal.SaveChangesAsync();
    }
}
