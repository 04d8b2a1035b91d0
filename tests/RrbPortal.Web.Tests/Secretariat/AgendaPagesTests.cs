using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>Making an agenda, issuing it, and looking at its versions.</summary>
public sealed class AgendaPagesTests
{
    [Fact]
    public async Task Agenda_QuickAddMinutesAndMove_AreDoneOnOnePage()
    {
        await using var working = await PlannedAsync();
        var address = Links.Agenda(working.Id);

        var added = await (await working.Secretary.GetAsync(address)).Form("Add the item").Fill("Title", "Housing").Fill("Input.PlannedMinutes", "45").Fill("Lead organisation", "Clinks").Fill("Presenter", "Ada Jones").SubmitAsync();
        var timed = await added.Form("Save the length of item 1").Fill("minutes", "20").SubmitAsync();
        var moved = await timed.Form("Move up: item 2").SubmitAsync();

        Assert.Contains("“Housing” was added.", added.Text, StringComparison.Ordinal);
        Assert.Contains("Lead: Clinks (not in the register); Presenter: Ada Jones", added.Text, StringComparison.Ordinal);
        Assert.Contains("65 minutes planned of the 60 that the meeting lasts. That is 5 minutes too many.", timed.Text, StringComparison.Ordinal);
        Assert.Equal(["1. Housing", "2. Welcome"], moved.All(".agenda .entries__title"));
        Assert.Equal(["2pm", "2:45pm"], moved.All(".agenda__time"));
    }

    [Fact]
    public async Task Agenda_Edited_AsksOnlyForWhatItShows()
    {
        await using var working = await PlannedAsync();
        await working.Secretary.GetAsync(Links.Agenda(working.Id));
        var before = working.Portal.Queries.Commands.Count;

        await working.Secretary.GetAsync(Links.Agenda(working.Id));

        // The checks of the public part read the whole register of organisations; they belong to issuing.
        Assert.DoesNotContain(working.Portal.Queries.Commands.Skip(before), command => command.Contains("OrganisationAliases", StringComparison.Ordinal) || command.Contains("PublishedAgendas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agenda_WrongMinutes_SaysWhatIsWrong()
    {
        await using var working = await PlannedAsync();
        var page = await working.Secretary.GetAsync(Links.Agenda(working.Id));

        var inline = await page.Form("Save the length of item 1").Fill("minutes", "soon").SubmitAsync();
        var quick = await page.Form("Add the item").Fill("Title", "").Fill("Input.PlannedMinutes", "soon").SubmitAsync();

        Assert.Contains("Minutes must be a whole number from 1 to 600", inline.Text, StringComparison.Ordinal);
        Assert.Equal(["Enter the title of the item", "Minutes must be a whole number"], quick.Errors);
    }

    [Fact]
    public async Task Agenda_ItemDragged_IsPlaced()
    {
        await using var working = await PlannedAsync(meeting => meeting.Item("Housing"));
        var ids = working.Meeting.Items.ToDictionary(item => item.Title, item => item.Id);

        var page = await Working.PostAsync(
            working.Secretary, Links.Agenda(working.Id), "Add the item", $"{Links.Agenda(working.Id)}?handler=Place", ("entry", $"{ids["Housing"]}"), ("parent", ""), ("before", $"{ids["Welcome"]}"));

        Assert.Equal(["1. Housing", "2. Welcome"], page.All(".agenda .entries__title"));
    }

    [Fact]
    public async Task Entry_FromTheAgenda_KeepsEveryFieldAndGoesBackThere()
    {
        await using var working = await PlannedAsync();
        var page = await working.Secretary.GetAsync(Links.AgendaEntry(working.Id, working.Meeting.Items[0].Id));

        var preview = await page.Form("Preview")
            .Fill("Length in minutes", "15").Fill("Lead organisation", "Clinks").Fill("Presenter", "Ada Jones").Choose("Kind of item", "Any other business")
            .Choose("Who may read it", "Closed").Tick("Input.ClosedTitleIsPublic").SubmitAsync();
        var saved = await preview.Form("Save and continue").SubmitAsync();

        Assert.StartsWith(Links.Agenda(working.Id), saved.Address, StringComparison.Ordinal);
        await using var db = working.Db();
        var item = await db.AgendaItems.SingleAsync();
        Assert.Equal(
            (15, "Clinks", "Ada Jones", ItemKind.AnyOtherBusiness, ItemAudience.Closed, true),
            (item.PlannedMinutes, item.LeadOrganisation, item.Presenter, item.Kind, item.Audience, item.ClosedTitleIsPublic));
        var removed = await (await working.Secretary.GetAsync(Links.RemoveFromAgenda(working.Id, item.Id))).Form("Remove").SubmitAsync();
        Assert.Equal(Links.Agenda(working.Id), removed.Address);
    }

    [Fact]
    public async Task Issue_TwoVersions_CanBeReadAndCompared()
    {
        await using var working = await PlannedAsync();
        var first = await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();
        var late = await first.Form("Add the item").Fill("Title", "Winter").SubmitAsync();
        var added = await late.Form("Add the item").Fill("Title", "Winter").Fill("Why it comes late", "It froze.").SubmitAsync();
        var silent = await (await added.FollowAsync("Issue it again")).Form("Issue the agenda").SubmitAsync();
        var second = await silent.Form("Issue the agenda").Fill("What is other than before", "Winter was added.").SubmitAsync();

        Assert.Contains("Version 1 of the agenda was issued.", first.Text, StringComparison.Ordinal);
        Assert.StartsWith("The agenda is issued already. Say why", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains("Here is changed since: 1 added.", added.Text, StringComparison.Ordinal);
        Assert.StartsWith("Say what is other", Assert.Single(silent.Errors), StringComparison.Ordinal);
        Assert.Contains("Version 2 of the agenda was issued.", second.Text, StringComparison.Ordinal);
        var old = await working.Secretary.GetAsync(Links.AgendaVersion(working.Id, 1));
        Assert.Equal("Agenda, version 1", old.Heading);
        Assert.DoesNotContain("Winter", string.Join('\n', old.All(".agenda")), StringComparison.Ordinal);
        var compared = await working.Secretary.GetAsync(Links.AgendaComparison(working.Id, 1, 2));
        Assert.Equal(["2 Winter"], compared.All("ins"));
        Assert.Contains("Late: It froze.", compared.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Secretary.GetAsync(Links.AgendaVersion(working.Id, 3))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Secretary.GetAsync(Links.AgendaComparison(working.Id, 1, 3))).Status);
    }

    [Fact]
    public async Task Versions_ByAnybodyElse_AreNotThere()
    {
        await using var working = await PlannedAsync();
        await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();
        var stranger = await working.Portal.AsSecretaryAsync("another");

        foreach (var address in new[] { Links.AgendaVersion(working.Id, 1), Links.AgendaComparison(working.Id, 1, 1) })
        {
            Assert.Equal(HttpStatusCode.OK, (await working.Secretary.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsMemberAsync()).GetAsync(address)).Status);
            Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Facts_CancelledAfterIssue_LeadsToTellingEverybody()
    {
        await using var working = await PlannedAsync();
        await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();

        var asked = await (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts))).Form("Save and continue")
            .Choose("State of the meeting", "Cancelled").Fill("Reason", "The room is flooded").SubmitAsync();
        var told = await asked.Form("Tell them").SubmitAsync();

        Assert.Equal("Tell that the meeting is cancelled", asked.Heading);
        Assert.Contains("Version 2 of the agenda was issued.", told.Text, StringComparison.Ordinal);
        var member = await (await working.Portal.AsMemberAsync()).GetAsync(Links.MemberAgenda(working.Id));
        Assert.Contains("This meeting is cancelled. The room is flooded", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_StateAgendaIssuedByHand_IsRefused()
    {
        await using var working = await PlannedAsync();

        var answer = await (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts))).Form("Save and continue").Choose("State of the meeting", "Agenda issued").SubmitAsync();

        Assert.StartsWith("Plan the meeting, then issue its agenda", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carry_OpenItem_StandsInTheNextAgenda()
    {
        await using var working = await PlannedAsync();
        await using var db = working.Db();
        var next = await Given.Meeting(working.Board).On(2030, 10, 10).Standing(MeetingState.Planned).SavedIn(db);

        var nothing = await (await working.Secretary.GetAsync(Links.CarryItems(working.Id))).Form("Copy").SubmitAsync();
        var done = await nothing.Form("Copy").Tick("1 Welcome").SubmitAsync();

        Assert.Equal(["Choose at least one item"], nothing.Errors);
        Assert.Equal(Links.Agenda(next.Id), done.Address);
        Assert.Equal(["1. Welcome"], done.All(".agenda .entries__title"));
    }

    internal static Task<Working> PlannedAsync(Func<MeetingBuilder, MeetingBuilder>? more = null) => Working.CreateAsync(meeting =>
    {
        var planned = meeting.On(2030, 6, 20).Standing(MeetingState.Planned)
            .With(record => (record.Start, record.End) = (new TimeOnly(14, 0), new TimeOnly(15, 0)))
            .Item("Welcome", "SECRET beginnings", item => item.Internal("SECRET inside").With(record => record.PlannedMinutes = 10));
        return more?.Invoke(planned) ?? planned;
    });
}
