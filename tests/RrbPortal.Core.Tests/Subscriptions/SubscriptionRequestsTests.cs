using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Subscriptions;

public sealed class SubscriptionRequestsTests
{
    private const string Reader = "Reader@example.test";
    private static readonly DateOnly March = new(2024, 3, 14);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Ask_ThenConfirm_FollowsAndTheTokenIsUsedUp(DatabaseProvider provider)
    {
        await using var followers = await Followers.CreateAsync(provider);

        var asked = await followers.AskAsync(Reader, rhythm: MailRhythm.Weekly);
        await followers.RunAsync<ConfirmationMails>();
        var token = followers.Mailed.Last<MailPage.Confirmation>().Token;
        var offer = await followers.Services.Of<SubscriptionConfirmation>().FindAsync(token, default);
        var before = Assert.Single(await followers.SubscriptionsAsync());
        var confirmed = await followers.ConfirmAsync();
        var again = await followers.ConfirmAsync();

        Assert.IsType<Outcome.Done>(asked);
        Assert.Equal(new WishedTopic("Every published note", MailRhythm.Weekly), offer);
        Assert.Null(Assert.Single(before.Topics).ConfirmedAt);
        Assert.NotEqual(token, before.Topics[0].TokenHash);
        Assert.IsType<Outcome.Done>(confirmed);
        Assert.IsType<Outcome.NotFound>(again);
        var topic = Assert.Single(Assert.Single(await followers.SubscriptionsAsync()).Topics);
        Assert.Equal((MailRhythm.Weekly, null, null, followers.Services.Clock.GetUtcNow()), (topic.Rhythm, topic.AskedAt, topic.TokenHash, topic.ConfirmedAt));
    }

    [Fact]
    public async Task Ask_ConfirmationMail_SaysWhatWasAskedAndIsForgottenOnceSent()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.AskAsync(Reader);
        await followers.RunAsync<ConfirmationMails>();

        var mail = Assert.Single(await followers.OutboxAsync());
        await followers.SendAsync();

        Assert.Equal((Reader, "", true, null), (mail.ToAddress, mail.ToName, mail.IsSecret, mail.Records));
        Assert.StartsWith("Dear reader\n\nSomebody, probably you, asked for mails to this address. Every published note, at once.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("until 4 July 2024 at 10:00", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(await followers.OutboxAsync()).TextBody);
    }

    [Theory]
    [InlineData("")]
    [InlineData("reader")]
    [InlineData("reader@localhost")]
    [InlineData("reader@example.test, other@example.test")]
    [InlineData("reader@example.test\r\nBcc: all@example.test")]
    [InlineData("reader@example.test\nBcc: all@example.test")]
    [InlineData("\"reader\"@example.test")]
    [InlineData("Reader <reader@example.test>")]
    [InlineData("reader@exa mple.test")]
    [InlineData("r\u00e9ader@example.test")]
    [InlineData("reader@example..test")]
    [InlineData(".reader@example.test")]
    public async Task Ask_NoPlainAddress_IsRefusedAndKeepsNothing(string address)
    {
        await using var followers = await Followers.CreateAsync();

        var outcome = await followers.AskAsync(address);

        Assert.Equal(nameof(AskForMails.Address), Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons).Field);
        Assert.Empty(await followers.SubscriptionsAsync());
    }

    [Fact]
    public async Task Ask_AddressThatIsTooLong_IsRefused()
    {
        await using var followers = await Followers.CreateAsync();

        Assert.IsType<Outcome.Refused>(await followers.AskAsync($"{new string('r', 65)}@example.test"));
        Assert.IsType<Outcome.Refused>(await followers.AskAsync($"r@{string.Concat(Enumerable.Repeat("example.", 40))}test"));
    }

    [Fact]
    public async Task Ask_TopicThatIsNotPublished_IsRefused()
    {
        await using var followers = await Followers.CreateAsync();
        var note = PublishedSeries.Note(March) with { Themes = [new("housing", "Housing")] };
        await followers.Series.WithdrawAsync(note, await followers.Series.PublishAsync(note), "By mistake.");

        Assert.IsType<Outcome.Refused>(await followers.AskAsync(Reader, new Topic(TopicKind.Theme, "housing")));
        Assert.IsType<Outcome.Refused>(await followers.AskAsync(Reader, new Topic(TopicKind.Board, "silent")));
    }

    [Fact]
    public async Task Ask_PortalThatSendsNoMail_IsNotFound()
    {
        await using var followers = await Followers.CreateAsync(sendsMail: false);

        Assert.IsType<Outcome.NotFound>(await followers.AskAsync(Reader));
        Assert.Empty(await followers.SubscriptionsAsync());
    }

    [Fact]
    public async Task Ask_AgainWithinADay_WritesNoSecondMailAndThenAnother()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.AskAsync(Reader);
        await followers.RunAsync<ConfirmationMails>();

        await followers.AskAsync("reader@EXAMPLE.test", rhythm: MailRhythm.Weekly);
        await followers.RunAsync<ConfirmationMails>();
        var within = followers.Mailed.Count<MailPage.Confirmation>();
        followers.Services.Clock.Advance(TimeSpan.FromHours(25));
        var first = followers.Mailed.Last<MailPage.Confirmation>().Token;
        await followers.AskAsync(Reader, rhythm: MailRhythm.Weekly);
        await followers.RunAsync<ConfirmationMails>();

        Assert.Equal((1, 2), (within, followers.Mailed.Count<MailPage.Confirmation>()));
        Assert.Null(await followers.Services.Of<SubscriptionConfirmation>().FindAsync(first, default));
        Assert.IsType<Outcome.Done>(await followers.ConfirmAsync());
        Assert.Equal(MailRhythm.Weekly, Assert.Single(Assert.Single(await followers.SubscriptionsAsync()).Topics).Rhythm);
    }

    [Fact]
    public async Task Ask_ManyTopicsForOneAddress_AreFiveMailsADay()
    {
        await using var followers = await Followers.CreateAsync();
        PublicThemes(out var themes);
        await followers.Series.PublishAsync(PublishedSeries.Note(March) with { Themes = themes });

        foreach (var theme in themes)
        {
            Assert.IsType<Outcome.Done>(await followers.AskAsync(Reader, new Topic(TopicKind.Theme, theme.Slug)));
        }

        await followers.RunAsync<ConfirmationMails>();

        Assert.Equal(SubscriptionLimits.MailsADay, followers.Mailed.Count<MailPage.Confirmation>());
    }

    [Fact]
    public async Task Ask_WhatIsFollowedAlready_ChangesNothingUntilItIsConfirmed()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.FollowAsync(Reader);
        followers.Services.Clock.Advance(TimeSpan.FromHours(25));

        await followers.AskAsync(Reader, rhythm: MailRhythm.Weekly);
        await followers.RunAsync<ConfirmationMails>();

        var topic = Assert.Single(Assert.Single(await followers.SubscriptionsAsync()).Topics);
        Assert.Equal((MailRhythm.AtOnce, MailRhythm.Weekly), (topic.Rhythm, topic.AskedRhythm));
        followers.Services.Clock.Advance(TimeSpan.FromDays(4));
        await followers.RunAsync<SubscriptionErasing>();
        topic = Assert.Single(Assert.Single(await followers.SubscriptionsAsync()).Topics);
        Assert.Equal((MailRhythm.AtOnce, null), (topic.Rhythm, topic.AskedAt));
    }

    [Fact]
    public async Task Confirm_AfterThreeDays_IsNotFoundAndTheAddressIsErased()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.AskAsync(Reader);
        await followers.RunAsync<ConfirmationMails>();
        await followers.RunAsync<SubscriptionErasing>();
        Assert.Single(await followers.SubscriptionsAsync());

        followers.Services.Clock.Advance(SubscriptionLimits.Validity);
        var late = await followers.ConfirmAsync();
        await followers.RunAsync<SubscriptionErasing>();

        Assert.IsType<Outcome.NotFound>(late);
        Assert.Empty(await followers.SubscriptionsAsync());
        Assert.Empty(await followers.OutboxAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Ask_WhileTheAddressIsErased_IsKept(DatabaseProvider provider)
    {
        var meanwhile = new BeforeSaving();
        await using var followers = await Followers.CreateAsync(provider, configure: services => services.ConfigureDbContext<SubscriptionsDbContext>(options => options.AddInterceptors(meanwhile)));
        await followers.AskAsync(Reader);
        followers.Services.Clock.Advance(SubscriptionLimits.Validity);
        await followers.Series.PublishAsync(PublishedSeries.Note(March) with { Themes = [new("housing", "Housing")] });

        meanwhile.Once = () => followers.RunAsync<SubscriptionErasing>();
        var asked = await followers.AskAsync(Reader, new Topic(TopicKind.Theme, "housing"));

        Assert.IsType<Outcome.Done>(asked);
        Assert.Equal("housing", Assert.Single(Assert.Single(await followers.SubscriptionsAsync()).Topics).Slug);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Erase_WhileSomethingElseIsAskedFor_KeepsThat(DatabaseProvider provider)
    {
        var meanwhile = new BeforeSaving();
        await using var followers = await Followers.CreateAsync(provider, configure: services =>
        {
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(meanwhile));
            services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(meanwhile));
        });
        await followers.AskAsync(Reader);
        followers.Services.Clock.Advance(SubscriptionLimits.Validity);
        await followers.Series.PublishAsync(PublishedSeries.Note(March) with { Themes = [new("housing", "Housing")] });

        meanwhile.Once = () => followers.AskAsync(Reader, new Topic(TopicKind.Theme, "housing"));
        await followers.RunAsync<SubscriptionErasing>();

        Assert.Equal("housing", Assert.Single(Assert.Single(await followers.SubscriptionsAsync()).Topics).Slug);
    }

    [Fact]
    public async Task ConfirmationMails_SeveralProcesses_WriteOneMail()
    {
        await using var followers = await Followers.CreateAsync();
        await followers.AskAsync(Reader);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(followers.RunAsync<ConfirmationMails>)));

        Assert.Single(await followers.OutboxAsync());
    }

    [Fact]
    public async Task Ask_SameAddressAtTheSameMoment_IsKeptOnce()
    {
        await using var followers = await Followers.CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => followers.AskAsync(Reader))));

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Done>(outcome));
        Assert.Single(Assert.Single(await followers.SubscriptionsAsync()).Topics);
    }

    private static void PublicThemes(out IReadOnlyList<Core.Publishing.PublicTheme> themes)
        => themes = [.. Enumerable.Range(1, 7).Select(number => new Core.Publishing.PublicTheme($"theme-{number}", $"Theme {number}"))];

    /// <summary>Does something between the reading and the saving of a service; once.</summary>
    private sealed class BeforeSaving : SaveChangesInterceptor
    {
        public Func<Task>? Once { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Once is { } work)
            {
                Once = null;
                await work();
            }

            return result;
        }
    }
}
