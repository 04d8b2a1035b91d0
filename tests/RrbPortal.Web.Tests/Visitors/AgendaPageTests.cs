using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>The published agenda, at the address that the note takes over.</summary>
public sealed class AgendaPageTests
{
    private static readonly DateOnly Day = new(2030, 6, 20);

    [Fact]
    public async Task Agenda_OfABoardThatPublishes_IsReadByEverybody()
    {
        await using var working = await IssuedAsync();
        var visitor = working.Portal.Anonymous();

        var page = await visitor.GetAsync(Links.Meeting("rrb", Day));

        Assert.Equal((HttpStatusCode.OK, "Agenda for the meeting of 20 June 2030"), (page.Status, page.Heading));
        Assert.Equal(["1. Welcome", "2. Closed item", "3. A contract"], page.All(".agenda .entries__title"));
        Assert.Equal(["2pm", "2:10pm", ""], page.All(".agenda__time"));
        Assert.DoesNotContain("SECRET", page.Html, StringComparison.Ordinal);
        foreach (var list in new[] { Links.Meetings, Links.BoardMeetings("rrb"), Links.Board("rrb"), Links.Home })
        {
            Assert.Contains((await visitor.GetAsync(list)).Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Links.Meeting("rrb", Day));
        }
    }

    [Fact]
    public async Task Issue_PersonsNameInWhatThePublicReads_IsSaidBefore()
    {
        await using var working = await PlannedAsync(publishes: true);
        await (await working.Secretary.GetAsync(Links.Agenda(working.Id))).Form("Add the item").Fill("Title", "Presentation by Matt Uberoi").SubmitAsync();

        var page = await working.Secretary.GetAsync(Links.IssueAgenda(working.Id));

        Assert.Contains("“Matt Uberoi” is a person's name", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_OfABoardThatDoesNot_IsNotThere()
    {
        await using var working = await IssuedAsync(publishes: false);

        Assert.Equal(HttpStatusCode.NotFound, (await working.Portal.Anonymous().GetAsync(Links.Meeting("rrb", Day))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Portal.Anonymous().GetAsync(Links.Board("rrb"))).Status);
    }

    [Fact]
    public async Task Agenda_Planned_IsNotThereBeforeItIsIssued()
    {
        await using var working = await PlannedAsync(publishes: true);

        Assert.Equal(HttpStatusCode.NotFound, (await working.Portal.Anonymous().GetAsync(Links.Meeting("rrb", Day))).Status);
    }

    [Fact]
    public async Task Agenda_Cancelled_SaysSoWithoutTheReason()
    {
        await using var working = await IssuedAsync();
        var visitor = working.Portal.Anonymous();
        await visitor.GetAsync(Links.Meeting("rrb", Day));

        var asked = await (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts))).Form("Save and continue")
            .Choose("State of the meeting", "Cancelled").Fill("Reason", "SECRET illness").SubmitAsync();
        await asked.Form("Tell them").SubmitAsync();

        var page = await visitor.GetAsync(Links.Meeting("rrb", Day));
        Assert.Contains("This meeting is cancelled.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", page.Html, StringComparison.Ordinal);
        Assert.Contains("Cancelled", string.Join(' ', (await visitor.GetAsync(Links.Meetings)).All(".entries")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_Published_TakesTheAgendasPlaceAndWithdrawnAnswersGone()
    {
        await using var working = await IssuedAsync();
        var visitor = working.Portal.Anonymous();
        var address = Links.Meeting("rrb", Day);
        Assert.StartsWith("Agenda", (await visitor.GetAsync(address)).Heading, StringComparison.Ordinal);
        await using (var db = working.Db())
        {
            var meeting = await db.Meetings.Include(row => row.Note).SingleAsync(row => row.Id == working.Id);
            (meeting.State, meeting.Date, meeting.NoDecisionsDeclared, meeting.Note!.State) = (MeetingState.Held, Day, true, NoteState.Agreed);
            meeting.Attendance.Add(new Attendance { Position = 1, OrganisationAsPrinted = "Clinks" });
            foreach (var item in await db.AgendaItems.Where(item => item.MeetingId == working.Id).ToListAsync())
            {
                item.PublicText = "What was said.";
            }

            await db.SaveChangesAsync();
        }

        working.Portal.Clock.Advance(TimeSpan.FromDays(2500));
        var secretary = await working.Portal.AsSecretaryAsync();
        await (await secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish))).Form("Publish now").SubmitAsync();
        var note = await visitor.GetAsync(address);
        await (await secretary.GetAsync(Links.Working(working.Id, WorkingPage.Withdraw))).Form("Withdraw the note").Fill("Why the note is withdrawn", "A mistake.").SubmitAsync();
        var gone = await visitor.GetAsync(address);

        Assert.Equal("Meeting of 20 June 2030", note.Heading);
        Assert.Equal(["1.Welcome", "2.Closed item", "3.A contract"], note.All(".note-item__title"));
        Assert.Equal((HttpStatusCode.Gone, "Meeting of 20 June 2030: note withdrawn"), (gone.Status, gone.Heading));
        Assert.DoesNotContain("Agenda for", (await visitor.GetAsync(Links.Meetings)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_OnAnotherDaySince_LeadsThere()
    {
        await using var working = await IssuedAsync();
        var asked = await (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts))).Form("Save and continue").Fill("Input.Date.Day", "27").SubmitAsync();

        var before = await working.Portal.Anonymous().GetAsync(Links.Meeting("rrb", Day));
        await (await asked.FollowAsync("Issue it again")).Form("Issue the agenda").Fill("What is other than before", "A week later.").SubmitAsync();
        var after = await working.Portal.Anonymous().GetAsync(Links.Meeting("rrb", Day), follow: false);

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/boards/rrb/meetings/2030-06-27"), (after.Status, after.Location));
    }

    private static async Task<Working> PlannedAsync(bool publishes)
    {
        var working = await AgendaPagesTests.PlannedAsync(meeting => meeting
            .Item("SECRET contract", more: item => item.Closed().With(record => (record.PlannedMinutes, record.Presenter, record.LeadOrganisation) = (20, "SECRET presenter", "SECRET lead")).SubItem("SECRET bids"))
            .Item("A contract", more: item => item.Closed().With(record => (record.ClosedTitleIsPublic, record.Presenter) = (true, "SECRET presenter"))));
        await using var db = working.Db();
        (await db.Boards.SingleAsync(board => board.Slug == "rrb")).PublishesAgendas = publishes;
        await db.SaveChangesAsync();
        return working;
    }

    private static async Task<Working> IssuedAsync(bool publishes = true)
    {
        var working = await PlannedAsync(publishes);
        await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();
        return working;
    }
}
