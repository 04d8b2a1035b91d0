using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Members;

public sealed class MemberActionPagesTests
{
    [Fact]
    public async Task Actions_ByTheOwnersMember_AreReportedOnAndTheSecretariatUsesTheWords()
    {
        await using var world = await Undertaken.CreateAsync();

        var list = await world.Member.GetAsync(Links.MemberActions);
        var page = await list.FollowAsync("RRB-12");
        var empty = await page.Form("Send the report").SubmitAsync();
        var sent = await empty.Form("Send the report").Fill("Report", "We sent half of them.").SubmitAsync();
        var register = await world.Working.Secretary.GetAsync(Links.Actions);
        var reported = await register.FollowAsync("See what they say");
        var story = await reported.FollowAsync("RRB-12");
        var used = await story.FollowAsync($"Use these words of {await ReporterAsync(world)} in an update");

        Assert.Contains("Actions of Harbour Trust", list.All("h2"));
        Assert.DoesNotContain("SECRETLY", page.Html, StringComparison.Ordinal);
        Assert.Equal(["Say how the action stands"], empty.Errors);
        Assert.Contains("We sent half of them.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Members have reported on one action", register.Text, StringComparison.Ordinal);
        Assert.Contains("We sent half of them.", used.All("textarea"));
    }

    [Fact]
    public async Task Action_ByOthersOfTheBoard_IsReadAndNotReportedOn()
    {
        await using var world = await Undertaken.CreateAsync();
        var address = Links.MemberAction(world.ActionId);

        foreach (var other in new[] { await world.Working.Portal.AsMemberAsync(), await world.Working.Portal.AsChairAsync(), world.Working.Secretary })
        {
            var page = await other.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "Action RRB-12"), (page.Status, page.Heading));
            Assert.DoesNotContain("Send the report", page.Text, StringComparison.Ordinal);
            var forced = await Working.PostAsync(other, Links.ChangePassword, "Save and continue", address, ("Input.Text", "So."));
            Assert.Equal(HttpStatusCode.NotFound, forced.Status);
        }

        var stranger = await world.Working.Portal.AsMemberAsync("another");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.DoesNotContain("figures", (await stranger.GetAsync(Links.MemberActions)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        await using var db = world.Working.Db();
        Assert.False(await db.ActionUpdates.AnyAsync());
    }

    [Fact]
    public async Task Pictures_OfABoard_AreForItsPeopleAndHaveTables()
    {
        await using var world = await Undertaken.CreateAsync();
        var address = Links.Pictures(world.Working.Board.Slug);

        var page = await world.Member.GetAsync(address);

        Assert.Equal("Reducing Reoffending Board in pictures", page.Heading);
        Assert.Equal(3, page.Document.QuerySelectorAll("svg[role=img][aria-labelledby]").Length);
        Assert.Equal(3, page.Document.QuerySelectorAll("details table").Length);
        Assert.Contains("Harbour Trust 1 of 1 Present", page.All("details tbody")[0], StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("svg [style]"));
        Assert.Equal(HttpStatusCode.OK, (await (await world.Working.Portal.AsChairAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.Working.Secretary.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.Working.Portal.AsMemberAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.StartsWith("/account/sign-in", (await world.Working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_OfNothing_SayThatThereIsNothing()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Drafted Body"));
        var member = await working.Portal.AsMemberAsync();

        var page = await member.GetAsync(Links.Pictures(working.Board.Slug));

        Assert.Contains("There is nothing to draw yet.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Drafted Body", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_InReview_ShowsWhatItWillSayOfEarlierActions()
    {
        await using var world = await Undertaken.CreateAsync();
        var form = await world.Working.Secretary.GetAsync(Links.ActionStory(world.ActionId, meeting: world.Later.Id));
        await form.Form("Add the update").Fill("What was reported", "All of them are sent.").SubmitAsync();
        await using (var db = world.Working.Db())
        {
            (await db.Notes.SingleAsync(note => note.MeetingId == world.Later.Id)).State = NoteState.InReview;
            await db.SaveChangesAsync();
        }

        var page = await world.Member.GetAsync(Links.MemberMeeting(world.Later.Id));

        Assert.Contains("Actions from previous meetings", page.All("h2"));
        Assert.Contains("All of them are sent.", page.Text, StringComparison.Ordinal);
    }

    private static async Task<string> ReporterAsync(Undertaken world)
    {
        await using var db = world.Working.Db();
        return await db.ActionUpdates.Select(update => update.ByName).SingleAsync();
    }
}
