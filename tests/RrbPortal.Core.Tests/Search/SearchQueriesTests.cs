using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Search;

public sealed class SearchQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Words_OnEitherDatabase_FindEntriesThatHaveAllOfThem(DatabaseProvider provider)
    {
        await using var bench = await SearchBench.CreateAsync(provider);
        await bench.Series.PublishAsync(SearchBench.Full);

        Assert.Equal(["action-1", "decision-1", "item-2"], await bench.One.AnchorsAsync("tenancies"));
        Assert.Equal(["action-1"], await bench.One.AnchorsAsync("review tenancies"));
        Assert.Equal([], await bench.One.AnchorsAsync("review welcomed"));
    }

    [Theory]
    [InlineData("\"prison leavers\"", "item-2")]
    [InlineData("“prison leavers”", "item-2")]
    [InlineData("probat* OR visit*", "")]
    [InlineData("visit*", "item-2-1")]
    [InlineData("cafe", "item-2-1")]
    [InlineData("CAFÉ", "item-2-1")]
    [InlineData("mentor", "item-2-1")]
    [InlineData("visiting", "item-2-1")]
    [InlineData("house", "item-2")]
    [InlineData("\"leavers prison\"", "")]
    [InlineData("\"families", "item-2-1")]
    public async Task Forms_OfWords_AreFound(string words, string anchor)
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var page = await bench.One.FindAsync(words, isExact: true);

        Assert.Equal(anchor.Length == 0 ? [] : [anchor], page.Hits.Where(hit => hit.Kind is EntryKind.Item).Select(hit => hit.Anchor));
    }

    [Fact]
    public async Task Abbreviation_ThatANoteDefines_IsFoundByItsLongFormAndBack()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.March) with
        {
            Items =
            [
                new PublicItem { Anchor = "item-7", Number = "7", Title = "RJ in schools" },
                new PublicItem { Anchor = "item-8", Number = "8", Title = "On restorative justice" },
            ],
        });

        Assert.Equal(["item-2", "item-7", "item-8"], await bench.One.AnchorsAsync("RJ"));
        Assert.Equal(["item-2", "item-7", "item-8"], await bench.One.AnchorsAsync("restorative justice"));
        Assert.Equal(["item-7"], await bench.One.AnchorsAsync("restorative justice schools"));
    }

    [Theory]
    [InlineData("tenencies", "tenancies")]
    [InlineData("welcoemd", "welcomed")]
    [InlineData("metropollitan", "metropolitan")]
    public async Task Word_ThatNobodyUses_IsReplacedByTheNearestOne(string typed, string meant)
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var page = await bench.One.FindAsync(typed);
        var exact = await bench.One.FindAsync(typed, isExact: true);

        Assert.Equal([new ReplacedWord(typed, meant)], page.Replaced);
        Assert.NotEqual(0, page.Total);
        Assert.Equal((0, 0), (exact.Total, exact.Replaced.Count));
    }

    [Theory]
    [InlineData("zebra")]
    [InlineData("tnncs")]
    [InlineData("RTX")]
    public async Task Word_ThatIsNearNothing_FindsNothing(string typed)
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var page = await bench.One.FindAsync(typed);

        Assert.Equal((0, 0), (page.Total, page.Replaced.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("title:welcome")]
    [InlineData("{title}: welcome")]
    [InlineData("welcome NOT members")]
    [InlineData("NEAR(welcome members, 5)")]
    [InlineData("welcome AND")]
    [InlineData("(welcome")]
    [InlineData("^welcome")]
    [InlineData("welcome + members")]
    [InlineData("a\" OR \"b")]
    [InlineData("'; DROP TABLE entries; --")]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("\uD800")]
    [InlineData("a* b* c*")]
    [InlineData("ＡＢＣ 北京")]
    public async Task Syntax_OfTheIndex_IsNoSyntaxHere(string typed)
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var page = await bench.One.FindAsync(typed);

        Assert.True(page.Total >= 0);
        Assert.Equal(["item-1"], (await bench.One.AnchorsAsync("thanked")));
    }

    [Fact]
    public async Task Hit_WithItsWords_HasThemMarkedAndLeadsToItsPlace()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var hit = Assert.Single((await bench.One.FindAsync("housing", new SearchFilter(Kind: EntryKind.Item))).Hits);
        var passage = (await bench.One.FindAsync("thanked")).Hits[0].Passage;

        Assert.Equal(("rrb", SearchBench.June, "item-2", "2"), (hit.BoardSlug, hit.Date, hit.Anchor, hit.Number));
        Assert.Equal([new PassagePart("Housing", true), new PassagePart(" on release", false)], hit.Title);
        Assert.Equal([new PassagePart("Members were welcomed & ", false), new PassagePart("thanked", true), new PassagePart(".", false)], passage);
    }

    [Fact]
    public async Task Facets_OfHits_CountThemAndNarrow()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.March, "other") with
        {
            Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Tenancies", Html = "<p>Clinks – tenancies.</p>" }],
        });

        var all = await bench.One.FindAsync("tenancies");
        var narrowed = await bench.One.FindAsync("tenancies", new SearchFilter(Board: "rrb", Kind: EntryKind.Action));

        Assert.Equal(4, all.Total);
        Assert.Equal([("rrb", 3), ("other", 1)], all.Facets.Boards.Select(facet => (facet.Value, facet.Hits)));
        Assert.Equal([("2024", 3), ("2023", 1)], all.Facets.Years.Select(facet => (facet.Value, facet.Hits)));
        Assert.Equal([("Hate crime", 3), ("Housing", 3)], all.Facets.Themes.Select(facet => (facet.Label, facet.Hits)));
        Assert.Equal([("item", 2), ("action", 1), ("decision", 1)], all.Facets.Kinds.Select(facet => (facet.Value, facet.Hits)));
        Assert.Equal([("rtk", 2), ("clinks", 1)], all.Facets.Organisations.Select(facet => (facet.Value, facet.Hits)));
        Assert.Equal(["action-1"], narrowed.Hits.Select(hit => hit.Anchor));
        Assert.Equal([("item", 1), ("action", 1), ("decision", 1)], narrowed.Facets.Kinds.Select(facet => (facet.Value, facet.Hits)));
        Assert.Equal([("rrb", 1)], narrowed.Facets.Boards.Select(facet => (facet.Value, facet.Hits)));
        Assert.Equal(0, await TotalAsync(new SearchFilter(Year: 1999)));
        Assert.Equal(1, await TotalAsync(new SearchFilter(Year: 2023)));
        Assert.Equal(2, await TotalAsync(new SearchFilter(Organisation: "rtk")));
        Assert.Equal(1, await TotalAsync(new SearchFilter(Organisation: "clinks")));
        Assert.Equal(0, await TotalAsync(new SearchFilter(Board: "nobody")));

        async Task<int> TotalAsync(SearchFilter filter) => (await bench.One.FindAsync("tenancies", filter)).Total;
    }

    [Fact]
    public async Task Title_WithTheWord_ComesBeforeATextWithIt()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.June) with
        {
            Items =
            [
                new PublicItem { Anchor = "item-1", Number = "1", Title = "Other business", Html = "<p>Somebody asked about mentors.</p>" },
                new PublicItem { Anchor = "item-2", Number = "2", Title = "Mentors", Html = "<p>They were thanked for what they had done.</p>" },
            ],
        });

        var page = await bench.One.FindAsync("mentors");

        Assert.Equal(["item-2", "item-1"], page.Hits.Select(hit => hit.Anchor));
    }

    [Fact]
    public async Task Hits_MoreThanAreRanked_ComeByTitleAndThenTheNewest()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(Many(SearchBench.March, titled: 7));
        await bench.Series.PublishAsync(Many(SearchBench.June, titled: 3) with { Themes = [new PublicTheme("housing", "Housing")] });

        var all = await bench.One.FindAsync("mentors");
        var last = await bench.One.FindAsync("mentors", page: 99);
        var narrowed = await bench.One.FindAsync("mentors", new SearchFilter(Year: 2023));
        var themed = await bench.One.FindAsync("mentors", new SearchFilter(Theme: "housing"));

        Assert.Equal((2400, false, SearchPage.MostPages), (all.Total, all.IsRanked, all.Pages));
        Assert.Equal([(SearchBench.June, "3"), (SearchBench.March, "7"), (SearchBench.June, "1200"), (SearchBench.June, "1199")], all.Hits.Take(4).Select(Place));
        Assert.Equal((SearchBench.June, "203"), Place(last.Hits[^1]));
        Assert.Equal([(SearchBench.March, "7"), (SearchBench.March, "1200")], narrowed.Hits.Take(2).Select(Place));
        Assert.Equal([(SearchBench.June, "3"), (SearchBench.June, "1200")], themed.Hits.Take(2).Select(Place));
        Assert.Equal((1200, 1200), (narrowed.Total, themed.Total));
        Assert.Equal([("2024", 1200), ("2023", 1200)], narrowed.Facets.Years.Select(year => (year.Value, year.Hits)));

        static (DateOnly, string) Place(SearchHit hit) => (hit.Date, hit.Number);

        static PublicNote Many(DateOnly day, int titled) => PublishedSeries.Note(day) with
        {
            Items =
            [
                .. Enumerable.Range(1, 1200).Select(number => new PublicItem
                {
                    Anchor = $"item-{number}", Number = $"{number}", Title = number == titled ? "Mentors" : "Visits", Html = "<p>Mentors met families.</p>",
                }),
            ],
        };
    }

    [Fact]
    public async Task Reference_OfAnAction_FindsItAndStandsAsItsTitle()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var hit = Assert.Single((await bench.One.FindAsync("ap1")).Hits);

        Assert.Equal((EntryKind.Action, "action-1"), (hit.Kind, hit.Anchor));
        Assert.Equal([new PassagePart("AP1", true)], hit.Title);
    }

    [Fact]
    public async Task Pages_BeyondTheLast_AreTheLast()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.June) with
        {
            Items = [.. Enumerable.Range(1, 45).Select(number => new PublicItem { Anchor = $"item-{number}", Number = $"{number}", Title = "Mentors" })],
        });

        var first = await bench.One.FindAsync("mentors");
        var last = await bench.One.FindAsync("mentors", page: 99);

        Assert.Equal((45, 3, 20), (first.Total, first.Pages, first.Hits.Count));
        Assert.Equal((3, 5), (last.Page, last.Hits.Count));
        Assert.Equal(45, first.Hits.Concat((await bench.One.FindAsync("mentors", page: 2)).Hits).Concat(last.Hits).Select(hit => hit.Anchor).Distinct().Count());
    }

    [Fact]
    public async Task Words_BeyondTheLimit_FindNothing()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        Assert.Equal(0, (await bench.One.FindAsync($"welcome {new string('a', SearchRequest.LongestWords)}")).Total);
    }
}
