using RrbPortal.Core.Mailing;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Subscriptions;

public sealed class NewsRoundTests
{
    private const string Reader = "reader@example.test";
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);
    private static readonly DateOnly September = new(2024, 9, 19);
    private static readonly PublicTheme Housing = new("housing", "Housing");
    private static readonly PublicAttendance Clinks = new("clinks", "Clinks", null, null, Presence.Present, Capacity.Member);

    [Theory, OnSqlite, OnSqlServer]
    public async Task AtOnce_AfterAPublication_IsOneMailAndWhatWasBeforeIsNot(DatabaseProvider provider)
    {
        await using var followers = await Followers.CreateAsync(provider);
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        await followers.FollowAsync(Reader);
        await followers.RunAsync<NewsRound>();
        Assert.Empty(await followers.NewsAsync());

        await followers.Series.PublishAsync(PublishedSeries.Note(June));
        await followers.RunAsync<NewsRound>();
        await followers.RunAsync<NewsRound>();

        var mail = Assert.Single(await followers.NewsAsync());
        Assert.Equal(("Published: Reducing Reoffending Board, 20 June 2024", Reader), (mail.Subject, mail.ToAddress));
        Assert.Contains("You follow: Every published note.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Reducing Reoffending Board, 20 June 2024\nThe note of the meeting was published.\nhttps://", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(new MailPage.PublishedNote("rrb", June), followers.Mailed.Last<MailPage.PublishedNote>());
    }

    [Fact]
    public async Task AtOnce_Correction_CarriesItsChangeNoteAndAWithdrawalIsSilent()
    {
        await using var followers = await Followers.CreateAsync();
        var key = await followers.Series.PublishAsync(PublishedSeries.Note(June));
        await followers.FollowAsync(Reader);

        await followers.Series.PublishAsync(PublishedSeries.Note(June), key, "A figure was wrong.");
        await followers.RunAsync<NewsRound>();
        await followers.Series.WithdrawAsync(PublishedSeries.Note(June), key, "It named a person.");
        await followers.RunAsync<NewsRound>();

        var mail = Assert.Single(await followers.NewsAsync());
        Assert.Equal("Corrected: Reducing Reoffending Board, 20 June 2024", mail.Subject);
        Assert.Contains("The note was corrected. A figure was wrong.", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AtOnce_Topics_TellOnlyWhatConcernsThem()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.Series.PublishAsync(PublishedSeries.Note(March) with { Themes = [Housing], Attendance = [Clinks] });
        await followers.FollowAsync("theme@example.test", new Topic(TopicKind.Theme, "housing"));
        await followers.FollowAsync("organisation@example.test", new Topic(TopicKind.Organisation, "clinks"));
        await followers.FollowAsync("board@example.test", new Topic(TopicKind.Board, "rrb"));

        await followers.Series.PublishAsync(PublishedSeries.Note(June) with { Themes = [Housing] });
        await followers.Series.PublishAsync(PublishedSeries.Note(September) with { Attendance = [Clinks] });
        await followers.RunAsync<NewsRound>();

        var news = (await followers.NewsAsync()).ToDictionary(mail => mail.ToAddress, StringComparer.Ordinal);
        Assert.Equal(["board@example.test", "organisation@example.test", "theme@example.test"], news.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("20 June 2024", news["theme@example.test"].Subject, StringComparison.Ordinal);
        Assert.Contains("19 September 2024", news["organisation@example.test"].Subject, StringComparison.Ordinal);
        Assert.Contains("Theme: Housing", news["theme@example.test"].TextBody, StringComparison.Ordinal);
        Assert.Equal("Test records: 2 notes published or corrected", news["board@example.test"].Subject);
    }

    [Fact]
    public async Task AtOnce_SeveralTopicsOfOneAddress_NameANoteOnce()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.Series.PublishAsync(PublishedSeries.Note(March) with { Themes = [Housing] });
        await followers.FollowAsync(Reader);
        await followers.FollowAsync(Reader, new Topic(TopicKind.Theme, "housing"));

        await followers.Series.PublishAsync(PublishedSeries.Note(June) with { Themes = [Housing] });
        await followers.RunAsync<NewsRound>();

        var mail = Assert.Single(await followers.NewsAsync());
        Assert.Contains("You follow: Every published note; Theme: Housing.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, mail.TextBody.Split("20 June 2024").Length);
    }

    [Fact]
    public async Task AtOnce_WithdrawnBeforeTheRound_IsNotNamed()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        var key = await followers.Series.PublishAsync(PublishedSeries.Note(June));

        await followers.Series.WithdrawAsync(PublishedSeries.Note(June), key, "By mistake.");
        await followers.RunAsync<NewsRound>();

        Assert.Empty(await followers.NewsAsync());
    }

    [Fact]
    public async Task Weekly_OverAWeek_IsOneMailOnMondayAndNoneWithoutNews()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader, rhythm: MailRhythm.Weekly); // Monday 1 July, 10:00 in London
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        var withdrawn = await followers.Series.PublishAsync(PublishedSeries.Note(June));
        await followers.Series.WithdrawAsync(PublishedSeries.Note(June), withdrawn, "By mistake.");
        await followers.Series.PublishAsync(PublishedSeries.Note(September));

        var told = new List<string>();
        for (var hour = 0; hour < 24 * 15; hour++)
        {
            await followers.RunAsync<NewsRound>();
            told.AddRange((await followers.NewsAsync()).Skip(told.Count).Select(mail => $"{followers.Services.Clock.GetUtcNow():ddd d MMMM HH:mm} {mail.Subject}"));
            followers.Services.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(["Mon 8 July 07:00 Test records: 2 notes published or corrected in the last week"], told);
        Assert.DoesNotContain("20 June 2024", (await followers.NewsAsync())[0].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weekly_ThatWasNotRunOnMonday_IsMadeUpForLater()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader, rhythm: MailRhythm.Weekly);
        await followers.Series.PublishAsync(PublishedSeries.Note(March));

        followers.Services.Clock.Advance(TimeSpan.FromDays(9));
        await followers.RunAsync<NewsRound>();

        Assert.Single(await followers.NewsAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task SeveralProcesses_ManyFollowers_TellEachOnce(DatabaseProvider provider)
    {
        await using var followers = await Followers.CreateAsync(provider);
        await using (var db = followers.Database.Portal())
        {
            for (var number = 0; number < 120; number++)
            {
                var subscription = new Subscription { Id = Guid.NewGuid(), Address = $"r{number}@example.test", AddressKey = $"r{number}@example.test", LeaveKey = $"{number:D40}", Since = default };
                subscription.Topics.Add(new FollowedTopic { Kind = TopicKind.Everything, Slug = "", ConfirmedAt = followers.Services.Clock.GetUtcNow() });
                db.Subscriptions.Add(subscription);
            }

            await db.SaveChangesAsync();
        }

        await followers.Series.PublishAsync(PublishedSeries.Note(June));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(followers.RunAsync<NewsRound>)));

        var told = (await followers.NewsAsync()).Select(mail => mail.ToAddress).ToList();
        Assert.Equal((120, 120), (told.Count, told.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task Rhythm_Changed_LosesNothingThatWaited()
    {
        await using var followers = await Followers.CreateAsync();
        var key = await followers.FollowAsync(Reader, rhythm: MailRhythm.Weekly);
        await followers.Series.PublishAsync(PublishedSeries.Note(March));
        var keeping = followers.Services.Of<SubscriptionKeeping>();
        var topic = Assert.Single((await keeping.FindAsync(key, default))!.Topics);

        await keeping.ChangeAsync(key, topic.Id, MailRhythm.AtOnce, default);
        await followers.RunAsync<NewsRound>();

        Assert.Single(await followers.NewsAsync());
    }

    [Fact]
    public async Task ManyNotes_InOneMail_AreCutWithTheirNumber()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader, rhythm: MailRhythm.Weekly);
        for (var number = 0; number < NewsMail.MostEntries + 3; number++)
        {
            await followers.Series.PublishAsync(PublishedSeries.Note(March.AddDays(number)));
        }

        followers.Services.Clock.Advance(TimeSpan.FromDays(7));
        await followers.RunAsync<NewsRound>();

        var mail = Assert.Single(await followers.NewsAsync());
        Assert.Contains("There are 3 more on the website.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(NewsMail.MostEntries, mail.TextBody.Split("The note of the meeting was published.").Length - 1);
    }
}
