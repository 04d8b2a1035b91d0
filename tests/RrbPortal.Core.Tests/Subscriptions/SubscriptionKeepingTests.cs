using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Subscriptions;

public sealed class SubscriptionKeepingTests
{
    private const string Reader = "reader@example.test";
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Leave_WithMailsThatWait_ErasesTheAddressEverywhereAndSendsNothing(DatabaseProvider provider)
    {
        await using var followers = await Followers.CreateAsync(provider);
        var key = await followers.FollowAsync(Reader);
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        await followers.RunAsync<NewsRound>();

        var left = await followers.Services.Of<SubscriptionKeeping>().LeaveAsync(key, default);
        var again = await followers.Services.Of<SubscriptionKeeping>().LeaveAsync(key, default);
        while (await followers.SendAsync() is DeliveryStep.Done)
        {
        }

        Assert.IsType<Outcome.Done>(left);
        Assert.IsType<Outcome.Done>(again);
        Assert.Empty(await followers.SubscriptionsAsync());
        Assert.Empty(await followers.OutboxAsync());
        Assert.Empty(Directory.EnumerateFiles(followers.Folder));
        Assert.Null(await followers.Services.Of<SubscriptionKeeping>().FindAsync(key, default));
    }

    [Fact]
    public async Task Erasing_MailsOfWhoLeftAndMailsThatWereSent_AreGone()
    {
        await using var followers = await Followers.CreateAsync();
        var key = await followers.FollowAsync(Reader);
        await followers.SendAsync();
        await followers.RunAsync<SubscriptionErasing>();
        Assert.Empty(await followers.OutboxAsync());
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        await followers.RunAsync<NewsRound>();
        await followers.RunAsync<SubscriptionErasing>();
        Assert.Single(await followers.OutboxAsync());

        await followers.Services.Of<SubscriptionKeeping>().LeaveAsync(key, default);
        await followers.RunAsync<SubscriptionErasing>();

        Assert.Empty(await followers.OutboxAsync());
    }

    [Fact]
    public async Task Erasing_MailThatFailed_StaysAWeekForAdministrators()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        await using (var db = followers.Database.Portal())
        {
            db.Outbox.Single().State = OutboxState.Failed;
            await db.SaveChangesAsync();
        }

        followers.Services.Clock.Advance(TimeSpan.FromDays(6));
        await followers.RunAsync<SubscriptionErasing>();
        var after = (await followers.OutboxAsync()).Count;
        followers.Services.Clock.Advance(TimeSpan.FromDays(2));
        await followers.RunAsync<SubscriptionErasing>();

        Assert.Equal((1, 0), (after, (await followers.OutboxAsync()).Count));
    }

    [Fact]
    public async Task Stop_OneTopicAfterTheOther_EndsWithTheAddressErased()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        var key = await followers.FollowAsync(Reader);
        await followers.FollowAsync(Reader, new Topic(TopicKind.Board, "rrb"), MailRhythm.Weekly);
        var keeping = followers.Services.Of<SubscriptionKeeping>();
        var topics = (await keeping.FindAsync(key, default))!.Topics;
        Assert.Equal([("Board: Reducing Reoffending Board", MailRhythm.Weekly), ("Every published note", MailRhythm.AtOnce)], topics.Select(topic => (topic.Label, topic.Rhythm)));

        await followers.Services.Of<SubscriptionKeeping>().StopAsync(key, topics[0].Id, default);
        var left = (await followers.Services.Of<SubscriptionKeeping>().FindAsync(key, default))!.Topics;
        await followers.Services.Of<SubscriptionKeeping>().StopAsync(key, topics[1].Id, default);

        Assert.Equal(["Every published note"], left.Select(topic => topic.Label));
        Assert.Empty(await followers.SubscriptionsAsync());
    }

    [Fact]
    public async Task Topics_OfSomebodyElse_AreNotFound()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        var mine = await followers.FollowAsync("other@example.test");
        var theirs = (await followers.SubscriptionsAsync()).Single(row => row.Address == Reader).Topics[0].Id;
        var keeping = followers.Services.Of<SubscriptionKeeping>();

        Assert.IsType<Outcome.NotFound>(await keeping.StopAsync(mine, theirs, default));
        Assert.IsType<Outcome.NotFound>(await keeping.ChangeAsync(mine, theirs, MailRhythm.Weekly, default));
        Assert.IsType<Outcome.NotFound>(await keeping.StopAsync("0", theirs, default));
        Assert.Equal(2, (await followers.SubscriptionsAsync()).Count);
    }

    [Fact]
    public async Task Waiting_MailThatNamesAWithdrawnNote_IsHeldBackAndWrittenAnewWithWhatIsLeft()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        await followers.SendAsync();
        var march = await followers.Series.PublishAsync(PublishedSeries.Note(March));
        await followers.FollowAsync(Reader, new Topic(TopicKind.Board, "rrb"), MailRhythm.Weekly);
        await followers.SendAsync();
        await followers.Series.PublishAsync(PublishedSeries.Note(June));
        await followers.RunAsync<NewsRound>();
        await followers.Series.WithdrawAsync(PublishedSeries.Note(March), march, "It named a person.");

        await followers.SendAsync();
        var held = Assert.Single(await followers.NewsAsync());
        await followers.RunAsync<NewsWithoutWithdrawn>();
        await followers.RunAsync<NewsWithoutWithdrawn>();
        var anew = Assert.Single(await followers.NewsAsync());
        await followers.SendAsync();

        Assert.Equal((OutboxState.Waiting, 0), (held.State, held.Attempts));
        Assert.Equal("Published: Reducing Reoffending Board, 20 June 2024", anew.Subject);
        Assert.DoesNotContain("14 March 2024", anew.TextBody, StringComparison.Ordinal);
        Assert.Contains("You follow: Every published note.", anew.TextBody, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Sent, Assert.Single(await followers.NewsAsync()).State);
    }

    [Fact]
    public async Task Waiting_MailThatNamesNothingElse_IsGone()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        var march = await followers.Series.PublishAsync(PublishedSeries.Note(March));
        await followers.RunAsync<NewsRound>();

        await followers.Series.WithdrawAsync(PublishedSeries.Note(March), march, "It named a person.");
        await followers.RunAsync<NewsWithoutWithdrawn>();

        Assert.Empty(await followers.NewsAsync());
    }

    [Fact]
    public async Task Sent_ManyNews_ComeAfterMailsToPeopleAtWork()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        await followers.SendAsync();
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        await followers.RunAsync<NewsRound>();
        followers.Services.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = followers.Database.Portal())
        {
            await new Outbox(db, followers.Services.Clock, new MailSettings()).WriteAsync(Mailing.Post.Mail("mo@example.test", "later"), default);
            await db.SaveChangesAsync();
        }

        await followers.SendAsync();

        Assert.Equal(OutboxState.Sent, (await followers.OutboxAsync()).Single(mail => mail.ToAddress == "mo@example.test").State);
        Assert.Equal(OutboxState.Waiting, Assert.Single(await followers.NewsAsync()).State);
    }

    [Fact]
    public async Task Sent_Mail_CarriesTheHeadersOfRfc8058()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        await followers.RunAsync<NewsRound>();
        while (await followers.SendAsync() is DeliveryStep.Done)
        {
        }

        var mails = Directory.EnumerateFiles(followers.Folder).Select(File.ReadAllText).ToList();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail =>
        {
            var headers = mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
            Assert.Single(headers, header => header.StartsWith("List-Unsubscribe: <https://localhost/mailed/Leaving", StringComparison.Ordinal) && header.EndsWith('>'));
            Assert.Single(headers, header => header == "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
            Assert.Single(headers, header => header == $"To: {Reader}");
        });
    }
}
