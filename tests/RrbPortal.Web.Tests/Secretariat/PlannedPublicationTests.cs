using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>Publishing at a time, and in a pre-election period, as a secretary clicks it.</summary>
public sealed class PlannedPublicationTests
{
    [Fact]
    public async Task Plan_CancelAndPlanAnew_PublishesAtItsTime()
    {
        await using var working = await Working.CreateAsync(Whole);

        var page = await PlanAsync(working.Secretary, working.Id);
        Assert.Contains("The publication is planned.", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Publish");
        Assert.Contains("The portal will publish this note on 5 February 2026 at 9:30am", page.Text, StringComparison.Ordinal);
        page = await page.Form("Cancel this plan").SubmitAsync();
        Assert.Contains("The plan was cancelled.", page.Text, StringComparison.Ordinal);
        await PlanAsync(working.Secretary, working.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync(working)).Status);
        working.Portal.Clock.Advance(TimeSpan.FromHours(24.6));
        await RunAsync(working.Portal);

        Assert.Equal(HttpStatusCode.OK, (await VisitAsync(working)).Status);
        var history = await (await working.Portal.AsSecretaryAsync()).GetAsync(Links.Working(working.Id, WorkingPage.History));
        Assert.Contains("Published by the portal, as planned for 5 February 2026 at 09:30.", history.Text, StringComparison.Ordinal);
        Assert.Contains("by the portal at its time", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_NothingOrNonsenseEntered_SaysWhatIsMissing()
    {
        await using var working = await Working.CreateAsync(Whole);
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish));

        var empty = await page.Form("Publish it then").SubmitAsync();
        var nonsense = await page.Form("Publish it then").Fill("Day", "5").Fill("Month", "2").Fill("Year", "2026").Fill("Time", "soon").SubmitAsync();

        Assert.Equal(["Enter the day on which the note is to be published", "Enter the time at which the note is to be published"], empty.Errors);
        Assert.Equal(["Time must be a time, like 9:30am"], nonsense.Errors);
    }

    [Fact]
    public async Task PublishNow_WithHalfADayTyped_IsNotHeldUpByIt()
    {
        await using var working = await Working.CreateAsync(Whole);
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish));

        page = await page.Form("Publish now").Fill("Time", "soon").SubmitAsync();

        Assert.Contains("The note was published.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_NoteTakenBackAndChanged_SaysWhyItWasNotPublished()
    {
        await using var working = await Working.CreateAsync(Whole);
        await PlanAsync(working.Secretary, working.Id);
        await using (var db = working.Db())
        {
            db.Entry(await db.Notes.SingleAsync()).Property(note => note.Version).IsModified = true;
            await db.SaveChangesAsync();
        }

        working.Portal.Clock.Advance(TimeSpan.FromHours(25));
        await RunAsync(working.Portal);

        var page = await (await working.Portal.AsSecretaryAsync()).GetAsync(Links.Working(working.Id, WorkingPage.Publish));
        Assert.Contains("It was not: The note was changed after this was planned.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync(working)).Status);
    }

    [Fact]
    public async Task Publish_InAPreElectionPeriod_AsksForAReasonThatHistoryShows()
    {
        await using var working = await Working.CreateAsync(Whole);
        Assert.DoesNotContain("Why it is published", (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish))).Text, StringComparison.Ordinal);
        working.Portal.Clock.Advance(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.Zero) - working.Portal.Clock.GetUtcNow());
        var secretary = await working.Portal.AsSecretaryAsync();
        var page = await secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish));

        var silent = await page.Form("Publish now").SubmitAsync();
        await silent.Form("Publish now").Fill("Why it is published in a pre-election period", "A routine record.").SubmitAsync();

        Assert.Contains("Today lies before the elections of the London boroughs of 7 May 2026.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why the note is published before the elections of the London boroughs of 7 May 2026"], silent.Errors);
        var history = await secretary.GetAsync(Links.Working(working.Id, WorkingPage.History));
        Assert.Contains("Published in a pre-election period: A routine record.", history.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("routine", (await VisitAsync(working)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_IntoAPreElectionPeriod_AsksForTheReasonAndKeepsWhatWasTyped()
    {
        await using var working = await Working.CreateAsync(Whole);

        var page = await PlanAsync(working.Secretary, working.Id, day: "20", month: "4");
        Assert.Equal(["Say why the note is published before the elections of the London boroughs of 7 May 2026"], page.Errors);
        page = await page.Form("Publish it then").Fill("Why it is published in a pre-election period", "A routine record.").SubmitAsync();

        Assert.Contains("The publication is planned.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_TheChair_IsAMailThatLeadsToTheNoteAndTheAnswerComesBack()
    {
        await using var working = await Working.CreateAsync(meeting => Whole(meeting).NoteIn(NoteState.InReview));
        var chair = await working.Portal.AsChairAsync();

        var page = await (await working.Secretary.GetAsync(Links.Working(working.Id))).FollowAsync("Ask the chair to agree");
        page = await page.Form("Send the mail").SubmitAsync();
        Assert.Contains("The chair was asked to agree the note.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The chair was asked to agree the note on 4 February 2026 at 09:00, and has not agreed it yet.", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Ask the chair again");
        Assert.Contains("The chair was asked on 4 February 2026 at 9am.", page.Text, StringComparison.Ordinal);
        var again = await page.Form("Send the mail").SubmitAsync();
        Assert.Equal(["The chair was asked already, and the note has not changed since."], again.Errors);

        var note = await chair.GetAsync(Links.MemberMeeting(working.Id));
        await note.Form("Agree the note").SubmitAsync();
        await using var db = working.Db();
        var mails = await db.Outbox.OrderBy(mail => mail.Id).ToListAsync();
        Assert.Equal(["chair-asked", "note-agreed"], mails.Select(mail => mail.Kind));
        Assert.Contains($"https://localhost/members/meetings/{working.Id}", mails[0].TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/secretariat/meetings/{working.Id}/publish", mails[1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithoutAChair_SaysWhoCanHelp()
    {
        await using var working = await Working.CreateAsync(meeting => Whole(meeting).NoteIn(NoteState.InReview));

        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Ask));

        Assert.Contains("Nobody holds the role of this board’s chair.", page.Text, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => page.Form("Send the mail"));
    }

    private static async Task<PageResponse> PlanAsync(Browser secretary, int meeting, string day = "5", string month = "2")
    {
        var page = await secretary.GetAsync(Links.Working(meeting, WorkingPage.Publish));
        return await page.Form("Publish it then").Fill("Day", day).Fill("Month", month).Fill("Year", "2026").Fill("Time", "9:30am").SubmitAsync();
    }

    private static Task<PageResponse> VisitAsync(Working working)
        => working.Portal.Anonymous().GetAsync(Links.Meeting(working.Board.Slug, new DateOnly(2024, 6, 20)));

    private static Task RunAsync(PortalApplication portal)
        => portal.WithAsync<IEnumerable<IDueTask>, bool>(async tasks =>
        {
            await tasks.OfType<ScheduledPublishing>().Single().RunAsync(default);
            return true;
        });

    private static MeetingBuilder Whole(MeetingBuilder meeting) => meeting
        .With(record => (record.Start, record.End, record.Place) = (new TimeOnly(14, 0), new TimeOnly(15, 0), "Room 1"))
        .Attended("Home Office")
        .Item("Data", "The text that the public reads.")
        .NoteIn(NoteState.Agreed);
}
