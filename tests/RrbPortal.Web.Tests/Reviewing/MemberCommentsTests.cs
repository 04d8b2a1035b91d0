using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Reviewing;

/// <summary>What a member can do on the page of a draft, and nobody else.</summary>
public sealed class MemberCommentsTests
{
    [Fact]
    public async Task Comment_OwnAndOpen_IsChangedAndTakenBack()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        var other = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);

        var page = await ReviewPagesTests.CommentAsync(working, member, "Comment on item 1", "First.", wording: null);
        page = await (await page.FollowAsync("Change your comment on item 1")).Form("Save the comment").Fill("Input.Text", "Second.").SubmitAsync();
        var seen = await other.GetAsync(Links.MemberMeeting(working.Id));
        Assert.Contains("Second.", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change your comment", seen.Text, StringComparison.Ordinal);

        page = await page.Form("Take back your comment on item 1").SubmitAsync();

        Assert.Contains("Your comment was taken back.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Second.", (await other.GetAsync(Links.MemberMeeting(working.Id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_Empty_ShowsTheErrorAtItsField()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);

        var page = await ReviewPagesTests.CommentAsync(working, member, "Comment on paragraph 2 of item 1", " ", wording: null);

        Assert.Equal(["Write a comment, or change the proposed wording"], page.Errors);
        Assert.NotNull(page.Document.QuerySelector(".commentable .comment-form .govuk-error-message"));
    }

    [Fact]
    public async Task Comment_TakenBackToDraftMeanwhile_LosesNoText()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);
        var form = await (await member.GetAsync(Links.MemberMeeting(working.Id))).FollowAsync("Comment on the whole note");
        await (await working.Secretary.GetAsync(Links.Working(working.Id))).Form("Take back to draft").SubmitAsync();

        var page = await form.Form("Save the comment").Fill("Input.Text", "My long thoughts.").SubmitAsync();

        Assert.Equal("Your text was not saved", page.Heading);
        Assert.Contains("has ended", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("My long thoughts.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("housing", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_AnsweredWhileItWasChanged_ShowsTheTypedText()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);
        var page = await ReviewPagesTests.CommentAsync(working, member, "Comment on item 1", "First.", wording: null);
        var form = await page.FollowAsync("Change your comment on item 1");
        await using (var db = working.Db())
        {
            await db.ReviewComments.ExecuteUpdateAsync(set => set.SetProperty(comment => comment.State, ReviewCommentState.Answered));
        }

        var stopped = await form.Form("Save the comment").Fill("Input.Text", "My second thoughts.").SubmitAsync();

        Assert.Contains("answered this comment meanwhile", stopped.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("My second thoughts.", stopped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrivateNote_OnAnItem_IsOnNobodyElsesPage()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);

        var page = await (await member.GetAsync(Links.MemberMeeting(working.Id))).FollowAsync("Private note on item 1");
        page = await page.Form("Save the private note").Fill("Private note on item 1", "SECRET thought").SubmitAsync();

        Assert.Contains("SECRET thought", page.Text, StringComparison.Ordinal);
        var history = Links.Working(working.Id, WorkingPage.History);
        foreach (var (browser, address) in new[]
        {
            (await working.Portal.AsMemberAsync(), Links.MemberMeeting(working.Id)),
            (await working.Portal.AsChairAsync(), Links.MemberMeeting(working.Id)),
            (working.Secretary, Links.MemberMeeting(working.Id)),
            (working.Secretary, Links.Working(working.Id, WorkingPage.Review)),
            (working.Secretary, history),
            (await working.Portal.AsAdministratorAsync(), Links.Audit),
        })
        {
            var read = await browser.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, read.Status));
            Assert.DoesNotContain("SECRET", read.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PrivateNote_OnAnAgenda_IsKept()
    {
        await using var working = await Working.CreateAsync(meeting => ReviewPagesTests.Whole(meeting).Standing(MeetingState.AgendaIssued));
        var member = await working.Portal.AsMemberAsync();

        var page = await (await member.GetAsync(Links.MemberMeeting(working.Id))).FollowAsync("Private note on the whole meeting");
        page = await page.Form("Save the private note").Fill("Private note on the whole meeting", "Ask about dates.").SubmitAsync();

        Assert.Contains("Ask about dates.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("housing", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secretary_WithoutTheRole_ReadsAndDoesNotComment()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        await ReviewPagesTests.SendAsync(working);

        var page = await working.Secretary.GetAsync(Links.MemberMeeting(working.Id));

        Assert.Contains("The board heard of housing.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.All(".commentable > .commentable__link a"));
        Assert.DoesNotContain("I have no comments", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Comment", "Input.Text", "Said.")]
    [InlineData("Change", "Input.Text", "Said.")]
    [InlineData("TakeBack", "comment", "1")]
    [InlineData("Answer", "state", "Content")]
    [InlineData("Keep", "Input.Text", "Said.")]
    [InlineData("Agree", "version", "1")]
    public async Task Post_ByAnotherBoardsMember_IsNotFoundAndChangesNothing(string handler, string field, string value)
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        await ReviewPagesTests.SendAsync(working);
        var stranger = await working.Portal.AsMemberAsync("another");
        await using var db = working.Db();
        var before = await db.Audit.CountAsync();

        var answer = await Working.PostAsync(
            stranger, Links.ChangePassword, "Save and continue", $"{Links.MemberMeeting(working.Id)}?handler={handler}", (field, value), ("Input.Place", "note"), ("version", "1"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(before, await db.Audit.CountAsync());
        Assert.False(await db.ReviewComments.AnyAsync() || await db.PrivateNotes.AnyAsync());
    }

    [Theory]
    [InlineData("?on=nonsense")]
    [InlineData("?on=text-999-0123456789ab")]
    [InlineData("?change=999")]
    [InlineData("?note=999")]
    [InlineData("?on=note&change=1&note=0")]
    public async Task Get_PlaceThatIsNotThere_ShowsTheDraft(string query)
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);

        var page = await member.GetAsync(Links.MemberMeeting(working.Id) + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The board heard of housing.", page.Text, StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelectorAll("#form").Length <= 1);
    }

    [Fact]
    public async Task Review_AfterTheDeadline_SaysSoAndMarksTheComment()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var account = await working.Portal.AddAccountAsync((Data.System.PortalRole.Member, TestKit.Hosting.PortalApplication.Board));
        await ReviewPagesTests.SendAsync(working);
        working.Portal.Clock.Advance(TimeSpan.FromDays(20));
        var member = await working.Portal.SignInAsync(account);

        var page = await ReviewPagesTests.CommentAsync(working, member, "Comment on item 1", "Sorry.", wording: null);

        Assert.Contains("The deadline has passed", page.Text, StringComparison.Ordinal);
        Assert.Contains("Late", page.All(".comment .govuk-tag"));
    }
}
