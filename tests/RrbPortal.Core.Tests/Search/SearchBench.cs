using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Search;

/// <summary>A published copy with what is searched for, and processes that search it, each with an index of its own file or of a shared one.</summary>
internal sealed class SearchBench : IAsyncDisposable
{
    public static readonly DateOnly June = new(2024, 6, 20);
    public static readonly DateOnly March = new(2023, 3, 14);

    private readonly string _folder = Directory.CreateTempSubdirectory("rrb-search-").FullName;
    private readonly List<IDisposable> _opened = [];

    private SearchBench(TestDatabase database)
    {
        Database = database;
        Series = new PublishedSeries(database);
        One = Process();
    }

    public TestDatabase Database { get; private set; }

    public PublishedSeries Series { get; private set; }

    /// <summary>The process that tests search with, where they say nothing else.</summary>
    public SearchProcess One { get; }

    public static async Task<SearchBench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(await TestDatabase.CreateAsync(provider));

    /// <summary>Another process, on the same file or on one of its own.</summary>
    public SearchProcess Process(string file = "shared", TestDatabase? database = null)
    {
        var index = new SearchIndex(new SideFileSettings { Folder = FolderOf(file) });
        var published = (database ?? Database).Published();
        _opened.AddRange([index, published]);
        return new SearchProcess(index, published);
    }

    public string FolderOf(string file) => Path.Combine(_folder, file);

    public async ValueTask DisposeAsync()
    {
        _opened.ForEach(opened => opened.Dispose());
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A note with something of everything.</summary>
    public static PublicNote Full => PublishedSeries.Note(June) with
    {
        Themes = [new PublicTheme("hate-crime", "Hate crime")],
        Attendance =
        [
            new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member),
            new PublicAttendance("rtk", "Right to Know (RTK)", null, null, Presence.Present, Capacity.Guest),
            new PublicAttendance("mps", "Metropolitan Police Service", null, null, Presence.Apologies, Capacity.Member),
        ],
        Items =
        [
            new PublicItem { Anchor = "item-1", Number = "1", Title = "Welcome", Html = "<p>Members were <strong>welcomed</strong> &amp; thanked.</p>" },
            new PublicItem
            {
                Anchor = "item-2",
                Number = "2",
                Title = "Housing on release",
                Themes = [new PublicTheme("housing", "Housing")],
                Html = "<p>RTK reported that tenancies for prison leavers are short.</p><p>Restorative justice (RJ) came up as well.</p>",
                SubItems = [new PublicItem { Anchor = "item-2-1", Number = "2.1", Title = "Café visits", Html = "<ul><li>Families visited.</li><li>Mentors met them.</li></ul>" }],
            },
            new PublicItem { Anchor = "item-3", Number = "3", Title = "Closed item", IsClosed = true },
        ],
        Decisions = [new PublicDecision("decision-1", "item-2", "2", "The plan for tenancies was agreed.", "the Board")],
        Actions =
        [
            new PublicAction("action-1", "AP1", "item-2", "2", "Share the review of tenancies.", ["Right to Know"], new DateOnly(2024, 9, 12), null, ActionStatus.Open),
            new PublicAction("action-2", null, null, null, "Write to partners.", ["Clinks", "Somebody else"], null, "soon", ActionStatus.NotRecorded),
        ],
    };
}

/// <summary>What one process of the portal searches with.</summary>
internal sealed class SearchProcess
{
    private readonly SearchQueries _queries;

    public SearchProcess(SearchIndex index, PublishedDbContext published)
    {
        Indexer = new SearchIndexer(index, published);

        // A follower that never heard of the database: each search then asks it.
        var desk = new SearchDesk(index, Indexer, new PublicationFollower(Clock));
        _queries = new SearchQueries(desk);
        Registers = new RegisterQueries(desk, Clock);
        Organisations = new OrganisationRegister(desk, Registers);
    }

    public SetClock Clock { get; } = new(new DateTimeOffset(2024, 12, 1, 9, 0, 0, TimeSpan.Zero));

    public SearchIndexer Indexer { get; }

    public RegisterQueries Registers { get; }

    public OrganisationRegister Organisations { get; }

    public async Task<SearchPage> FindAsync(string words, SearchFilter? filter = null, bool isExact = false, int page = 1)
    {
        var found = await _queries.FindAsync(new SearchRequest(words, filter ?? new SearchFilter(), isExact, page), CancellationToken.None);
        Assert.NotNull(found);
        return found;
    }

    public Task<SearchPage?> TryAsync(string words) => _queries.FindAsync(new SearchRequest(words, new SearchFilter()), CancellationToken.None);

    public Task<IReadOnlyList<SearchHit>?> LatestAsync(string words) => _queries.LatestAsync(new SearchRequest(words, new SearchFilter()), 50, CancellationToken.None);

    /// <summary>The places of the hits, in the order of the alphabet.</summary>
    public async Task<IReadOnlyList<string>> AnchorsAsync(string words, SearchFilter? filter = null)
        => [.. (await FindAsync(words, filter)).Hits.Select(hit => hit.Anchor).Order(StringComparer.Ordinal)];
}
