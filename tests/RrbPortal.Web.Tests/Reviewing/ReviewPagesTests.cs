using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Reviewing;

/// <summary>A review as its people click it: sent, commented on, answered, read again.</summary>
public sealed class ReviewPagesTests
{
    [Fact]
    public async Task Comment_WithAWording_IsAcceptedWithOneClickAndTheMemberSeesIt()
    {
        await using var working = await Working.CreateAsync(Whole);
        var account = await working.Portal.AddAccountAsync((PortalRole.Member, PortalApplication.Board));
        var member = await working.Portal.SignInAsync(account);
        await SendAsync(working);

        var draft = await member.GetAsync(Links.MemberMeeting(working.Id));
        Assert.Contains("Comments by Wednesday 11 February 2026", draft.Text, StringComparison.Ordinal);
        var form = await draft.FollowAsync("Comment on paragraph 1 of item 1");
        Assert.Contains("The board heard of housing.", form.Document.QuerySelector("textarea[name='Input.ProposedWording']")!.TextContent, StringComparison.Ordinal);
        var saved = await form.Form("Save the comment")
            .Fill("Comment on paragraph 1 of item 1", "Say which.").Fill("Proposed wording", "The board heard of supported housing.").SubmitAsync();
        Assert.Contains("Your comment was saved.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("[added: supported ]", saved.Text, StringComparison.Ordinal);

        var review = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));
        Assert.Contains("Open comments (1)", review.Text, StringComparison.Ordinal);
        Assert.Contains("Say which.", review.Text, StringComparison.Ordinal);
        var accepted = await review.FormIn(".comment", $"Accept this wording by {await NameAsync(working)} for paragraph 1 of item 1").SubmitAsync();
        Assert.Contains("The wording was put into the note.", accepted.Text, StringComparison.Ordinal);
        Assert.Contains("Every comment is answered.", accepted.Text, StringComparison.Ordinal);

        working.Portal.Clock.Advance(TimeSpan.FromHours(2));
        var read = await (await working.Portal.SignInAsync(account)).GetAsync(Links.MemberMeeting(working.Id));
        Assert.Contains("The board heard of supported housing.", read.All(".rendered"));
        Assert.Contains("The wording was put into the note.", read.All(".comment__answer")[0], StringComparison.Ordinal);
        Assert.Equal(["Changed since 4 February 2026"], read.All(".commentable__mark"));
        Assert.Contains("1 paragraph is changed", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_DeadlineWrong_ShowsItAndKeepsWhatWasTyped()
    {
        await using var working = await Working.CreateAsync(Whole);
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));

        var past = await page.Form("Send for review").Fill("Input.Deadline.Year", "2024").Fill("Message to the members (optional)", "Please read.").SubmitAsync();
        var nonsense = await past.Form("Send for review").Fill("Input.Deadline.Month", "13").SubmitAsync();

        Assert.Equal(["The last day for comments must be today or later"], past.Errors);
        Assert.Contains("Please read.", past.Html, StringComparison.Ordinal);
        Assert.Single(nonsense.Errors);
        await using var db = working.Db();
        Assert.False(await db.ReviewRounds.AnyAsync());
    }

    [Fact]
    public async Task Answer_InWords_AndAnEditedWording_AreSaved()
    {
        await using var working = await Working.CreateAsync(Whole);
        var member = await working.Portal.AsMemberAsync();
        await SendAsync(working);
        await CommentAsync(working, member, "Comment on paragraph 1 of item 1", "Why?", wording: null);
        await CommentAsync(working, member, "Comment on paragraph 2 of item 1", "Better:", "Work was next.");
        var name = await NameAsync(working);
        var review = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));

        var empty = await (await review.FollowAsync($"Answer to {name} on paragraph 1 of item 1")).Form("Save the answer").SubmitAsync();
        review = await empty.Form("Save the answer").Fill($"Answer to {name}", "It was asked.").SubmitAsync();
        var edit = await review.FollowAsync($"Edit and accept: comment by {name} on paragraph 2 of item 1");
        review = await edit.Form("Put it into the note").Fill("New text of paragraph 2 of item 1", "The board then spoke of work.").SubmitAsync();

        Assert.Equal(["Write an answer"], empty.Errors);
        Assert.Equal(["Accepted", "Answered"], review.All(".comment .govuk-tag").Order(StringComparer.Ordinal));
        await using var db = working.Db();
        Assert.Equal("The board heard of housing.\n\nThe board then spoke of work.", (await db.AgendaItems.SingleAsync()).PublicText);
        var seen = await member.GetAsync(Links.MemberMeeting(working.Id));
        Assert.Contains("It was asked.", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wording_ParagraphChangedWhileItWasEdited_ShowsBothAndKeepsTheWords()
    {
        await using var working = await Working.CreateAsync(Whole);
        var member = await working.Portal.AsMemberAsync();
        await SendAsync(working);
        await CommentAsync(working, member, "Comment on paragraph 1 of item 1", "Better:", "The board heard of homes.");
        var name = await NameAsync(working);
        var review = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));
        var edit = await review.FollowAsync($"Edit and accept: comment by {name} on paragraph 1 of item 1");
        await using (var db = working.Db())
        {
            await db.AgendaItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.PublicText, "The board heard of housing in May."));
        }

        var stopped = await edit.Form("Put it into the note").Fill("New text of paragraph 1 of item 1", "My own words.").SubmitAsync();
        var stale = await review.FormIn(".comment", $"Accept this wording by {name} for paragraph 1 of item 1").SubmitAsync();
        var done = await stopped.Form("Put it into the note").SubmitAsync();

        Assert.Contains("does not stand in the note any more", stopped.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("The board heard of housing in May.", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("This text was changed since.", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("My own words.", stopped.Html, StringComparison.Ordinal);
        Assert.Contains("That was not done", stale.Text, StringComparison.Ordinal);
        Assert.Contains("The wording was put into the note.", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_WhoHasNotAnswered_IsSeenBySecretariatAndChairAndRemindedOnceADay()
    {
        await using var working = await Working.CreateAsync(Whole);
        var member = await working.Portal.AsMemberAsync();
        var chair = await working.Portal.AsChairAsync();
        await SendAsync(working);
        await (await member.GetAsync(Links.MemberMeeting(working.Id))).Form("I have no comments").SubmitAsync();

        var review = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));
        var reminded = await review.Form("Remind the person who has not answered").SubmitAsync();
        var again = await reminded.Form("Remind the person who has not answered").SubmitAsync();
        var seen = await chair.GetAsync(Links.MemberMeeting(working.Id));
        var others = await member.GetAsync(Links.MemberMeeting(working.Id));

        Assert.Contains("1 of 2 people have answered.", review.Text, StringComparison.Ordinal);
        Assert.Contains("gets a mail", reminded.Text, StringComparison.Ordinal);
        Assert.Contains("reminded today already", again.Text, StringComparison.Ordinal);
        Assert.Contains("Who has answered (1 of 2)", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Who has answered", others.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal(1, await db.Outbox.CountAsync(mail => mail.Kind == "review-reminder"));
        Assert.All(await db.Outbox.ToListAsync(), mail => Assert.DoesNotContain("housing", mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deadline_Moved_IsSaidOnBothPages()
    {
        await using var working = await Working.CreateAsync(Whole);
        var member = await working.Portal.AsMemberAsync();
        await SendAsync(working);
        var review = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));

        var past = await review.Form("Change the deadline").Fill("Input.Deadline.Year", "2025").SubmitAsync();
        var moved = await past.Form("Change the deadline").Fill("Input.Deadline.Year", "2026").Fill("Input.Deadline.Day", "13").SubmitAsync();

        Assert.Equal(["The last day for comments must be today or later"], past.Errors);
        Assert.Contains("Friday 13 February 2026", moved.Text, StringComparison.Ordinal);
        Assert.Contains("Friday 13 February 2026", (await member.GetAsync(Links.MemberMeeting(working.Id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_OfANoteThatIsInReviewWithoutARound_OffersOne()
    {
        await using var working = await Working.CreateAsync(meeting => Whole(meeting).NoteIn(NoteState.InReview));

        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));
        page = await page.Form("Send for review").SubmitAsync();

        Assert.Contains("Round 1", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Chair_WithOpenComments_SeesHowManyBeforeAgreeing()
    {
        await using var working = await Working.CreateAsync(Whole);
        var member = await working.Portal.AsMemberAsync();
        var chair = await working.Portal.AsChairAsync();
        await SendAsync(working);
        await CommentAsync(working, member, "Comment on the whole note", "Too long.", wording: null);

        var page = await chair.GetAsync(Links.MemberMeeting(working.Id));
        var agreed = await page.Form("Agree the note").SubmitAsync();

        Assert.Contains("1 comment is open.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The note was agreed.", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("The review has ended.", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("Too long.", agreed.Text, StringComparison.Ordinal);
    }

    internal static MeetingBuilder Whole(MeetingBuilder meeting) => meeting
        .Attended("Home Office")
        .Item("Data", "The board heard of housing.\n\nThen of work.");

    internal static async Task SendAsync(Working working)
        => Assert.Contains(
            "The note was sent for review.",
            (await (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review))).Form("Send for review").SubmitAsync()).Text,
            StringComparison.Ordinal);

    internal static async Task<PageResponse> CommentAsync(Working working, Browser member, string link, string text, string? wording)
    {
        var page = await (await member.GetAsync(Links.MemberMeeting(working.Id))).FollowAsync(link);
        var form = page.Form("Save the comment").Fill("Input.Text", text);
        return await (wording is null ? form : form.Fill("Proposed wording", wording)).SubmitAsync();
    }

    /// <summary>The name of the board's first member.</summary>
    internal static async Task<string> NameAsync(Working working)
    {
        await using var db = working.Db();
        return await db.Users.Where(user => user.Grants.Any(grant => grant.Role == PortalRole.Member)).Select(user => user.DisplayName).FirstAsync();
    }
}
