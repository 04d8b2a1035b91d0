using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>The page of the whole note as a browser without script uses it, and what a browser with script sends to it.</summary>
public sealed class NotePageTests
{
    [Fact]
    public async Task Page_OfANote_HoldsEveryItemInOrderWithItsTexts()
    {
        await using var working = await Working.CreateAsync(meeting => meeting
            .Attended("Clinks")
            .Item("Data", "Public words.", item => item.Internal("Internal words.").SubItem("Sharing", "Sub words."))
            .Item("Close")
            .Decided("Share more.", item: "Data")
            .Action("Write it down.", item: "Sharing", owners: "Clinks"));

        var page = await PageAsync(working);

        Assert.Equal(["1 Data", "1.1 Sharing", "2 Close"], page.All(".writing-item h2"));
        Assert.Equal(["1 Data", "1.1 Sharing", "2 Close"], page.All(".writing-jumps a"));
        Assert.Equal("Public words.", Field(page, "Public text of item 1 Data"));
        Assert.Equal("Internal words.", Field(page, "Internal text of item 1 Data, never published"));
        Assert.Contains("Share more.", page.Document.QuerySelector("#item-" + working.Meeting.Items[0].Id)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Clinks", page.All(".writing-outcome")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAll_SeveralTexts_SavesWhatChanged()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "Old.").Item("Other", "Kept.\n\nWhole."));

        var page = await (await PageAsync(working)).Form("Save all")
            .Fill("Public text of item 1 Data", "New.").Fill("Internal text of item 2 Other, never published", "For us.").SubmitAsync();

        Assert.Contains("The note was saved.", page.Text, StringComparison.Ordinal);
        Assert.Equal(Links.Working(working.Id, WorkingPage.Note), page.Address);
        await using var db = working.Db();
        var items = await db.AgendaItems.OrderBy(item => item.Position).ToListAsync();
        Assert.Equal(["New.", "Kept.\n\nWhole."], items.Select(item => item.PublicText));
        Assert.Equal("For us.", items[1].InternalText);
        Assert.Equal("items.written", (await db.Audit.SingleAsync(entry => entry.MeetingId == working.Id)).Action);
    }

    [Fact]
    public async Task Save_OfOneItem_SavesTheOthersTooAndLeadsBackToIt()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data").Item("Other"));

        var answer = await (await PageAsync(working)).Form("Save item 2 Other")
            .Fill("Public text of item 1 Data", "One.").Fill("Public text of item 2 Other", "Two.").SubmitAsync(follow: false);

        Assert.EndsWith($"#item-{working.Meeting.Items[1].Id}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal(["One.", "Two."], await db.AgendaItems.OrderBy(item => item.Position).Select(item => item.PublicText).ToListAsync());
    }

    [Fact]
    public async Task SaveAll_TwoSecretariesAtDifferentParagraphs_SavesBoth()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "One.\n\nTwo."));
        var mine = (await PageAsync(working)).Form("Save all");
        await Save(await PageAsync(working, await working.Portal.AsSecretaryAsync()), "One, theirs.\n\nTwo.");

        var page = await mine.Fill("Public text of item 1 Data", "One.\n\nTwo, mine.").SubmitAsync();

        Assert.Contains("put together", page.Text, StringComparison.Ordinal);
        Assert.Equal("One, theirs.\n\nTwo, mine.", Field(page, "Public text of item 1 Data"));
    }

    [Theory]
    [InlineData("Keep theirs: Item 1, public text", "Theirs.")]
    [InlineData("Keep mine: Item 1, public text", "Mine.")]
    [InlineData("Edit both together: Item 1, public text", "Mine.\n\nTheirs.")]
    public async Task SaveAll_TwoSecretariesAtTheSameWords_LetsThePersonChoose(string button, string chosen)
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "One.").Item("Other"));
        var mine = (await PageAsync(working)).Form("Save all");
        await Save(await PageAsync(working, await working.Portal.AsSecretaryAsync()), "Theirs.");

        var both = await mine.Fill("Public text of item 1 Data", "Mine.").Fill("Public text of item 2 Other", "Saved.").SubmitAsync();
        Assert.Equal(["Theirs.", "Mine."], both.All(".side-by-side .source-text"));
        Assert.Contains("Somebody else changed the same words", both.Text, StringComparison.Ordinal);
        Assert.Equal("Saved.", Field(both, "Public text of item 2 Other"));

        var page = await both.Form(button).SubmitAsync();

        Assert.Equal(chosen, Field(page, "Public text of item 1 Data"));
        page = await page.Form("Save all").SubmitAsync();
        Assert.Empty(page.All(".writing-held"));
        await using var db = working.Db();
        Assert.Equal(chosen, (await db.AgendaItems.FirstAsync()).PublicText);
        Assert.Empty(await db.HeldTexts.ToListAsync());
    }

    [Fact]
    public async Task Look_TypedText_ShowsHowItWillLookWithItsFindingsAndSavesNothing()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "Old.").Item("Other"));

        var page = await (await PageAsync(working)).Form("Preview and check item 1 Data")
            .Fill("Public text of item 1 Data", "Some **bold** text by QXZ. <script>alert(1)</script>")
            .Fill("Public text of item 2 Other", "Typed too.").SubmitAsync();

        Assert.Equal("bold", page.Document.QuerySelector(".preview strong")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".preview script"));
        Assert.Contains("“QXZ” is not known: add to the glossary", page.Text, StringComparison.Ordinal);
        Assert.Equal("Typed too.", Field(page, "Public text of item 2 Other"));
        await using (var db = working.Db())
        {
            Assert.Equal("Old.", (await db.AgendaItems.FirstAsync()).PublicText);
        }

        var saved = await page.Form("Save all").SubmitAsync();
        Assert.Equal("Typed too.", Field(saved, "Public text of item 2 Other"));
    }

    [Fact]
    public async Task Line_LabelledAsAction_BecomesOneWhenAPersonSaysSo()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("National Probation Service (NPS)").Item("Data"));
        var page = await (await PageAsync(working)).Form("Save all").Fill("Public text of item 1 Data", "Before.\n\nACTION: NPS to send the floor plan by 3 July").SubmitAsync();
        Assert.Empty(page.All(".writing-outcome"));
        Assert.Contains("Owner: NPS. Due: 3 July 2024.", page.Text, StringComparison.Ordinal);

        page = await page.Form("Make it an action: ACTION: NPS to send the floor plan by 3 July").SubmitAsync();

        Assert.Contains("NPS to send the floor plan by 3 July", Assert.Single(page.All(".writing-outcome")), StringComparison.Ordinal);
        Assert.Equal("Before.", Field(page, "Public text of item 1 Data"));
    }

    [Fact]
    public async Task QuickAdd_ActionAndDecision_StandUnderTheItemAndKeepWhatWasTyped()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Clinks").Item("Data").Item("Other"));

        var page = await (await PageAsync(working)).Form("Add the action to item 2 Other")
            .Fill("Public text of item 1 Data", "Typed.").Fill("Action of item 2 Other", "Clinks to write by 3 July").SubmitAsync();
        page = await page.Form("Add the decision to item 2 Other").Fill("Decision of item 2 Other", "It is done.").SubmitAsync();

        Assert.Equal(2, page.Document.QuerySelectorAll($"#item-{working.Meeting.Items[1].Id} .writing-outcome").Length);
        Assert.Contains("Clinks, by 3 July 2024", page.Text, StringComparison.Ordinal);
        Assert.Equal("Typed.", Field(page, "Public text of item 1 Data"));
        var refused = await page.Form("Add the action to item 1 Data").SubmitAsync();
        Assert.Contains("Enter the action", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speaker_BegunOrShort_IsPrintedAsTheNotesDo()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Metropolitan Police Service (MPS)").Item("Data", "Before."));

        var begun = await (await PageAsync(working)).Form("Begin a paragraph of this speaker in item 1 Data").Fill("Who speaks in item 1 Data", "MPS").SubmitAsync();
        Assert.Equal("Before.\n\nMPS – ", Field(begun, "Public text of item 1 Data"));

        var typed = await begun.Form("Preview and check item 1 Data").Fill("Public text of item 1 Data", "MPS: There is a need.").SubmitAsync();
        var chosen = await typed.Form("MPS noted that …").SubmitAsync();
        Assert.Equal("MPS noted that there is a need.", Field(chosen, "Public text of item 1 Data"));
        await using var db = working.Db();
        Assert.Equal("Before.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Term_Unknown_IsAddedToTheGlossaryFromHere()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "The QXZ is used."));

        var page = await (await PageAsync(working)).Form("Add QXZ to the glossary").Fill("What QXZ means", "a quick example").SubmitAsync();

        Assert.Equal(Links.Working(working.Id, WorkingPage.Note), page.Address);
        Assert.Contains("QXZ a quick example", page.All(".writing-terms > div").Select(text => text.Replace("\n", " ", StringComparison.Ordinal)));
        Assert.DoesNotContain("is not known", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attendance_QuickEntry_TakesTickedAndNamed()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data"));
        await using (var db = working.Db())
        {
            var clinks = await TestKit.TestData.Given.Organisation("Clinks").SavedIn(db);
            var police = await TestKit.TestData.Given.Organisation("Metropolitan Police Service").SavedIn(db);
            await TestKit.TestData.Given.Meeting(working.Board).On(2024, 3, 14).Attended("Clinks", organisation: clinks).Attended("MPS", organisation: police).SavedIn(db);
        }

        var page = await (await PageAsync(working)).Form("Add the ticked organisations").Tick("Present: Clinks").Tick("Apologies: MPS").SubmitAsync();
        page = await page.Form("Add with apologies").Fill("Another organisation, as the note prints it", "Home Office").SubmitAsync();

        Assert.Contains("Present: Clinks", page.Text, StringComparison.Ordinal);
        Assert.Contains("Apologies or absent: MPS; Home Office", page.Text, StringComparison.Ordinal);
        var refused = await page.Form("Add as present").SubmitAsync();
        Assert.Contains("Tick an organisation, or enter the name of one", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoteState.Agreed, "Take it back to draft")]
    [InlineData(NoteState.Published, "Start a correction")]
    public async Task Page_OfAClosedNote_IsToReadAndSaysWhy(NoteState state, string what)
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "Some **bold** words.").NoteIn(state));

        var page = await PageAsync(working);

        Assert.Contains(what, page.Text, StringComparison.Ordinal);
        Assert.Equal("bold", page.Document.QuerySelector(".writing-item strong")!.TextContent);
        Assert.Null(page.Document.QuerySelector("textarea"));
        Assert.Null(page.Document.QuerySelector("[data-module='note-writer']"));
    }

    [Theory]
    [InlineData("Save all")]
    [InlineData("Preview and check item 1 Data")]
    public async Task Press_NoteAgreedMeanwhile_KeepsTheTextAndSaysSo(string button)
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "Old.").NoteIn(NoteState.InReview));
        var form = (await PageAsync(working)).Form(button);
        await using (var db = working.Db())
        {
            (await db.Notes.SingleAsync()).State = NoteState.Agreed;
            await db.SaveChangesAsync();
        }

        var page = await form.Fill("Public text of item 1 Data", "My long text.").SubmitAsync();

        Assert.Contains("This note is agreed", page.Text, StringComparison.Ordinal);
        Assert.Contains("My long text.", page.All(".writing-held .source-text"));
        await using var after = working.Db();
        Assert.Equal("Old.", (await after.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task SaveAll_SessionEnded_GivesEveryTextBack()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data").Item("Other"));
        var form = (await PageAsync(working)).Form("Save all");
        await (await working.Secretary.GetAsync(Links.Account)).Form("Sign out").SubmitAsync();

        var page = await form.Fill("Public text of item 1 Data", "First text.").Fill("Public text of item 2 Other", "Second text.").SubmitAsync(follow: false);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        var texts = page.Document.QuerySelectorAll("textarea[readonly]").Select(area => area.TextContent.Trim()).ToList();
        Assert.Contains("First text.", texts);
        Assert.Contains("Second text.", texts);
    }

    [Fact]
    public async Task Hold_ThenComeBack_OffersWhatWasTyped()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "Old."));
        var sent = await SendAsync(working, "Hold", "Old.", "Half a sentence");
        Assert.Equal(HttpStatusCode.OK, sent.Status);

        var page = await PageAsync(working);
        Assert.Equal("Old.", Field(page, "Public text of item 1 Data"));
        Assert.Contains("You typed this at", page.Text, StringComparison.Ordinal);

        page = await page.Form("Put it into the note: Item 1, public text").SubmitAsync();
        Assert.Equal("Half a sentence", Field(page, "Public text of item 1 Data"));
        Assert.Empty(page.All(".writing-held"));
    }

    [Fact]
    public async Task Put_OnAnOlderText_MergesOrHolds()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "One.\n\nTwo."));

        using var saved = Json(await SendAsync(working, "Put", "One.\n\nTwo.", "One, theirs.\n\nTwo."));
        using var merged = Json(await SendAsync(working, "Put", "One.\n\nTwo.", "One.\n\nTwo, mine."));
        using var both = Json(await SendAsync(working, "Put", "One.\n\nTwo.", "One, quite other.\n\nTwo."));

        Assert.Equal(["Saved", "Merged", "Both"], new[] { saved, merged, both }.Select(answer => answer.RootElement.GetProperty("fate").GetString()));
        Assert.Equal("One, theirs.\n\nTwo, mine.", merged.RootElement.GetProperty("stored").GetString());
        Assert.Equal("09:00", saved.RootElement.GetProperty("at").GetString());
        using var now = JsonDocument.Parse((await working.Secretary.GetAsync($"{Links.NoteStep(working.Id, "Now")}&seen={working.Meeting.Items[0].Id}.0")).Html);
        Assert.Equal("One, theirs.\n\nTwo, mine.", now.RootElement.GetProperty("changed")[0].GetProperty("publicText").GetString());
        var page = await PageAsync(working);
        Assert.Equal(["One, theirs.\n\nTwo, mine.", "One, quite other.\n\nTwo."], page.Document.QuerySelectorAll(".side-by-side .source-text").Select(text => text.TextContent.Trim()));
    }

    [Fact]
    public async Task Beside_TypedText_IsAPieceOfThePage()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "Old."));

        var answer = await SendAsync(working, "Beside", "Old.", "ACTION: QXZ to **write**");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("[data-part=preview] strong"));
        Assert.Contains("Make it an action", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Document.QuerySelector("header"));
    }

    [Fact]
    public async Task Now_AskedByOthers_TellsNothing()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "A secret text."));
        var address = $"{Links.NoteStep(working.Id, "Now")}&seen={working.Meeting.Items[0].Id}.0";

        foreach (var (browser, status) in new[]
        {
            (await working.Portal.AsMemberAsync(), HttpStatusCode.Forbidden),
            (await working.Portal.AsChairAsync(), HttpStatusCode.Forbidden),
            (await working.Portal.AsAdministratorAsync(), HttpStatusCode.Forbidden),
            (await working.Portal.AsSecretaryAsync("another"), HttpStatusCode.NotFound),
        })
        {
            var answer = await browser.GetAsync(address);
            Assert.Equal(status, answer.Status);
            Assert.DoesNotContain("secret", answer.Html, StringComparison.Ordinal);
        }

        Assert.Contains("A secret text.", (await working.Secretary.GetAsync(address)).Html, StringComparison.Ordinal);
    }

    private static async Task<PageResponse> SendAsync(Working working, string step, string began, string text)
        => await Working.PostAsync(
            working.Secretary, Links.Working(working.Id, WorkingPage.Note), "Save all", Links.NoteStep(working.Id, step),
            ("item", $"{working.Meeting.Items[0].Id}"), ("field", "PublicText"), ("text", text), ("began", began), ("version", "1"));

    private static JsonDocument Json(PageResponse answer) => JsonDocument.Parse(answer.Html);

    private static Task<PageResponse> PageAsync(Working working, Browser? browser = null)
        => (browser ?? working.Secretary).GetAsync(Links.Working(working.Id, WorkingPage.Note));

    private static async Task Save(PageResponse page, string text)
        => await page.Form("Save all").Fill("Public text of item 1 Data", text).SubmitAsync();

    /// <summary>What stands in the field with this label.</summary>
    private static string Field(PageResponse page, string label)
    {
        var found = page.Document.QuerySelectorAll("label").Single(one => string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == label);
        return ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Document.GetElementById(found.GetAttribute("for")!)!).Value.ReplaceLineEndings("\n");
    }
}
