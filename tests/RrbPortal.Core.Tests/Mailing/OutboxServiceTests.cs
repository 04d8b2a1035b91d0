using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Mailing;

public sealed class OutboxServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task SendAgain_Failed_WaitsAsIfNewAndIsAuditedWithoutItsText(DatabaseProvider provider)
    {
        await using var post = await Post.CreateAsync(provider);
        var mail = await InAsync(post, OutboxState.Failed);

        var outcome = await post.Services.Of<OutboxService>().SendAgainAsync(mail.Id, mail.Version, Given.ByAdministrator(), default);

        Assert.IsType<Outcome.Done>(outcome);
        var left = Assert.Single(await post.OutboxAsync());
        Assert.Equal((OutboxState.Waiting, 0), (left.State, left.Attempts));
        await using var db = post.Database.Portal();
        var audit = await db.Audit.SingleAsync();
        Assert.Equal("mail.sent-again", audit.Action);
        Assert.Contains("\"Field\":\"State\"", audit.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("There is a draft", audit.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutboxState.Waiting)]
    [InlineData(OutboxState.Uncertain)]
    public async Task GiveUp_NotSettled_FailsInThePersonsName(OutboxState state)
    {
        await using var post = await Post.CreateAsync();
        var mail = await InAsync(post, state);

        var outcome = await post.Services.Of<OutboxService>().GiveUpAsync(mail.Id, mail.Version, Given.ByAdministrator(), default);

        Assert.IsType<Outcome.Done>(outcome);
        var left = Assert.Single(await post.OutboxAsync());
        Assert.Equal((OutboxState.Failed, "Given up by Alex Administrator."), (left.State, left.Problem));
    }

    [Theory]
    [InlineData(OutboxState.Sent)]
    [InlineData(OutboxState.Sending)]
    public async Task Decide_SentOrUnderWay_IsRefused(OutboxState state)
    {
        await using var post = await Post.CreateAsync();
        var mail = await InAsync(post, state);
        var service = post.Services.Of<OutboxService>();

        Assert.IsType<Outcome.Refused>(await service.SendAgainAsync(mail.Id, mail.Version, Given.ByAdministrator(), default));
        Assert.IsType<Outcome.Refused>(await service.GiveUpAsync(mail.Id, mail.Version, Given.ByAdministrator(), default));
    }

    [Fact]
    public async Task SendAgain_SecretThatWasForgotten_IsRefused()
    {
        await using var post = await Post.CreateAsync();
        await post.WriteAsync(Post.Mail("mo@example.test", "one") with { IsSecret = true });
        var waiting = Assert.Single(await post.OutboxAsync());
        await post.Services.Of<OutboxService>().GiveUpAsync(waiting.Id, waiting.Version, Given.ByAdministrator(), default);
        var given = Assert.Single(await post.OutboxAsync());

        var outcome = await post.Services.Of<OutboxService>().SendAgainAsync(given.Id, given.Version, Given.ByAdministrator(), default);

        Assert.Equal(string.Empty, given.TextBody);
        Assert.IsType<Outcome.Refused>(outcome);
    }

    [Fact]
    public async Task Decide_OlderVersion_IsConflict()
    {
        await using var post = await Post.CreateAsync();
        var mail = await InAsync(post, OutboxState.Uncertain);

        Assert.IsType<Outcome.Conflict>(await post.Services.Of<OutboxService>().SendAgainAsync(mail.Id, mail.Version - 1, Given.ByAdministrator(), default));
    }

    [Fact]
    public async Task Everything_WithoutTheRight_IsNotFound()
    {
        await using var post = await Post.CreateAsync();
        var mail = await InAsync(post, OutboxState.Uncertain);
        await using var db = post.Database.Portal();
        var board = await Given.Board().SavedIn(db);

        foreach (var change in new[] { Given.BySecretariatOf(board), Given.ByChairOf(board), Given.ByMemberOf(board), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await post.Services.Of<OutboxService>().SendAgainAsync(mail.Id, mail.Version, change, default));
            Assert.IsType<Outcome.NotFound>(await post.Services.Of<OutboxService>().GiveUpAsync(mail.Id, mail.Version, change, default));
            Assert.Null(await post.Services.Of<OutboxQueries>().ListAsync(null, 1, change, default));
            Assert.Null(await post.Services.Of<OutboxQueries>().FindAsync(mail.Id, change, default));
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task List_Narrowed_CountsEachStateAndTellsSinceWhenMailsWait(DatabaseProvider provider)
    {
        await using var post = await Post.CreateAsync(provider);
        await InAsync(post, OutboxState.Uncertain);
        await post.WriteAsync(2);
        var queries = post.Services.Of<OutboxQueries>();

        var all = await queries.ListAsync(null, 1, Given.ByAdministrator(), default);
        var uncertain = await queries.ListAsync(OutboxState.Uncertain, 9, Given.ByAdministrator(), default);

        Assert.Equal((3, 2, 1), (all!.Matching, all.Counts[OutboxState.Waiting], all.Counts[OutboxState.Uncertain]));
        Assert.Equal(post.Services.Clock.GetUtcNow(), all.WaitingSince);
        Assert.Equal("Mails go to the server localhost.", all.Way);
        Assert.Single(uncertain!.Mails);
    }

    private static async Task<OutboxMessage> InAsync(Post post, OutboxState state)
    {
        var mail = await post.WriteAsync(Post.Mail("mo@example.test", $"in/{state}"));
        await using var db = post.Database.Portal();
        var row = await db.Outbox.SingleAsync(message => message.Id == mail.Id);
        (row.State, row.Attempts) = (state, 4);
        await db.SaveChangesAsync();
        return row;
    }
}
