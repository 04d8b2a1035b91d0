using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class PublishedRecordsTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);
    private static readonly DateOnly September = new(2024, 9, 19);
    private static readonly SetClock Today = new(new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnSqlServer]
    public async Task Meeting_Published_ShowsNoteWithNeighbours(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        await series.PublishAsync(PublishedSeries.Note(March));
        await series.PublishAsync(PublishedSeries.Note(June));
        await series.PublishAsync(PublishedSeries.Note(September));
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2024, 6, 25), "other"));

        var page = await FindAsync(database, June);

        Assert.Equal("Welcome", page.Note!.Items[0].Title);
        Assert.Equal("<p>Members were welcomed.</p>", page.Note.Items[0].Html);
        Assert.Equal(March, page.Previous!.Date);
        Assert.Equal(September, page.Next!.Date);
        Assert.True(page.IsLatest);
        Assert.Equal(ContentHash.Of(page.Note), page.Shown.ContentHash);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Meeting_Corrected_ShowsLatestAndKeepsHistory(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var note = PublishedSeries.Note(March);
        var key = await series.PublishAsync(note);
        await series.PublishAsync(note with { Place = "City Hall" }, key, "The place was missing.");

        var latest = await FindAsync(database, March);
        var first = await FindAsync(database, March, revision: 1);

        Assert.Equal("City Hall", latest.Note!.Place);
        Assert.Equal([null, "The place was missing."], latest.Revisions.Select(revision => (object?)revision.Explanation));
        Assert.Null(first.Note!.Place);
        Assert.False(first.IsLatest);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Meeting_Withdrawn_IsTombstoneInEveryRevisionAndInNoList(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var theme = new PublicTheme("housing", "Housing");
        var note = PublishedSeries.Note(June) with
        {
            Themes = [theme],
            NextMeetingDate = September,
            Attendance = [new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member)],
        };
        await series.PublishAsync(PublishedSeries.Note(March));
        var key = await series.PublishAsync(note);
        await series.WithdrawAsync(note, key, "It named a person.");
        await using var published = database.Published();
        var records = new PublishedRecords(published, Today);

        var latest = await FindAsync(database, June);
        var first = await FindAsync(database, June, revision: 1);
        var neighbour = await FindAsync(database, March);
        var start = await records.StartPageAsync(default);
        var list = await records.MeetingsAsync(new PublishedFilter("rrb"), default);

        Assert.True(latest.IsWithdrawn);
        Assert.Null(latest.Note);
        Assert.Equal("It named a person.", latest.Shown.Explanation);
        Assert.Null(first.Note);
        Assert.Null(neighbour.Next);
        Assert.Equal([March], start.Latest.Select(summary => summary.Date));
        Assert.Null(start.NextMeeting);
        Assert.Empty(start.Themes);
        Assert.Equal([March], list.Notes.Select(summary => summary.Date));
        Assert.Empty(list.Themes);
        Assert.Empty(list.Organisations);
        Assert.Null(await records.ThemeAsync("housing", default));
    }

    [Fact]
    public async Task Meeting_PublishedAnewAfterWithdrawal_KeepsWithdrawnRevisionsUnreadable()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        var note = PublishedSeries.Note(March);
        var key = await series.PublishAsync(note with { Place = "Secret" });
        await series.WithdrawAsync(note, key, "It named a place.");
        await series.PublishAsync(note, key, "The place was taken out.");

        var latest = await FindAsync(database, March);
        var first = await FindAsync(database, March, revision: 1);

        Assert.NotNull(latest.Note);
        Assert.False(latest.IsWithdrawn);
        Assert.Null(first.Note);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Meeting_DateCorrected_OldAddressLeadsToNewOne(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var key = await series.PublishAsync(PublishedSeries.Note(March));
        await series.PublishAsync(PublishedSeries.Note(June), key, "The date was wrong.");

        await using var published = database.Published();
        var old = await new PublishedRecords(published, Today).MeetingAsync("rrb", March, null, default);

        Assert.Equal(new PublishedLookup.Moved("rrb", June), old);
        Assert.Equal(2, (await FindAsync(database, June)).Revisions.Count);
    }

    [Fact]
    public async Task Meeting_TwoRecordsClaimAddress_TheOneThatLivesThereWins()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        var moved = await series.PublishAsync(PublishedSeries.Note(March));
        await series.PublishAsync(PublishedSeries.Note(March) with { Place = "City Hall" });
        await series.PublishAsync(PublishedSeries.Note(June), moved, "The date was wrong.");

        var page = await FindAsync(database, March);

        Assert.Equal("City Hall", page.Note!.Place);
        Assert.Single(page.Revisions);
    }

    [Fact]
    public async Task Meeting_NothingThere_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PublishedSeries(database).PublishAsync(PublishedSeries.Note(March));
        await using var published = database.Published();
        var records = new PublishedRecords(published, Today);

        Assert.IsType<PublishedLookup.NotFound>(await records.MeetingAsync("rrb", June, null, default));
        Assert.IsType<PublishedLookup.NotFound>(await records.MeetingAsync("other", March, null, default));
        Assert.IsType<PublishedLookup.NotFound>(await records.MeetingAsync("rrb", March, 2, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Meetings_Filtered_NarrowsByEachFacet(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var present = new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member);
        await series.PublishAsync(PublishedSeries.Note(March) with { Themes = [new PublicTheme("housing", "Housing"), new PublicTheme("arts", "Arts")] });
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2023, 5, 1)) with { Attendance = [present, present with { Capacity = Capacity.Guest }] });
        await series.PublishAsync(PublishedSeries.Note(June, "other"));
        await using var published = database.Published();
        var records = new PublishedRecords(published, Today);

        var all = await records.MeetingsAsync(new PublishedFilter(), default);
        var board = await records.MeetingsAsync(new PublishedFilter("rrb"), default);
        var year = await records.MeetingsAsync(new PublishedFilter("rrb", 2023), default);
        var theme = await records.MeetingsAsync(new PublishedFilter(ThemeSlug: "housing"), default);
        var organisation = await records.MeetingsAsync(new PublishedFilter(OrganisationSlug: "clinks"), default);
        var nothing = await records.MeetingsAsync(new PublishedFilter("unknown", -1), default);

        Assert.Null(all.BoardName);
        Assert.Equal([June, March, new DateOnly(2023, 5, 1)], all.Notes.Select(note => note.Date));
        Assert.Equal("Reducing Reoffending Board", board.BoardName);
        Assert.Equal([2024, 2023], board.Years);
        Assert.Equal([new PublicTheme("arts", "Arts"), new PublicTheme("housing", "Housing")], board.Themes);
        Assert.Equal([new PublishedOrganisationName("clinks", "Clinks")], board.Organisations);
        Assert.Equal([new PublicTheme("housing", "Housing"), new PublicTheme("arts", "Arts")], board.Notes[0].Themes);
        Assert.Equal(2023, Assert.Single(year.Notes).Date.Year);
        Assert.Equal(March, Assert.Single(theme.Notes).Date);
        Assert.Equal(2023, Assert.Single(organisation.Notes).Date.Year);
        Assert.Null(nothing.BoardName);
        Assert.Empty(nothing.Notes);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task StartPage_SeveralAnnouncements_ShowsNextFromLatestNoteOfEachBoard(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        await series.PublishAsync(PublishedSeries.Note(March) with { NextMeetingDate = new DateOnly(2024, 7, 10) });
        await series.PublishAsync(PublishedSeries.Note(June) with { NextMeetingDate = September, NextMeetingAsPrinted = "19 September, 2pm" });
        await series.PublishAsync(PublishedSeries.Note(June, "other") with { NextMeetingDate = new DateOnly(2024, 11, 5) });
        await using var published = database.Published();

        var start = await new PublishedRecords(published, Today).StartPageAsync(default);

        Assert.Equal(new NextMeeting("rrb", "Reducing Reoffending Board", September, June), start.NextMeeting);
        Assert.Equal(3, start.Latest.Count);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Theme_OnMeetingAndItem_ListsBothAndCountsTheNoteOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var housing = new PublicTheme("housing", "Housing");
        var note = PublishedSeries.Note(March);
        var item = note.Items[0] with { Themes = [housing], Title = "Homes" };
        await series.PublishAsync(note with { Themes = [housing], Items = [item] });
        await series.PublishAsync(PublishedSeries.Note(June) with { Themes = [housing] });
        await using var published = database.Published();
        var records = new PublishedRecords(published, Today);

        var counts = await records.ThemesAsync(default);
        var page = await records.ThemeAsync("housing", default);

        Assert.Equal([new PublishedThemeCount("housing", "Housing", 2)], counts);
        Assert.Equal([(June, null), (March, null), (March, "Homes")], page!.Entries.Select(entry => (entry.Date, entry.ItemTitle)));
    }

    [Fact]
    public async Task EachPage_TakesAtMostThreeQueries()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PublishedSeries(database).PublishAsync(PublishedSeries.Note(March) with { Themes = [new PublicTheme("housing", "Housing")] });

        Assert.InRange(await QueriesAsync(database, records => records.StartPageAsync(default)), 1, 3);
        Assert.InRange(await QueriesAsync(database, records => records.MeetingsAsync(new PublishedFilter("rrb", 2024, "housing"), default)), 1, 3);
        Assert.InRange(await QueriesAsync(database, records => records.MeetingAsync("rrb", March, null, default)), 1, 3);
        Assert.InRange(await QueriesAsync(database, records => records.MeetingAsync("rrb", March, 1, default)), 1, 3);
        Assert.InRange(await QueriesAsync(database, records => records.ThemesAsync(default)), 1, 3);
        Assert.InRange(await QueriesAsync(database, records => records.ThemeAsync("housing", default)), 1, 3);
    }

    private static async Task<int> QueriesAsync(TestDatabase database, Func<PublishedRecords, Task> read)
    {
        var counter = new CommandCounter();
        await using var published = database.Published(counter);
        await read(new PublishedRecords(published, Today));
        return counter.Commands.Count;
    }

    private static async Task<PublishedMeetingPage> FindAsync(TestDatabase database, DateOnly date, int? revision = null)
    {
        await using var published = database.Published();
        var lookup = await new PublishedRecords(published, Today).MeetingAsync("rrb", date, revision, default);
        return Assert.IsType<PublishedLookup.Found>(lookup).Page;
    }
}
