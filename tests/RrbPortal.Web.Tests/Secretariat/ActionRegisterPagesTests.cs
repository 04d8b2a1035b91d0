using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>The register of actions, and what became of one.</summary>
public sealed class ActionRegisterPagesTests
{
    [Fact]
    public async Task Get_ByAnybody_IsForTheBoardsSecretariatAlone()
    {
        await using var world = await Undertaken.CreateAsync();
        var stranger = await world.Working.Portal.AsSecretaryAsync("another");
        var story = Links.ActionStory(world.ActionId);

        Assert.Equal("Action RRB-12", (await world.Working.Secretary.GetAsync(story)).Heading);
        foreach (var address in new[] { Links.Actions, story, Links.ActionsCsv })
        {
            Assert.StartsWith("/account/sign-in", (await world.Working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.Member.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Working.Portal.AsChairAsync()).GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(story)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Working.Secretary.GetAsync(Links.ActionStory(999_999))).Status);
        Assert.DoesNotContain("figures", (await stranger.GetAsync(Links.Actions)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("figures", (await stranger.GetAsync(Links.ActionsCsv)).Html, StringComparison.Ordinal);
        var posted = await Working.PostAsync(stranger, Links.AddMeeting, "Save and continue", story, ("Input.Text", "Mine now."), ("Input.Version", "1"));
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
    }

    [Fact]
    public async Task Register_OverdueAction_SaysSoInWordsAndIsFoundByEachFilter()
    {
        await using var world = await Undertaken.CreateAsync();

        var page = await world.Working.Secretary.GetAsync(Links.Actions);
        var found = await page.Form("Show actions").Fill("Words", "FIGURES").Fill("DueBefore.Day", "2").Fill("DueBefore.Month", "2").Fill("DueBefore.Year", "2026").Tick("Overdue").SubmitAsync();
        var none = await page.Form("Show actions").Choose("How they stand", "Done").SubmitAsync();
        var wrong = await page.Form("Show actions").Fill("DueBefore.Day", "31").Fill("DueBefore.Month", "2").Fill("DueBefore.Year", "2026").SubmitAsync();

        Assert.Contains("1 action: 1 open. One is overdue.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Overdue", page.All(".govuk-tag--red"));
        Assert.Equal(["RRB-12 (AP1)"], found.All(".entries__title"));
        Assert.Contains("No action matches what you chose.", none.Text, StringComparison.Ordinal);
        Assert.Equal(["Due before must be a real date"], wrong.Errors);
        var table = await found.FollowAsync("Save them as a table (CSV)");
        Assert.Equal(("text/csv", "actions.csv"), (table.ContentHeaders.ContentType!.MediaType, table.ContentHeaders.ContentDisposition!.FileName));
        Assert.Contains("RRB-12,AP1,", table.Html, StringComparison.Ordinal);
        Assert.Contains("dueBefore=2026-02-02", table.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_UpdateAdded_IsReadThereAndInTheRegister()
    {
        await using var world = await Undertaken.CreateAsync();
        var page = await world.Working.Secretary.GetAsync(Links.ActionStory(world.ActionId));

        var empty = await page.Form("Add the update").SubmitAsync();
        var added = await empty.Form("Add the update").Fill("What was reported", "Half of them came.").Choose("How it stands", "In progress").SubmitAsync();

        Assert.Equal(["Say what was reported, how the action stands, or when it is due now"], empty.Errors);
        Assert.Contains("Half of them came.", added.Text, StringComparison.Ordinal);
        Assert.Contains("They will SECRETLY send.", added.Text, StringComparison.Ordinal);
        Assert.Contains("In progress", (await world.Working.Secretary.GetAsync(Links.Actions)).All(".govuk-tag--teal"));
    }

    [Fact]
    public async Task Story_TwoAtOnce_ShowsBothTextsAndLosesNone()
    {
        await using var world = await Undertaken.CreateAsync();
        var first = await world.Working.Secretary.GetAsync(Links.ActionStory(world.ActionId));
        var second = await world.Working.Secretary.GetAsync(Links.ActionStory(world.ActionId));

        await first.Form("Add the update").Fill("What was reported", "The first words.").SubmitAsync();
        var both = await second.Form("Add the update").Fill("What was reported", "The second words.").SubmitAsync();
        var saved = await both.Form("Add the update").SubmitAsync();

        Assert.Contains("The first words.", both.Text, StringComparison.Ordinal);
        Assert.Contains("The second words.", both.All("textarea"));
        Assert.Contains("The first words.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("The second words.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_ActionCarriedToIt_IsReportedThereAndReadByThePublic()
    {
        await using var world = await Undertaken.CreateAsync();

        var list = await world.Working.Secretary.GetAsync(Links.Working(world.Later.Id, WorkingPage.Actions));
        var form = await list.FollowAsync("Say what was reported of RRB-12");
        var back = await form.Form("Add the update").Fill("What was reported", "All of them are sent.").Choose("How it stands", "Done").SubmitAsync();
        await world.PublishAsync(world.Later.Id);
        var read = await world.Working.Portal.Anonymous().GetAsync(Links.Meeting(world.Working.Board.Slug, world.Later.Date!.Value));
        var origin = await world.Working.Portal.Anonymous().GetAsync(Links.Meeting(world.Working.Board.Slug, world.Working.Meeting.Date!.Value));

        Assert.StartsWith(Links.Working(world.Later.Id, WorkingPage.Actions), back.Address, StringComparison.Ordinal);
        Assert.Contains("All of them are sent.", back.Text, StringComparison.Ordinal);
        Assert.Contains("Actions from previous meetings", read.All("h2"));
        Assert.Contains("AP1 Send the figures. All of them are sent.", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRETLY", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("All of them are sent.", origin.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_OfADraft_OffersNoUpdate()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Action("Of a draft.", more: action => action.Status = ActionStatus.Open));
        await using var db = working.Db();
        var id = (await db.ActionItems.SingleAsync()).Id;

        var page = await working.Secretary.GetAsync(Links.ActionStory(id));
        var forced = await Working.PostAsync(working.Secretary, Links.AddMeeting, "Save and continue", Links.ActionStory(id), ("Input.Text", "So."), ("Input.Version", "1"));

        Assert.Contains("Updates can be added once the note is published.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["The note of this action is not published. Change the action in the note itself."], forced.Errors);
        Assert.False(await db.ActionUpdates.AnyAsync());
    }

    [Fact]
    public void ActionList_Filter_IsInTheAddressAndNothingElse()
    {
        Assert.Equal(Links.Actions, Links.ActionList(new ActionFilter()));
        Assert.Equal(
            "/secretariat/actions.csv?board=3&state=All&owner=4&overdue=true&dueBefore=2024-09-18&words=a%26b&page=2",
            Links.ActionList(new ActionFilter(3, ActionState.All, 4, true, new DateOnly(2024, 9, 18), null, "a&b", false, 2), Links.ActionsCsv));
    }
}
