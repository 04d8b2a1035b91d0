using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Tests.Secretariat;

public sealed class EditingTests
{
    [Fact]
    public async Task AddMeeting_Filled_LeadsToItsOverview()
    {
        await using var working = await Working.CreateAsync();
        var form = (await working.Secretary.GetAsync(Links.AddMeeting)).Form("Save and continue");

        var page = await form
            .Fill("Input.Date.Day", "18").Fill("Input.Date.Month", "9").Fill("Input.Date.Year", "2024")
            .Fill("Start time", "2pm").Fill("End time", "15.30").Fill("Place", "Room 1").Choose("State of the meeting", "Held")
            .SubmitAsync();

        Assert.Equal("Meeting of 18 September 2024", page.Heading);
        Assert.Contains("The meeting was added.", page.Text, StringComparison.Ordinal);
        Assert.Contains("14:00", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddMeeting_Wrong_SaysAllOfItAndKeepsWhatWasTyped()
    {
        await using var working = await Working.CreateAsync();
        var form = (await working.Secretary.GetAsync(Links.AddMeeting)).Form("Save and continue");

        var invalid = await form.Fill("Input.Date.Day", "31").Fill("Input.Date.Month", "2").Fill("Input.Date.Year", "2024").Fill("Start time", "noonish").SubmitAsync();
        var taken = await invalid.Form("Save and continue")
            .Fill("Input.Date.Day", "20").Fill("Input.Date.Month", "6").Fill("Start time", "14:00").Fill("Place", "Room 7").SubmitAsync();

        Assert.Equal(["Date of the meeting must be a real date", "Start time must be a time, like 14:00"], invalid.Errors.Order(StringComparer.Ordinal));
        Assert.Equal(["This board has a meeting on this date already"], taken.Errors);
        Assert.Contains("Room 7", taken.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddMeeting_Empty_AsksForTheDate()
    {
        await using var working = await Working.CreateAsync();

        var page = await (await working.Secretary.GetAsync(Links.AddMeeting)).Form("Save and continue").SubmitAsync();

        Assert.Equal(["Enter the date of the meeting"], page.Errors);
    }

    [Fact]
    public async Task Publish_FactsMissing_SaysThemInOneLineAboveTheButton()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Unheard Office").Item("Data", "Text.").NoteIn(NoteState.Agreed));

        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish));

        Assert.Contains("Not recorded: Chair, Place, Time", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chair Chair", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 organisation of the attendance is not in the register.", page.Text, StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf("Not recorded:", StringComparison.Ordinal) < page.Text.IndexOf("Publish now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_Saved_AreShown()
    {
        await using var working = await Working.CreateAsync();
        var form = (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts))).Form("Save and continue");

        var page = await form.Fill("Place", "Great Hall").Fill("Role of the chair", "Minister").SubmitAsync();

        Assert.Equal(Links.Working(working.Id), page.Address);
        Assert.Contains("Great Hall", page.Text, StringComparison.Ordinal);
        Assert.Contains("Minister", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_TwoEditors_SecondSeesBothTextsAndDecides()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "The first text."));
        var address = Links.Entry(working.Id, WorkingPage.Items, working.Meeting.Items[0].Id);
        var mine = (await working.Secretary.GetAsync(address)).Form("Save and continue");
        await (await working.Secretary.GetAsync(address)).Form("Save and continue").Fill("Public text", "Their text.").SubmitAsync();

        var conflict = await mine.Fill("Public text", "My text.").SubmitAsync();

        Assert.Equal(["Somebody else saved this while you were writing. Look at both versions, then save"], conflict.Errors);
        Assert.Equal(["Their text.", "My text."], conflict.All(".side-by-side .source-text"));
        var saved = await conflict.Form("Save and continue").Fill("Public text", "Both texts.").SubmitAsync();
        Assert.Contains("The item was saved.", saved.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal("Both texts.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Item_Previewed_IsRenderedSafelyAndNotSaved()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "Old."));
        var address = Links.Entry(working.Id, WorkingPage.Items, working.Meeting.Items[0].Id);

        var page = await (await working.Secretary.GetAsync(address)).Form("Preview")
            .Fill("Public text", "Some **bold** text. <script>alert(1)</script> [x](javascript:alert(1))").SubmitAsync();

        Assert.Equal("bold", page.Document.QuerySelector(".preview strong")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".preview script"));
        Assert.Null(page.Document.QuerySelector(".preview a"));
        Assert.Contains("**bold**", page.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal("Old.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task NewItem_Previewed_IsShownAndNothingIsSaved()
    {
        await using var working = await Working.CreateAsync();
        var form = (await working.Secretary.GetAsync(Links.AddTo(working.Id, WorkingPage.Items))).Form("Preview");

        var page = await form.Fill("Title", "Data").Fill("Public text", "Some **bold** text.").SubmitAsync();

        Assert.Equal("bold", page.Document.QuerySelector(".preview strong")!.TextContent);
        Assert.Equal(Links.PreviewItem(working.Id, item: null), page.Document.QuerySelector("button.govuk-button--secondary[formaction]")!.GetAttribute("formaction"));
        await using var db = working.Db();
        Assert.Empty(await db.AgendaItems.ToListAsync());
    }

    [Fact]
    public async Task Item_RemovedWhileItWasChanged_KeepsTheTextAndCanBeAddedAnew()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "The first text."));
        var item = working.Meeting.Items[0].Id;
        var mine = (await working.Secretary.GetAsync(Links.Entry(working.Id, WorkingPage.Items, item))).Form("Save and continue");
        await (await working.Secretary.GetAsync(Links.RemoveEntry(working.Id, WorkingPage.Items, item))).Form("Remove").SubmitAsync();

        var page = await mine.Fill("Public text", "My long text.").SubmitAsync();

        Assert.Equal(["This item was removed while you were changing it. Your text is still below; copy it, or add it as a new item"], page.Errors);
        Assert.Contains("My long text.", page.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await page.Form("Add as a new item").SubmitAsync();
        await using var db = working.Db();
        Assert.Equal("My long text.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Item_SavedAfterTheSessionEnded_ShowsTheTextAgain()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", "The first text."));
        var address = Links.Entry(working.Id, WorkingPage.Items, working.Meeting.Items[0].Id);
        var form = (await working.Secretary.GetAsync(address)).Form("Save and continue");
        await (await working.Secretary.GetAsync(Links.Account)).Form("Sign out").SubmitAsync();

        var page = await form.Fill("Public text", "My long <b>text</b>.").SubmitAsync(follow: false);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("You have been signed out", page.Heading);
        var texts = page.Document.QuerySelectorAll("textarea[readonly]").ToDictionary(
            area => page.Document.QuerySelector($"label[for={area.Id}]")!.TextContent, area => area.TextContent.Trim(), StringComparer.Ordinal);
        Assert.Equal("My long <b>text</b>.", texts["Public text"]);
        Assert.Equal("Data", texts["Title"]);
        Assert.DoesNotContain(texts.Keys, label => label.Contains("oken", StringComparison.Ordinal) || label.Contains("ersion", StringComparison.Ordinal));
        Assert.Equal("_blank", page.Document.QuerySelector($"main a[href='{Links.SignIn}']")!.GetAttribute("target"));
        Assert.Contains("no-store", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewMeeting_WithNothingInIt_NeverSaysNull()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.NoteIn(NoteState.InReview));
        var member = await working.Portal.AsMemberAsync();

        var overview = await working.Secretary.GetAsync(Links.Working(working.Id));
        var draft = await member.GetAsync(Links.MemberMeeting(working.Id));

        Assert.DoesNotContain("null", overview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_MovedWithoutScript_ChangeTheirOrder()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("One").Item("Two"));
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Items));

        page = await page.Form("Move up: item 2").SubmitAsync();
        Assert.Equal(["1 Two", "2 One"], page.All(".entries__title"));
        Assert.Contains("The item was moved.", page.Text, StringComparison.Ordinal);

        page = await page.Form("Make a sub-item: item 2").SubmitAsync();
        Assert.Equal(["1 Two", "1.1 One"], page.All(".entries__title"));
    }

    [Fact]
    public async Task Item_WithSubItems_IsRemovedOnlyWhenThatIsConfirmed()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data", more: item => item.SubItem("Sharing")).Decided("Kept.", item: "Sharing"));
        var item = working.Meeting.Items.Single(item => item.Title == "Data").Id;
        var form = (await working.Secretary.GetAsync(Links.RemoveEntry(working.Id, WorkingPage.Items, item))).Form("Remove");

        var asked = await form.SubmitAsync();
        var done = await asked.Form("Remove").Tick("Remove the sub-items too").SubmitAsync();

        Assert.Single(asked.Errors);
        Assert.Contains("There is none yet.", done.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Null((await db.Decisions.SingleAsync()).AgendaItemId);
    }

    [Fact]
    public async Task DecisionActionAttendanceThemes_Added_AreShownInTheOverview()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Data"));
        var browser = working.Secretary;

        await (await browser.GetAsync(Links.AddTo(working.Id, WorkingPage.Decisions))).Form("Save and continue").Fill("Decision", "Share more.").Choose("Item", "1 Data").SubmitAsync();
        await (await browser.GetAsync(Links.AddTo(working.Id, WorkingPage.Actions))).Form("Save and continue").Fill("Action", "Write it down.").Fill("Owners", "Home Office\nNational Archive").SubmitAsync();
        await (await browser.GetAsync(Links.AddTo(working.Id, WorkingPage.Attendance))).Form("Save and continue").Fill("Organisation, as the note prints it", "Home Office").Choose("Attendance", "Apologies").SubmitAsync();
        await (await browser.GetAsync(Links.Working(working.Id, WorkingPage.Themes))).Form("Save and continue").Fill("Themes", "Records\nRetention").SubmitAsync();
        await (await browser.GetAsync(Links.Working(working.Id, WorkingPage.Attendance))).Form("Add all unknown organisations to the register").SubmitAsync();

        var page = await browser.GetAsync(Links.Working(working.Id));
        foreach (var text in new[] { "Share more.", "item 1 Data", "Write it down.", "Home Office; National Archive", "Home Office – apologies", "Records; Retention" })
        {
            Assert.Contains(text, page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("not in the register", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_WithMarkup_AreShownAsText()
    {
        const string Markup = "<img src=x onerror=alert(1)>";
        await using var working = await Working.CreateAsync(meeting => meeting
            .With(record => (record.Place, record.InternalNotes, record.LeftOver) = (Markup, Markup, Markup))
            .Attended(Markup, person: Markup, role: Markup)
            .Item(Markup, Markup, item => item.Internal(Markup).Themes("A " + Markup))
            .Decided(Markup, by: Markup)
            .Action(Markup, owners: [Markup])
            .Themes("B " + Markup)
            .NoteIn(NoteState.InReview));
        var member = await working.Portal.AsMemberAsync();

        foreach (var page in new[]
        {
            await working.Secretary.GetAsync(Links.Working(working.Id)),
            await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Attendance)),
            await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Items)),
            await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Preview)),
            await member.GetAsync(Links.MemberMeeting(working.Id)),
        })
        {
            Assert.Empty(page.Document.QuerySelectorAll("main img"));
            Assert.Contains("<img", page.Text, StringComparison.Ordinal);
        }
    }
}
