using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Secretariat;

public sealed class FindingsTests
{
    private const string Said = "22 May 2022 is a Sunday";
    private const string Wrong = "The workshop will be on Tuesday 22nd May 2022, at noon.";

    [Fact]
    public async Task Dismiss_WithAReason_MovesItToThoseKept()
    {
        await using var working = await WithDoubtAsync();
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Findings));
        Assert.Contains(Said, page.Text, StringComparison.Ordinal);

        page = await page.FormIn(Doubt(page), "Keep it").Fill("Input.Reason", "The invitation said so.").SubmitAsync();

        Assert.Contains("The note is kept as it is, and the reason with it.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("article.finding"), finding => finding.Contains(Said, StringComparison.Ordinal));
        Assert.Contains("Kept with a reason (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("“The invitation said so.” –", page.Text, StringComparison.Ordinal);

        page = await page.Form("Take back the reason for Item 1, paragraph 1").SubmitAsync();

        Assert.Contains(page.All("article.finding"), finding => finding.Contains(Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dismiss_WithoutAReason_AsksForItBesideTheField()
    {
        await using var working = await WithDoubtAsync();
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Findings));

        page = await page.FormIn(Doubt(page), "Keep it").SubmitAsync();

        Assert.StartsWith("Say why the note is right as it is", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"{Doubt(page)} details[open] .govuk-error-message"));
        var link = page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!;
        Assert.NotNull(page.Document.QuerySelector($"input{link}"));
    }

    [Fact]
    public async Task Change_InOwnWords_MendsTheTextAndNothingElse()
    {
        await using var working = await WithDoubtAsync();
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Findings));

        page = await page.FormIn(Doubt(page), "Change the text").Fill("Input.Value", "Sunday 22nd May 2022").SubmitAsync();

        Assert.Contains("The change was made.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("article.finding"), finding => finding.Contains(Said, StringComparison.Ordinal));
        await using var db = working.Db();
        Assert.Equal("The workshop will be on Sunday 22nd May 2022, at noon.\n\nNothing else was said.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Take_TextChangedMeanwhile_ChangesNothingAndSaysSo()
    {
        await using var working = await WithDoubtAsync();
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Findings));
        await using (var db = working.Db())
        {
            (await db.AgendaItems.SingleAsync()).PublicText = "Somebody wrote something else.";
            await db.SaveChangesAsync();
        }

        page = await page.FormIn(Doubt(page), "Change the text").Fill("Input.Value", "Sunday 22nd May 2022").SubmitAsync();

        Assert.Contains("This finding is not there any more", Assert.Single(page.Errors), StringComparison.Ordinal);
        await using var after = working.Db();
        Assert.Equal("Somebody wrote something else.", (await after.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Item_WithADoubt_HasItInTheMarginOfItsEditor()
    {
        await using var working = await WithDoubtAsync();
        var item = working.Meeting.Items.Single().Id;

        var editor = await working.Secretary.GetAsync(Links.Entry(working.Id, WorkingPage.Items, item));
        Assert.Contains(editor.All(".margin-findings .finding"), finding => finding.Contains(Said, StringComparison.Ordinal));

        var preview = await editor.Form("Preview").Fill("Public text", "The workshop will be on Sunday 22nd May 2022.").SubmitAsync();
        Assert.DoesNotContain(preview.All(".margin-findings .finding"), finding => finding.Contains(Said, StringComparison.Ordinal));
        Assert.Contains("For the text as you typed it.", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_NoteIsPublished_MayBeKeptButNotMended()
    {
        await using var working = await WithDoubtAsync(NoteState.Published);

        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Findings));

        Assert.DoesNotContain("Change the text", page.Text, StringComparison.Ordinal);
        Assert.Contains("Keep it, with a reason", page.Text, StringComparison.Ordinal);
    }

    /// <summary>The finding about the weekday; the portal may have others.</summary>
    private static string Doubt(PageResponse page)
        => $"#{page.Document.QuerySelectorAll("article.finding").Single(finding => finding.TextContent.Contains(Said, StringComparison.Ordinal)).Id}";

    private static Task<Working> WithDoubtAsync(NoteState state = NoteState.Draft)
        => Working.CreateAsync(meeting => meeting.Attended("Harbour Trust").Item("Workshop", $"{Wrong}\n\nNothing else was said.").NoteIn(state));
}
