using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Feeds;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Series;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data;
using RrbPortal.Data.Providers;

namespace RrbPortal.Core.Tests.Publishing;

/// <summary>Every query of what visitors read is translated for both databases, without a server.</summary>
public sealed class PublishedQueriesTests
{
    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere;Database=none;Encrypt=false")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    public void EveryQuery_OnEachDatabase_Translates(DatabaseProvider provider, string connection)
    {
        var options = new DbContextOptionsBuilder<PublishedDbContext>();
        DataRegistration.Use(options, new DatabaseChoice(provider, connection));
        using var published = new PublishedDbContext(options.Options);
        var records = new PublishedRecords(published, TimeProvider.System);
        var agendas = new PublishedAgendas(published, TimeProvider.System);
        var feeds = new PublicFeeds(published);
        var calendar = new PublicCalendar(published, TimeProvider.System);
        var boards = new PublishedBoards(published, TimeProvider.System);
        var profiles = new PublishedProfiles(published, TimeProvider.System);
        var sitemap = new PublicSitemap(published);
        var lists = new OpenLists(published, records, null!);
        var news = new PublishedNews(published);
        var date = new DateOnly(2024, 3, 14);
        var filtered = records.Filtered(new PublishedFilter("rrb", 2024, "housing", "clinks"));

        string[] queries =
        [
            records.Summaries(filtered.OrderByDescending(note => note.MeetingDate).Take(5)).ToQueryString(),
            records.Facets(records.OfBoard("rrb"), "rrb").ToQueryString(),
            records.LastName("rrb").ToQueryString(),
            records.ComingMeetings(date).ToQueryString(),
            records.History("rrb", date).ToQueryString(),
            records.Page(1, "rrb", date).ToQueryString(),
            records.ThemeCounts().ToQueryString(),
            records.ThemeEntries("housing").ToQueryString(),
            records.ForwardPlans("rrb").ToQueryString(),
            new PublishedPapers(published).OfMeeting("rrb", date).ToQueryString(),
            agendas.Coming("rrb", date).ToQueryString(),
            agendas.Here("rrb", date).ToQueryString(),
            agendas.Moved("rrb", date).ToQueryString(),
            feeds.Notes(new FeedScope("rrb", "housing", "clinks")).ToQueryString(),
            feeds.Agendas(new FeedScope("rrb")).ToQueryString(),
            calendar.Notes("rrb", date, date).ToQueryString(),
            calendar.Agendas("rrb", date, date).ToQueryString(),
            new PublishedComparisons(published, records).Contents(1, 2).ToQueryString(),
            boards.Notes("rrb").ToQueryString(),
            boards.Others("rrb").ToQueryString(),
            boards.Contents([1, 2], "rrb").ToQueryString(),
            sitemap.Notes().ToQueryString(),
            sitemap.Agendas().ToQueryString(),
            sitemap.Themes().ToQueryString(),
            news.Between(1, 2).ToQueryString(),
            news.Of([Guid.Empty]).ToQueryString(),
            news.Withdrawn().ToQueryString(),
            new PublicTopics(published).Names(["rrb"], ["housing"], ["clinks"], all: false).ToQueryString(),
            sitemap.Profiles().ToQueryString(),
            lists.BoardRows().ToQueryString(),
            lists.OtherNames().ToQueryString(),
            lists.MeetingRows(new PublishedFilter("rrb", 2024)).ToQueryString(),
            lists.Withdrawn(new PublishedFilter("rrb", 2024)).ToQueryString(),
            profiles.Of("rrb").ToQueryString(),
            profiles.Linked(["clinks"]).ToQueryString(),
        ];

        Assert.All(queries, query => Assert.Contains("SELECT", query, StringComparison.Ordinal));
    }
}
