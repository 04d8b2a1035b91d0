using Microsoft.EntityFrameworkCore;
using RrbPortal.Web.Tests.Reviewing;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Forms;

public sealed class TakenOnceTests
{
    [Fact]
    public async Task Comment_SentThreeTimesAtTheSameMoment_IsThereOnce()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);
        var form = (await (await member.GetAsync(Links.MemberMeeting(working.Id))).FollowAsync("Comment on the whole note")).Form("Save the comment").Fill("Input.Text", "Once is enough.");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.SubmitAsync(follow: false)));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        await using var db = working.Db();
        Assert.Equal(1, await db.ReviewComments.CountAsync());
    }

    [Fact]
    public async Task Action_SentTwice_IsAddedOnceAndBothAreToldThatItWasSaved()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var form = await ActionFormAsync(working);

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.All([first, second], page => Assert.Contains("The action was saved.", page.Text, StringComparison.Ordinal));
        await using var db = working.Db();
        Assert.Equal(1, await db.ActionItems.CountAsync());
    }

    [Fact]
    public async Task Action_TheSameWordsInAFormThatWasOpenedAnew_IsAddedAgain()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var form = await ActionFormAsync(working);
        await form.SubmitAsync();

        await (await ActionFormAsync(working)).SubmitAsync();

        await using var db = working.Db();
        Assert.Equal(2, await db.ActionItems.CountAsync());
    }

    [Fact]
    public async Task Action_RefusedAndSentAgain_ShowsItsErrorsAgain()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var form = (await ActionFormAsync(working)).Fill("Input.Text", " ");

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.All([first, second], page => Assert.Equal(["Enter the action"], page.Errors));
    }

    private static async Task<TestKit.Pages.PageForm> ActionFormAsync(Working working)
        => (await working.Secretary.GetAsync(Links.AddTo(working.Id, WorkingPage.Actions))).Form("Save and continue").Fill("Input.Text", "To write to every board.");
}
