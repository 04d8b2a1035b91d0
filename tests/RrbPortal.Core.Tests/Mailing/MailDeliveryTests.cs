using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Mailing;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Mailing;

public sealed class MailDeliveryTests
{
    private const int Many = 40;
    private const int MostRounds = 200;

    [Theory, OnSqlite, OnSqlServer]
    public async Task Deliver_ServerStoppedSlowAndRefusingInBetween_EveryMailArrivesExactlyOnce(DatabaseProvider provider)
    {
        await using var post = await Post.CreateAsync(provider);
        await using var second = post.AnotherProcess();
        await post.WriteAsync(Many);
        var random = new Random(20240620);
        post.Server.Trouble = (step, _) => Whim(random, step);

        await post.Server.StopAsync();
        await RoundAsync(post, second);
        post.Server.Start();
        for (var round = 0; round < MostRounds && (await post.OutboxAsync()).Any(mail => mail.State is OutboxState.Waiting); round++)
        {
            if (round is 2 or 5)
            {
                await post.Server.StopAsync();
                await RoundAsync(post, second);
                post.Server.Start();
            }

            await RoundAsync(post, second);
        }

        Assert.All(await post.OutboxAsync(), mail => Assert.Equal((OutboxState.Sent, null), (mail.State, mail.Problem)));
        Assert.Equal(
            Enumerable.Range(1, Many).Select(Post.Address).Order(StringComparer.Ordinal),
            post.Server.Received.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.Equal(Many, post.Server.Received.Select(mail => mail.Header("Message-ID")).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Deliver_ConnectionsBrokenInTheMail_NoneArrivesTwiceAndADecisionSettlesTheRest(DatabaseProvider provider)
    {
        await using var post = await Post.CreateAsync(provider);
        await using var second = post.AnotherProcess();
        await post.WriteAsync(Many);
        var number = 0;
        post.Server.Trouble = (step, _) => step switch
        {
            SmtpStep.Content => Interlocked.Increment(ref number) % 3 == 0 ? SmtpTrouble.HangUp : null,
            SmtpStep.End => (Interlocked.Increment(ref number) % 5) switch { 0 => SmtpTrouble.HangUp, 1 => SmtpTrouble.KeepAndHangUp, _ => null },
            _ => null,
        };

        for (var round = 0; round < MostRounds && (await post.OutboxAsync()).Any(mail => mail.State is OutboxState.Waiting); round++)
        {
            await RoundAsync(post, second);
        }

        var arrived = post.Server.Received.Select(mail => mail.To).ToList();
        Assert.Equal(arrived.Count, arrived.Distinct(StringComparer.Ordinal).Count());
        var outbox = await post.OutboxAsync();
        Assert.All(outbox, mail => Assert.True(mail.State is OutboxState.Sent or OutboxState.Uncertain));
        Assert.All(outbox.Where(mail => mail.State is OutboxState.Sent), mail => Assert.Contains(mail.ToAddress, arrived));
        Assert.Contains(outbox, mail => mail.State is OutboxState.Uncertain && arrived.Contains(mail.ToAddress));

        // Somebody asks the receivers, and has those sent again that did not arrive.
        post.Server.Trouble = (_, _) => null;
        foreach (var mail in outbox.Where(mail => mail.State is OutboxState.Uncertain && !arrived.Contains(mail.ToAddress)))
        {
            await post.Services.Of<OutboxService>().SendAgainAsync(mail.Id, mail.Version, Given.ByAdministrator(), default);
        }

        await RoundAsync(post, second);
        Assert.Equal(
            Enumerable.Range(1, Many).Select(Post.Address).Order(StringComparer.Ordinal),
            post.Server.Received.Select(mail => mail.To).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Deliver_ProcessGoneWhileSending_IsUncertainAfterAWhileAndNotSentAgain(DatabaseProvider provider)
    {
        await using var post = await Post.CreateAsync(provider);
        var mail = await post.WriteAsync(Post.Mail("mo@example.test", "one"));
        await using (var db = post.Database.Portal())
        {
            // As a process leaves it that was killed between the server's answer and its own note of it.
            var row = await db.Outbox.SingleAsync();
            (row.State, row.SendingSince, row.Attempts) = (OutboxState.Sending, post.Services.Clock.GetUtcNow(), 1);
            await db.SaveChangesAsync();
        }

        Assert.Equal(DeliveryStep.Idle, await post.StepAsync());
        Assert.Equal(OutboxState.Sending, (await post.OutboxAsync())[0].State);
        post.Services.Clock.Advance(MailDelivery.LongestHandover + TimeSpan.FromSeconds(1));
        await post.SendAllAsync();
        post.Services.Clock.Advance(TimeSpan.FromDays(3));
        await post.SendAllAsync();

        var left = Assert.Single(await post.OutboxAsync());
        Assert.Equal((mail.Id, OutboxState.Uncertain, MailDelivery.Interrupted), (left.Id, left.State, left.Problem));
        Assert.Empty(post.Server.Received);
    }

    [Fact]
    public async Task Deliver_WhileAnotherProcessIsAtIt_LeavesItAlone()
    {
        await using var post = await Post.CreateAsync();
        await using var second = post.AnotherProcess();
        await post.WriteAsync(Post.Mail("mo@example.test", "one"));
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        post.Server.Trouble = (step, _) =>
        {
            if (step is SmtpStep.Greeting)
            {
                reached.SetResult();
                goOn.Task.Wait(TimeSpan.FromSeconds(10));
            }

            return null;
        };

        var sending = Task.Run(post.StepAsync);
        await reached.Task;
        var other = await second.StepAsync();
        goOn.SetResult();
        await sending;

        Assert.Equal(DeliveryStep.Idle, other);
        Assert.Single(post.Server.Received);
        Assert.Equal(OutboxState.Sent, (await post.OutboxAsync())[0].State);
    }

    [Theory]
    [InlineData(SmtpStep.Greeting, "421 Come back later")]
    [InlineData(SmtpStep.Hello, "421 Come back later")]
    [InlineData(SmtpStep.Sender, "451 Try again")]
    [InlineData(SmtpStep.Sender, "550 We do not know you")]
    [InlineData(SmtpStep.Recipient, "450 Greylisted")]
    [InlineData(SmtpStep.Data, "451 Try again")]
    [InlineData(SmtpStep.End, "451 Try again")]
    [InlineData(SmtpStep.End, "452 Full")]
    public async Task Deliver_RefusedForNow_IsTriedAgainAfterAMinuteThenFive(SmtpStep at, string reply)
    {
        await using var post = await Post.CreateAsync();
        await post.WriteAsync(Post.Mail("mo@example.test", "one"));
        post.Server.Trouble = (step, _) => step == at ? SmtpTrouble.Says(reply) : null;

        await post.StepAsync();
        var first = (await post.OutboxAsync())[0];
        post.Services.Clock.Advance(TimeSpan.FromMinutes(1));
        await post.StepAsync();
        var again = (await post.OutboxAsync())[0];
        post.Server.Trouble = (_, _) => null;
        post.Services.Clock.Advance(TimeSpan.FromMinutes(4));
        await post.SendAllAsync();
        Assert.Empty(post.Server.Received);
        post.Services.Clock.Advance(TimeSpan.FromMinutes(1));
        await post.SendAllAsync();

        Assert.Equal((OutboxState.Waiting, 1), (first.State, first.Attempts));
        Assert.Contains(reply[4..], first.Problem, StringComparison.Ordinal);
        Assert.Equal((OutboxState.Waiting, 2), (again.State, again.Attempts));
        Assert.Single(post.Server.Received);
        Assert.Equal((OutboxState.Sent, null), ((await post.OutboxAsync())[0].State, (await post.OutboxAsync())[0].Problem));
    }

    [Theory]
    [InlineData(SmtpStep.Recipient, "550 No such person")]
    [InlineData(SmtpStep.End, "554 Not wanted here")]
    public async Task Deliver_RefusedForGood_FailsWithTheServersWordsAndTheOthersGoOut(SmtpStep at, string reply)
    {
        await using var post = await Post.CreateAsync();
        await post.WriteAsync(3);
        post.Server.Trouble = (step, said) => step == at && said.Contains(Post.Address(2), StringComparison.Ordinal) ? SmtpTrouble.Says(reply) : null;

        await post.SendAllAsync();
        post.Services.Clock.Advance(TimeSpan.FromDays(3));
        await post.SendAllAsync();

        var outbox = await post.OutboxAsync();
        Assert.Equal([OutboxState.Sent, OutboxState.Failed, OutboxState.Sent], outbox.Select(mail => mail.State));
        Assert.Contains(reply[4..], outbox[1].Problem, StringComparison.Ordinal);
        Assert.Equal(1, outbox[1].Attempts);
    }

    [Fact]
    public async Task Deliver_ServerThatIsGone_RestsAndDoesNotTryEveryMail()
    {
        await using var post = await Post.CreateAsync();
        await post.WriteAsync(3);
        await post.Server.StopAsync();

        var step = await post.StepAsync();

        Assert.Equal(DeliveryStep.Resting, step);
        Assert.Equal([1, 0, 0], (await post.OutboxAsync()).Select(mail => mail.Attempts));
    }

    [Fact]
    public async Task Deliver_ServerThatNeverAnswers_IsLeftAfterAWhileAndTriedAgain()
    {
        await using var post = await Post.CreateAsync(patience: TimeSpan.FromMilliseconds(200));
        await post.WriteAsync(Post.Mail("mo@example.test", "one"));
        post.Server.Trouble = (step, _) => step is SmtpStep.Sender ? SmtpTrouble.Slow(TimeSpan.FromMinutes(1)) : null;

        var step = await post.StepAsync();
        var left = (await post.OutboxAsync())[0];

        Assert.Equal(DeliveryStep.Resting, step);
        Assert.Equal(OutboxState.Waiting, left.State);
        Assert.Contains("timed out", left.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_AnswerToTheWholeMailNeverComes_IsUncertain()
    {
        await using var post = await Post.CreateAsync(patience: TimeSpan.FromMilliseconds(300));
        await post.WriteAsync(Post.Mail("mo@example.test", "one"));
        post.Server.Trouble = (step, _) => step is SmtpStep.End ? SmtpTrouble.Slow(TimeSpan.FromMinutes(1)) : null;

        await post.StepAsync();

        Assert.Equal(OutboxState.Uncertain, (await post.OutboxAsync())[0].State);
    }

    [Fact]
    public async Task Deliver_RefusedTooOften_IsGivenUp()
    {
        await using var post = await Post.CreateAsync(attempts: 3);
        await post.WriteAsync(Post.Mail("mo@example.test", "one"));
        post.Server.Trouble = (step, _) => step is SmtpStep.Recipient ? SmtpTrouble.Says("450 Later") : null;

        for (var round = 0; round < 5; round++)
        {
            await post.SendAllAsync();
            post.Services.Clock.Advance(TimeSpan.FromHours(9));
        }

        var left = (await post.OutboxAsync())[0];
        Assert.Equal((OutboxState.Failed, 3), (left.State, left.Attempts));
        Assert.StartsWith("Given up after 3 attempts.", left.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_ServerWithoutEncryption_IsToldNothingWhereItIsAskedFor()
    {
        await using var post = await Post.CreateAsync(startTls: true);
        await post.WriteAsync(Post.Mail("mo@example.test", "one"));
        var said = new ConcurrentQueue<SmtpStep>();
        post.Server.Trouble = (step, _) =>
        {
            said.Enqueue(step);
            return null;
        };

        await post.StepAsync();

        Assert.DoesNotContain(SmtpStep.Sender, said);
        Assert.Equal(OutboxState.Waiting, (await post.OutboxAsync())[0].State);
    }

    [Fact]
    public async Task Deliver_Secret_IsForgottenOnceItIsSent()
    {
        await using var post = await Post.CreateAsync();
        await post.WriteAsync(Post.Mail("mo@example.test", "one") with { IsSecret = true });

        await post.SendAllAsync();

        var sent = (await post.OutboxAsync())[0];
        Assert.Equal((OutboxState.Sent, "", ""), (sent.State, sent.TextBody, sent.HtmlBody));
        Assert.Contains("There is a draft.", post.Server.Received[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_AddressThatIsNone_FailsAndHoldsUpNobody()
    {
        await using var post = await Post.CreateAsync();
        await post.WriteAsync(Post.Mail("nobody", "one"));
        await post.WriteAsync(Post.Mail("mo@example.test", "two"));

        await post.SendAllAsync();

        Assert.Equal([OutboxState.Failed, OutboxState.Sent], (await post.OutboxAsync()).Select(mail => mail.State));
    }

    [Fact]
    public async Task Deliver_Mail_HasTheHeadersOfAMachinesMail()
    {
        await using var post = await Post.CreateAsync();
        var mail = await post.WriteAsync(Post.Mail("mo@example.test", "one") with { Subject = "Zoë’s draft", To = new MailTo("mo@example.test", "Zoë\r\nBcc: all@example.test") });

        await post.SendAllAsync();

        var received = Assert.Single(post.Server.Received);
        Assert.Equal($"<{mail.MessageKey:N}@records.example>", received.Header("Message-ID"));
        Assert.Equal("auto-generated", received.Header("Auto-Submitted"));
        Assert.EndsWith("+0000", received.Header("Date"), StringComparison.Ordinal);
        Assert.Equal("\"Board records\" <board@records.example>", received.Header("From"));
        Assert.StartsWith("=?utf-8?", received.Header("Subject"), StringComparison.Ordinal);
        Assert.Null(received.Header("Bcc"));
        Assert.StartsWith("multipart/alternative", received.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain; charset=utf-8", received.Content, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html; charset=utf-8", received.Content, StringComparison.Ordinal);
        Assert.True(received.Content.IndexOf("text/plain", StringComparison.Ordinal) < received.Content.IndexOf("text/html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deliver_NothingConfigured_MailsWait()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        await new Outbox(db, services.Clock, new MailSettings()).WriteAsync(Post.Mail("mo@example.test", "one"), default);
        await db.SaveChangesAsync();

        var step = await services.Of<MailDelivery>().SendNextAsync(default);

        Assert.Equal(DeliveryStep.Idle, step);
        Assert.Equal((OutboxState.Waiting, 0), await db.Outbox.Select(mail => ValueTuple.Create(mail.State, mail.Attempts)).SingleAsync());
    }

    /// <summary>Both processes send until nothing is due, or no server is there; then five minutes pass.</summary>
    private static async Task RoundAsync(Post post, Post second)
    {
        await Task.WhenAll(Task.Run(post.SendAllAsync), Task.Run(second.SendAllAsync));
        post.Services.Clock.Advance(TimeSpan.FromMinutes(5));
        second.Services.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    /// <summary>A server on a bad day: at every step it may be slow, refuse for now, or hang up before it has the mail.</summary>
    private static SmtpTrouble? Whim(Random random, SmtpStep step)
    {
        int chance;
        lock (random)
        {
            chance = random.Next(40);
        }

        return (chance, step) switch
        {
            (0, SmtpStep.Content or SmtpStep.End) => SmtpTrouble.Says("451 Try again"),
            (1, SmtpStep.Content) => null,
            (0 or 1, SmtpStep.Greeting) => SmtpTrouble.Says("421 Busy"),
            (0, _) => SmtpTrouble.Says("451 Try again"),
            (1, SmtpStep.Recipient) => SmtpTrouble.Says("450 Greylisted"),
            (1, SmtpStep.Data) => SmtpTrouble.Says("421 Going down"),
            (2, not (SmtpStep.Content or SmtpStep.End)) => SmtpTrouble.HangUp,
            (3 or 4, not SmtpStep.Content) => SmtpTrouble.Slow(TimeSpan.FromMilliseconds(5)),
            _ => null,
        };
    }
}
