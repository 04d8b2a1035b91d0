using System.Net;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Members;

/// <summary>What a board remembers: its organisations and its threads.</summary>
public sealed class MemoryPagesTests
{
    [Theory]
    [InlineData("/organisations", "Organisations")]
    [InlineData("/organisations/clinks", "Clinks")]
    [InlineData("/threads", "Threads")]
    [InlineData("/threads/peer-support", "Peer support")]
    public async Task Get_ByAnybody_IsForTheBoardsPeopleAlone(string page, string heading)
    {
        await using var working = await RememberedAsync();
        var address = $"/members/boards/{working.Board.Slug}{page}";

        foreach (var person in new[] { working.Secretary, await working.Portal.AsMemberAsync(), await working.Portal.AsChairAsync() })
        {
            var own = await person.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));
        }

        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsMemberAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsSecretaryAsync("another")).GetAsync(address)).Status);
    }

    [Fact]
    public async Task Organisation_OfAMember_ShowsAttendanceWordsAndActions()
    {
        await using var working = await RememberedAsync();

        var page = await (await working.Portal.AsMemberAsync()).GetAsync(Links.MemoryOrganisation(working.Board.Slug, "clinks"));

        Assert.Contains("There at 1 of the 1 meeting that lists it (100%)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Clinks reported that it works.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Meeting of 20 June 2024: open for 19 months", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A draft", page.Html, StringComparison.Ordinal);
        Assert.Contains(page.Document.Links, link => link.GetAttribute("href") == Links.MemberMeeting(working.Id));
    }

    [Fact]
    public async Task Thread_OfTheSecretariat_CanBeJoinedAndTakenApart()
    {
        await using var working = await RememberedAsync();

        var threads = await working.Secretary.GetAsync(Links.Threads(working.Board.Slug));
        var joined = await threads.Form("Join them: Results of the peer support scheme and Peer support").SubmitAsync();
        var thread = await working.Secretary.GetAsync(Links.Thread(working.Board.Slug, "peer-support"));
        var apart = await thread.Form("Take it out: Peer support").SubmitAsync();

        Assert.Contains("Similar: one title has all the words of the other", threads.Text, StringComparison.Ordinal);
        Assert.Contains("2 meetings", joined.Text, StringComparison.Ordinal);
        Assert.Equal(2, thread.All(".thread-part").Count);
        Assert.Single(apart.All(".thread-part"));
    }

    [Fact]
    public async Task Thread_TwoTitlesToldApart_AreProposedNoMore()
    {
        await using var working = await RememberedAsync();

        var threads = await working.Secretary.GetAsync(Links.Threads(working.Board.Slug));
        var apart = await threads.Form("They are two: Results of the peer support scheme and Peer support").SubmitAsync();
        var thread = await working.Secretary.GetAsync(Links.Thread(working.Board.Slug, "peer-support"));
        var nothing = await thread.Form("Join").SubmitAsync();
        var byHand = await nothing.Form("Join").Choose("Thread", "Results of the peer support scheme").SubmitAsync();

        Assert.DoesNotContain("May be the same matter", apart.Text, StringComparison.Ordinal);
        Assert.Contains("Choose the thread that belongs to this one.", nothing.Text, StringComparison.Ordinal);
        Assert.Equal(2, byHand.All(".thread-part").Count);
    }

    [Fact]
    public async Task Thread_OfAMember_ShowsNoDraftAndNothingToJoin()
    {
        await using var working = await RememberedAsync();
        var member = await working.Portal.AsMemberAsync();

        var threads = await member.GetAsync(Links.Threads(working.Board.Slug));
        var thread = await member.GetAsync(Links.Thread(working.Board.Slug, "peer-support"));
        var refused = await Working.PostAsync(
            member, Links.ChangePassword, "Save and continue", $"{Links.Threads(working.Board.Slug)}?handler=Join", ("first", "peer support"), ("second", "results of the peer support scheme"));

        Assert.DoesNotContain("Results of", threads.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Join", thread.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Links.Thread(working.Board.Slug, "results-of-the-peer-support-scheme"))).Status);
        foreach (var handler in new[] { "?handler=Apart", "/peer-support?handler=Join", "/peer-support?handler=TakeOut" })
        {
            var answer = await Working.PostAsync(
                member, Links.ChangePassword, "Save and continue", Links.Threads(working.Board.Slug) + handler, ("first", "peer support"), ("second", "x"), ("Other", "x"), ("key", "peer support"), ("version", "1"));
            Assert.Equal((handler, HttpStatusCode.NotFound), (handler, answer.Status));
        }

        await using var db = working.Db();
        Assert.False(db.Threads.Any() || db.ThreadsApart.Any());
    }

    /// <summary>A note in review with an organisation, and a later draft.</summary>
    private static async Task<Working> RememberedAsync()
    {
        var working = await Working.CreateAsync(meeting => meeting.NoteIn(NoteState.InReview).Item("Peer support", "Clinks reported that it works."));
        await using var db = working.Db();
        var clinks = await Given.Organisation("Clinks").SavedIn(db);
        db.Attendance.Add(new Attendance { MeetingId = working.Id, Position = 1, OrganisationId = clinks.Id, OrganisationAsPrinted = "Clinks" });
        var action = new ActionItem { MeetingId = working.Id, Position = 1, Text = "Write it down." };
        action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "Clinks", OrganisationId = clinks.Id });
        db.ActionItems.Add(action);
        await db.SaveChangesAsync();
        await Given.Meeting(working.Board).On(2024, 9, 12).Item("Results of the peer support scheme", "A draft. Clinks said no.").SavedIn(db);
        return working;
    }
}
