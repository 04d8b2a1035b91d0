using System.Net;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Members;

/// <summary>What members read of an agenda: what was issued, and never the work at it.</summary>
public sealed class MemberAgendaTests
{
    [Fact]
    public async Task Agenda_NotIssued_IsNotThere()
    {
        await using var working = await AgendaPagesTests.PlannedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsMemberAsync()).GetAsync(Links.MemberAgenda(working.Id))).Status);
    }

    [Fact]
    public async Task Agenda_IssuedAndChangedSince_IsTheIssuedOne()
    {
        await using var working = await AgendaPagesTests.PlannedAsync();
        var issued = await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();
        await issued.Form("Add the item").Fill("Title", "SECRET title").Fill("Why it comes late", "SECRET reason").SubmitAsync();
        var member = await working.Portal.AsMemberAsync();

        foreach (var address in new[] { Links.MemberAgenda(working.Id), Links.MemberAgendaVersion(working.Id, 1), Links.MemberMeeting(working.Id), Links.Members })
        {
            var page = await member.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("SECRET", page.Html, StringComparison.Ordinal);
        }

        Assert.Contains("1. Welcome", (await member.GetAsync(Links.MemberAgenda(working.Id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", (await member.GetAsync(Links.MemberAgenda(working.Id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_TwoVersions_CanBeComparedByMembersAndChairOfTheBoardAlone()
    {
        await using var working = await AgendaPagesTests.PlannedAsync();
        var issued = await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();
        await issued.Form("Save the length of item 1").Fill("minutes", "25").SubmitAsync();
        await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").Fill("What is other than before", "More time to welcome.").SubmitAsync();
        var member = await working.Portal.AsMemberAsync();

        var latest = await member.GetAsync(Links.MemberAgenda(working.Id));
        var compared = await latest.FollowAsync("Compare version 2 with version 1");

        Assert.Contains("More time to welcome.", latest.Text, StringComparison.Ordinal);
        Assert.Contains("Minutes: was 10, is 25", compared.Text, StringComparison.Ordinal);
        foreach (var address in new[] { Links.MemberAgenda(working.Id), Links.MemberAgendaVersion(working.Id, 1), Links.MemberAgendaComparison(working.Id, 1, 2) })
        {
            Assert.Equal(HttpStatusCode.OK, (await (await working.Portal.AsChairAsync()).GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsMemberAsync("another")).GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
            Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Links.MemberAgendaVersion(working.Id, 3))).Status);
    }

    [Fact]
    public async Task Agenda_FirstItems_ShowTheNoteAndTheActionsOfEarlierMeetings()
    {
        await using var working = await AgendaPagesTests.PlannedAsync(meeting => meeting
            .Item("Minutes", more: item => item.With(record => record.Kind = ItemKind.PreviousMinutes))
            .Item("Actions", more: item => item.With(record => record.Kind = ItemKind.PreviousActions)));
        await using var db = working.Db();
        await Given.Meeting(working.Board).On(2030, 5, 1).NoteIn(NoteState.Draft).Action("SECRET in a draft.").SavedIn(db);
        await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();
        var draft = await (await working.Portal.AsMemberAsync()).GetAsync(Links.MemberAgenda(working.Id));

        var reviewed = await Given.Meeting(working.Board).On(2030, 6, 1).NoteIn(NoteState.InReview)
            .Action("Send the figures.", more: action => (action.Reference, action.CurrentStatus, action.CurrentDueDate) = ("AP1", ActionStatus.Open, new DateOnly(2020, 1, 1)), owners: ["Clinks"])
            .SavedIn(db);
        await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").Fill("What is other than before", "The note is there.").SubmitAsync();
        var page = await (await working.Portal.AsMemberAsync()).GetAsync(Links.MemberAgenda(working.Id));

        Assert.Contains("Note of the meeting of 1 May 2030: not with the members yet", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", draft.Html + page.Html, StringComparison.Ordinal);
        Assert.Equal(2, page.All(".agenda__actions li").Count(line => line.Contains("AP1 Send the figures.", StringComparison.Ordinal) && line.Contains("Owner: Clinks", StringComparison.Ordinal) && line.Contains("Overdue", StringComparison.Ordinal)));
        Assert.Contains(page.Document.QuerySelectorAll(".agenda a"), link => link.GetAttribute("href") == Links.MemberMeeting(reviewed.Id));
    }
}
