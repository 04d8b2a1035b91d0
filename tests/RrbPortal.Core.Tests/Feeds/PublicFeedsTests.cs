using RrbPortal.Core.Feeds;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Feeds;

public sealed class PublicFeedsTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);
    private static readonly DateOnly September = new(2024, 9, 19);
    private static readonly PublicTheme Housing = new("housing", "Housing");
    private static readonly PublicAttendance Clinks = new("clinks", "Clinks", null, null, Presence.Present, Capacity.Member);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Latest_AfterACorrection_IsOneEntryThatLeads(Data.Providers.DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var march = await series.PublishAsync(PublishedSeries.Note(March) with { Themes = [Housing] });
        await series.PublishAsync(PublishedSeries.Note(June));
        await series.PublishAsync(PublishedSeries.Note(March) with { Themes = [Housing] }, march, "The name was wrong.");
        await using var published = database.Published();

        var feed = await new PublicFeeds(published).LatestAsync(new FeedScope(), default);

        Assert.Equal([(March, PublicationEvent.Corrected, 2), (June, PublicationEvent.Published, 1)], feed!.Records.Select(record => (record.Date, record.Event!.Value, record.Revision)));
        Assert.Equal(march, feed.Records[0].Key);
        Assert.True(feed.Records[0].FirstPublishedAt < feed.Records[0].At);
        Assert.StartsWith("The note was corrected (revision 2). The name was wrong.", FeedWords.Summary(feed.Records[0]), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Latest_OfAThemeOrAnOrganisation_ForgetsWhatWasWithdrawnOrLeftIt(Data.Providers.DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var note = PublishedSeries.Note(March) with { Themes = [Housing], Attendance = [Clinks] };
        var march = await series.PublishAsync(note);
        await series.WithdrawAsync(note, march, "It named a person.");
        var june = await series.PublishAsync(PublishedSeries.Note(June) with { Themes = [Housing], Attendance = [Clinks] });
        await series.PublishAsync(PublishedSeries.Note(June), june, "Neither theme nor organisation.");
        await series.PublishAsync(PublishedSeries.Note(September) with { Themes = [Housing], Attendance = [Clinks] });
        await using var published = database.Published();
        var feeds = new PublicFeeds(published);

        var theme = await feeds.LatestAsync(new FeedScope(Theme: "housing"), default);
        var organisation = await feeds.LatestAsync(new FeedScope(Organisation: "clinks"), default);

        Assert.Equal(("Housing", "Clinks"), (theme!.Name, organisation!.Name));
        Assert.Equal([September], theme.Records.Select(record => record.Date));
        Assert.Equal([September], organisation.Records.Select(record => record.Date));
        var all = (await feeds.LatestAsync(new FeedScope("rrb"), default))!.Records;
        Assert.Equal([September, June, March], all.Select(record => record.Date));
        Assert.Equal("The note was withdrawn. It named a person.", FeedWords.Summary(all[2]));
        Assert.Empty(all[2].Themes);
    }

    [Fact]
    public async Task Latest_OfWhatWasNeverPublished_IsNothingAndTheSitesFeedIsEmpty()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var published = database.Published();
        var feeds = new PublicFeeds(published);

        Assert.Null(await feeds.LatestAsync(new FeedScope(Board: "rrb"), default));
        Assert.Null(await feeds.LatestAsync(new FeedScope(Theme: "housing"), default));
        Assert.Empty((await feeds.LatestAsync(new FeedScope(), default))!.Records);
    }
}
