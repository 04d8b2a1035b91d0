using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Mailing;

public sealed class OutboxTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Write_SameOccasionTwice_IsOneMail(DatabaseProvider provider)
    {
        await using var post = await Post.CreateAsync(provider);
        await post.WriteAsync(Post.Mail("mo@example.test", "review/1"));
        await using var db = post.Database.Portal();
        var outbox = new Outbox(db, post.Services.Clock, new MailSettings());

        var again = await outbox.WriteAsync(Post.Mail("mo@example.test", "review/1"), default);
        var other = await outbox.WriteAsync(Post.Mail("mo@example.test", "review/2"), default);
        var sameUnsaved = await outbox.WriteAsync(Post.Mail("mo@example.test", "review/2"), default);
        await db.SaveChangesAsync();

        Assert.Equal((false, true, false), (again, other, sameUnsaved));
        Assert.Equal(2, await db.Outbox.CountAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Write_ManyMails_AddsThoseOfNewOccasionsAndNamesThem(DatabaseProvider provider)
    {
        await using var post = await Post.CreateAsync(provider);
        await post.WriteAsync(Post.Mail("mo@example.test", "review/1"));
        await using var db = post.Database.Portal();
        var outbox = new Outbox(db, post.Services.Clock, new MailSettings());

        var written = await outbox.WriteAsync([Post.Mail("mo@example.test", "review/1"), Post.Mail("mo@example.test", "review/2"), Post.Mail("sam@example.test", "review/2")], default);
        var none = await outbox.WriteAsync([], default);
        await db.SaveChangesAsync();

        Assert.Equal(["review/2"], written);
        Assert.Empty(none);
        Assert.Equal(["review/1", "review/2"], await db.Outbox.OrderBy(mail => mail.Id).Select(mail => mail.Occasion).ToListAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TakeBack_Waiting_IsNotSentAndForgetsWhatWasSecret(bool isSecret)
    {
        await using var post = await Post.CreateAsync();
        await post.WriteAsync(Post.Mail("mo@example.test", "one") with { IsSecret = isSecret });
        await using var db = post.Database.Portal();
        var outbox = new Outbox(db, post.Services.Clock, new MailSettings());

        await outbox.TakeBackAsync("one", "No longer true.", default);
        await outbox.TakeBackAsync("another", "There is none.", default);
        await db.SaveChangesAsync();

        var mail = Assert.Single(await post.OutboxAsync());
        Assert.Equal((OutboxState.Failed, "No longer true.", isSecret, isSecret), (mail.State, mail.Problem, mail.TextBody.Length == 0, mail.HtmlBody.Length == 0));
    }

    [Fact]
    public async Task Write_NothingSaved_LeavesNoMail()
    {
        await using var post = await Post.CreateAsync();
        await using (var db = post.Database.Portal())
        {
            await new Outbox(db, post.Services.Clock, new MailSettings()).WriteAsync(Post.Mail("mo@example.test", "one"), default);
        }

        Assert.Empty(await post.OutboxAsync());
    }

    [Fact]
    public async Task Write_Mail_SaysTheSameInTextAndHtmlWithTheAddressReadable()
    {
        await using var post = await Post.CreateAsync();

        var mail = await post.WriteAsync(Post.Mail("mo@example.test", "one"));

        Assert.Equal(
            "Dear Mo Member\n\nThere is a draft.\n\nRead it until 5 July 2024.\n\nRead the draft:\nhttps://records.example/MemberMeeting\n\n-- \nBoard records\n"
            + "This mail was sent by the portal itself; answers to it are not read.",
            mail.TextBody);
        var html = new HtmlParser().ParseDocument(mail.HtmlBody);
        Assert.Equal("en-GB", html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("A draft to review", html.Title);
        Assert.Equal(["Dear Mo Member", "There is a draft.", "Read it until 5 July 2024.", "Read the draft"], html.QuerySelectorAll("p").Take(4).Select(line => line.TextContent));
        Assert.Equal("https://records.example/MemberMeeting", html.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("https://records.example/MemberMeeting", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_HostileWords_AreEncodedAndReadAsNoTemplate()
    {
        await using var post = await Post.CreateAsync();

        var mail = await post.WriteAsync(Post.Mail("mo@example.test", "one") with
        {
            To = new MailTo("mo@example.test", "<b>Mo</b> {{address}}"),
            Paragraphs = ["<script>alert(1)</script> & {{site}}"],
            PageLabel = "\"><img src=x>",
        });

        var html = new HtmlParser().ParseDocument(mail.HtmlBody);
        Assert.Empty(html.QuerySelectorAll("b, script, img"));
        Assert.Contains("<script>alert(1)</script> & {{site}}", html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dear <b>Mo</b> {{address}}", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Entries_AreListedWithTheirAddressesAndEncoded()
    {
        await using var post = await Post.CreateAsync();

        var mail = await post.WriteAsync(Post.Mail("reader@example.test", "one") with
        {
            To = new MailTo("reader@example.test", ""),
            Salutation = "reader",
            Entries = [new MailEntry("<i>A\r\nboard</i>", "Corrected. {{site}} <b>", new MailPage.PublishedNote("rrb", new DateOnly(2024, 6, 20)))],
        });

        Assert.StartsWith("Dear reader\n\n", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("\n\n<i>A board</i>\nCorrected. {{site}} <b>\nhttps://records.example/PublishedNote\n\nRead the draft:", mail.TextBody, StringComparison.Ordinal);
        var html = new HtmlParser().ParseDocument(mail.HtmlBody);
        Assert.Empty(html.QuerySelectorAll("i, main b"));
        Assert.Equal(("<i>A board</i>", "https://records.example/PublishedNote"), (html.QuerySelector("h2 a")!.TextContent, html.QuerySelector("h2 a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task Write_LineBreaksInNameAndSubject_BecomeSpacesAndLongOnesAreCut()
    {
        await using var post = await Post.CreateAsync();

        var mail = await post.WriteAsync(Post.Mail("mo@example.test", "one") with
        {
            To = new MailTo(" mo@example.test ", "Mo\r\nBcc: all@example.test"),
            Subject = $"A\r\nBcc: all@example.test {new string('x', 400)}",
        });

        Assert.Equal(("mo@example.test", "Mo Bcc: all@example.test"), (mail.ToAddress, mail.ToName));
        Assert.StartsWith("A Bcc: all@example.test xxx", mail.Subject, StringComparison.Ordinal);
        Assert.Equal((300, '…'), (mail.Subject.Length, mail.Subject[^1]));
    }
}
