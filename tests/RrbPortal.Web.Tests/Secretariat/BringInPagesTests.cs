using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A note that somebody has, brought into a meeting that was planned before, as the person sees it.</summary>
public sealed class BringInPagesTests
{
    private const string Note = """
        Public Note of Meeting

        Reducing Reoffending Board

        20th June 2024, 14:00-16:00

        MS Teams

        Chair: Head of Records (City Archive)

        Attendees:

        City Archive (CA)
        Harbour Trust

        Apologies:

        River Library (RL)

        1. Welcome

        City Archive welcomed members.

        2. Update on Forward Plan

        The Board agreed that the plan is published in May.

        3. Workshop

        Harbour Trust described its own papers.
        """;

    [Fact]
    public async Task Journey_PastedNote_GoesFromTheMeetingIntoItsAgenda()
    {
        await using var working = await PlannedAsync();
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Note));

        var form = await page.FollowAsync("Bring in a note you have");
        var review = await form.Form("Read the note").Fill("Input.Text", Note).SubmitAsync();

        Assert.Equal("Review of Pasted for meeting of 20 June 2024.txt", review.Heading);
        Assert.Contains("Differs from the file (1)", review.Text, StringComparison.Ordinal);
        Assert.Contains("Place: the meeting says “Room 2”, the file says “MS Teams”.", review.Text, StringComparison.Ordinal);
        Assert.Contains("left as it is: 3 Records of the sea.", review.Text, StringComparison.Ordinal);
        Assert.Equal(["Into 1 Welcome", "Into 2 Forward plan", "A new item after 2 Forward plan"], review.All(".placing option[selected]"));
        Assert.Null(review.Document.QuerySelector("button[formaction*='handler=Confirm']"));

        var done = await review.Form("Put it into the meeting of 20 June 2024").SubmitAsync();

        Assert.Equal("Write the note", done.Heading);
        Assert.Contains("The meeting kept its own: Place (in the file: MS Teams).", done.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("City Archive welcomed members.", done.Html, StringComparison.Ordinal);
        await using var db = working.Db();
        var meeting = await db.Meetings.Include(row => row.Items).Include(row => row.Attendance).Include(row => row.Decisions).AsSplitQuery().SingleAsync();
        Assert.Equal(["Welcome", "Forward plan", "Workshop", "Records of the sea"], meeting.Items.OrderBy(item => item.Position).Select(item => item.Title));
        Assert.Equal((3, 1, "Room 2"), (meeting.Attendance.Count, meeting.Decisions.Count, meeting.Place));
        var batch = await working.Secretary.GetAsync(Links.ImportBatch((await db.ImportBatches.SingleAsync()).Id));
        Assert.Equal(["In the meeting"], batch.All(".entries .govuk-tag"));
    }

    [Fact]
    public async Task Post_ImportedFile_MayGoWhereThePersonSays()
    {
        await using var working = await PlannedAsync();
        var review = await UploadAsync(working.Secretary, Note);
        var sea = await SeaAsync(working);

        var sent = review.Form("Put it into the meeting of 20 June 2024").Choose("Input.Places[2]", $"into-{sea}").Fields();

        var wrong = await Working.PostAsync(
            working.Secretary, review.Address, "Put it into the meeting of 20 June 2024", $"{review.Address}?handler=Into",
            [.. sent.Where(field => field.Key.StartsWith("Input.", StringComparison.Ordinal)).Select(field => (field.Key, field.Key == "Input.Places[1]" ? "into-999" : field.Value))]);
        var done = await wrong.Form("Put it into the meeting of 20 June 2024").Choose("Input.Places[1]", $"into-{sea}").SubmitAsync();

        Assert.Equal(["Choose where “Update on Forward Plan” goes"], wrong.Errors);
        var field = wrong.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!;
        Assert.Equal("Input.Places[1]", wrong.Document.QuerySelector(field)!.GetAttribute("name"));
        Assert.Equal("Write the note", done.Heading);
        await using var db = working.Db();
        Assert.Equal("The Board agreed that the plan is published in May.\n\nHarbour Trust described its own papers.", (await db.AgendaItems.SingleAsync(item => item.Id == sea)).PublicText);
    }

    [Fact]
    public async Task Post_PressedTwice_IsDoneOnce()
    {
        await using var working = await PlannedAsync();
        var review = await UploadAsync(working.Secretary, Note);
        var form = review.Form("Put it into the meeting of 20 June 2024");
        await form.SubmitAsync();

        var again = await form.SubmitAsync();

        Assert.Equal("Write the note", again.Heading);
        await using var db = working.Db();
        Assert.Equal((4, 1), (await db.AgendaItems.CountAsync(), await db.Decisions.CountAsync()));
    }

    [Fact]
    public async Task Post_MeetingChangedMeanwhile_SaysSoAndKeepsWhatWasChosen()
    {
        await using var working = await PlannedAsync();
        var review = await UploadAsync(working.Secretary, Note);
        var sea = await SeaAsync(working);
        await working.Portal.WithAsync<Core.Meetings.AttendanceService, Core.Common.Outcome>(attendance => attendance.AddAsync(
            new Core.Meetings.AddAttendance { MeetingId = working.Id, Entry = new Core.Meetings.AttendanceFacts { OrganisationAsPrinted = "Clinks" } }, Given.BySecretariatOf(working.Board), default));

        var answer = await review.Form("Put it into the meeting of 20 June 2024").Choose("Input.Places[2]", $"into-{sea}").SubmitAsync();

        Assert.StartsWith("Somebody changed the meeting of 20 June 2024", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Into 3 Records of the sea", answer.All(".placing option[selected]")[2]);
        Assert.Equal("Write the note", (await answer.Form("Put it into the meeting of 20 June 2024").SubmitAsync()).Heading);
    }

    [Fact]
    public async Task Get_NoteInReview_SaysWhyAndOffersNothing()
    {
        await using var working = await PlannedAsync();
        var review = await UploadAsync(working.Secretary, Note);
        await using (var db = working.Db())
        {
            (await db.Notes.SingleAsync()).State = NoteState.InReview;
            await db.SaveChangesAsync();
        }

        var preview = await working.Secretary.GetAsync(review.Address);
        var bringIn = await working.Secretary.GetAsync(Links.BringIn(working.Id));
        var note = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Note));

        Assert.Contains("is in review, so nothing was put into it. Take it back to draft first.", preview.Text, StringComparison.Ordinal);
        Assert.Null(preview.Document.QuerySelector("#into-meeting"));
        Assert.Contains("is in review", bringIn.Text, StringComparison.Ordinal);
        Assert.Null(bringIn.Document.QuerySelector("textarea"));
        Assert.DoesNotContain("Bring in a note you have", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BringIn_NothingOrBoth_SaysWhatToDo()
    {
        await using var working = await PlannedAsync();
        var page = await working.Secretary.GetAsync(Links.BringIn(working.Id));

        var nothing = await page.Form("Read the note").SubmitAsync();
        var both = await page.Form("Read the note").Fill("Input.Text", Note).Attach("Input.File", "a.txt", Encoding.UTF8.GetBytes(Note)).SubmitAsync();

        Assert.Equal(["Choose a file, or paste the text of the note"], nothing.Errors);
        Assert.Equal(["Choose a file or paste a text, not both"], both.Errors);
    }

    [Fact]
    public async Task Post_BringIn_FileOfAnotherDate_IsADoubtAndMayBecomeARecordOfItsOwn()
    {
        await using var working = await PlannedAsync();
        var page = await working.Secretary.GetAsync(Links.BringIn(working.Id));

        var review = await page.Form("Read the note").Attach("Input.File", "march.txt", Encoding.UTF8.GetBytes(Note.Replace("20th June", "21st March", StringComparison.Ordinal))).SubmitAsync();

        Assert.Equal("Review of march.txt", review.Heading);
        Assert.Contains("it was brought in for the meeting of Thursday 20 June 2024", review.Text, StringComparison.Ordinal);
        var own = await review.FormIn("form:has(+ .side-by-side)", "Make a record of its own of it").SubmitAsync();
        Assert.Equal("Meeting of 21 March 2024", own.Heading);
    }

    [Fact]
    public async Task BringIn_ForOthers_IsNotThere()
    {
        await using var working = await PlannedAsync();
        var review = await UploadAsync(working.Secretary, Note);
        var stranger = await working.Portal.AsSecretaryAsync("another");
        var member = await working.Portal.AsMemberAsync();

        var page = await stranger.GetAsync(Links.BringIn(working.Id));
        var post = await Working.PostAsync(stranger, Links.AddMeeting, "Save and continue", Links.BringIn(working.Id), ("Input.Text", Note));
        var put = await Working.PostAsync(stranger, Links.AddMeeting, "Save and continue", $"{review.Address}?handler=Into", ("Input.MeetingId", $"{working.Id}"), ("Input.Version", "1"));
        var forbidden = await member.GetAsync(Links.BringIn(working.Id));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (page.Status, post.Status, put.Status, forbidden.Status));
        await using var db = working.Db();
        Assert.Equal(ImportFileState.Waiting, (await db.ImportFiles.SingleAsync()).State);
    }

    [Fact]
    public async Task Note_SentenceInWhichTheBoardAgreed_IsRecordedWithItsButton()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Plans", "The Board agreed that the plan is published in May."));
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Note));

        var done = await page.Form("Record it as a decision: The Board agreed that the plan is published in May.").SubmitAsync();

        Assert.Contains("The decision was recorded.", done.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A decision?", done.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal("The Board", (await db.Decisions.SingleAsync()).DecidedBy);
    }

    private static Task<Working> PlannedAsync() => Working.CreateAsync(meeting => meeting
        .Standing(MeetingState.Planned)
        .With(row => row.Place = "Room 2")
        .Item("Welcome").Item("Forward plan").Item("Records of the sea"));

    private static async Task<int> SeaAsync(Working working)
    {
        await using var db = working.Db();
        return await db.AgendaItems.Where(item => item.Title == "Records of the sea").Select(item => item.Id).SingleAsync();
    }

    private static async Task<PageResponse> UploadAsync(Browser secretary, string text)
    {
        var batch = await (await secretary.GetAsync(Links.Imports)).Form("Read the files").Attach("Files", "june.txt", Encoding.UTF8.GetBytes(text)).SubmitAsync();
        for (var look = 0; look < 200 && batch.Document.QuerySelector("progress") is not null; look++)
        {
            await Task.Delay(50);
            batch = await secretary.GetAsync(batch.Address);
        }

        return await batch.FollowAsync("Look at the preview of june.txt");
    }
}
