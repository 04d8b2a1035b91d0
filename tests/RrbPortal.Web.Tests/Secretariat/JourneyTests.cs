using System.Net;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A note's way to the public and back, as a secretary clicks it.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task Note_FromDraftToPublicCorrectedAndWithdrawn()
    {
        await using var working = await Working.CreateAsync(Whole);
        var visitor = working.Portal.Anonymous();
        var address = Links.Meeting(working.Board.Slug, new DateOnly(2024, 6, 20));
        var page = await working.Secretary.GetAsync(Links.Working(working.Id));

        page = await (await page.FollowAsync("Send for review")).Form("Send for review").SubmitAsync();
        Assert.Contains("The note was sent for review.", page.Text, StringComparison.Ordinal);

        page = await working.Secretary.GetAsync(Links.Working(working.Id));
        page = await page.FollowAsync("Record that the chair agreed");
        page = await page.Form("Save and continue").Fill("How the chair agreed", "By e-mail of 1 July").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);

        page = await (await page.FollowAsync("Publish")).Form("Publish now").SubmitAsync();
        Assert.Contains("The note was published.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The text that the public reads.", (await visitor.GetAsync(address)).Text, StringComparison.Ordinal);

        page = await page.Form("Start a correction").SubmitAsync();
        var item = await working.Secretary.GetAsync(Links.Entry(working.Id, WorkingPage.Items, working.Meeting.Items[0].Id));
        await item.Form("Save and continue").Fill("Public text", "The corrected text.").SubmitAsync();
        page = await (await working.Secretary.GetAsync(Links.Working(working.Id))).FollowAsync("Publish the correction");
        var silent = await page.Form("Publish the correction").SubmitAsync();
        Assert.Single(silent.Errors);
        page = await silent.Form("Publish the correction").Fill("What was changed", "A word was wrong.").SubmitAsync();
        Assert.Contains("The corrected text.", (await visitor.GetAsync(address)).Text, StringComparison.Ordinal);

        page = await page.FollowAsync("Withdraw");
        var noReason = await page.Form("Withdraw the note").SubmitAsync();
        Assert.Equal(["Say why the note is withdrawn"], noReason.Errors);
        await noReason.Form("Withdraw the note").Fill("Why the note is withdrawn", "It was of another meeting.").SubmitAsync();
        var gone = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("It was of another meeting.", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_WithNothingChanged_CanBeAbandonedAndOtherwiseNot()
    {
        await using var working = await Working.CreateAsync(meeting => Whole(meeting).NoteIn(NoteState.Agreed));
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish));
        page = await page.Form("Publish now").SubmitAsync();
        page = await page.Form("Start a correction").SubmitAsync();

        page = await page.Form("Abandon the correction").SubmitAsync();
        Assert.Contains("The correction was abandoned.", page.Text, StringComparison.Ordinal);

        page = await page.Form("Start a correction").SubmitAsync();
        var facts = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts));
        page = await facts.Form("Save and continue").Fill("Place", "Elsewhere").SubmitAsync();
        page = await page.Form("Abandon the correction").SubmitAsync();
        Assert.Contains("The text differs from what is published", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_OnANoteThatChangedSince_IsNotTaken()
    {
        await using var working = await Working.CreateAsync(Whole);
        var stale = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));
        var facts = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts));
        await facts.Form("Save and continue").Fill("Place", "Elsewhere").SubmitAsync();

        var page = await stale.Form("Send for review").SubmitAsync();

        Assert.Equal(["Somebody changed the note since you opened this page. Look at it again, then send it"], page.Errors);
        Assert.Contains("Draft", page.All(".govuk-tag"));
    }

    [Fact]
    public async Task Publish_WithWhatBlocks_SaysItBesideTheButton()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.NoteIn(NoteState.Agreed));

        var overview = await working.Secretary.GetAsync(Links.Working(working.Id));
        var publish = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish));

        Assert.Contains("To mend, or to keep with a reason, before it can be published", overview.Text, StringComparison.Ordinal);
        Assert.Contains("The note cannot be published now", publish.Text, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => publish.Form("Publish now"));
    }

    [Fact]
    public async Task History_AfterAStepAndAChange_TellsBoth()
    {
        await using var working = await Working.CreateAsync(Whole);
        var facts = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts));
        var page = await facts.Form("Save and continue").Fill("Place", "Great Hall").SubmitAsync();
        page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Review));
        await page.Form("Send for review").SubmitAsync();

        var history = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.History));

        foreach (var text in new[] { "Meeting edited", "Great Hall", "Note sent for review", "Draft to In review" })
        {
            Assert.Contains(text, history.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_Narrowed_ShowsOwnMeetingsOfThatState()
    {
        await using var working = await Working.CreateAsync(Whole);
        await using (var db = working.Db())
        {
            await Given.Meeting(working.Board).On(2024, 3, 1).NoteIn(NoteState.Published).SavedIn(db);
            await Given.Meeting(await Given.Board("Another Board").SavedIn(db)).On(2024, 4, 2).SavedIn(db);
        }

        var all = await working.Secretary.GetAsync(Links.Secretariat);
        var published = await all.Form("Show meetings").Choose("State of the note", "Published").SubmitAsync();
        var nonsense = await working.Secretary.GetAsync(Links.Secretariat + "?board=x&state=y&page=z");

        Assert.Equal(["Meeting of 20 June 2024", "Meeting of 1 March 2024"], all.All(".entries__title"));
        Assert.Equal(["Meeting of 1 March 2024"], published.All(".entries__title"));
        Assert.Equal(HttpStatusCode.OK, nonsense.Status);
    }

    private static MeetingBuilder Whole(MeetingBuilder meeting) => meeting
        .With(record => (record.Start, record.End, record.Place) = (new TimeOnly(14, 0), new TimeOnly(15, 0), "Room 1"))
        .Attended("Home Office")
        .Item("Data", "The text that the public reads.");
}
