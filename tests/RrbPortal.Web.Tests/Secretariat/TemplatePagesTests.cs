using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A board's agenda templates.</summary>
public sealed class TemplatePagesTests
{
    [Theory]
    [InlineData("", "Agenda templates")]
    [InlineData("/entry", "Add a template")]
    [InlineData("/entry/{entry}", "Change a template")]
    [InlineData("/remove/{entry}", "Remove “Standing items”?")]
    public async Task Get_ByAnybody_IsForTheBoardsSecretariatAlone(string page, string heading)
    {
        await using var working = await Working.CreateAsync();
        var template = await UsualAsync(working);
        var address = Links.Templates(working.Board.Slug) + page.Replace("{entry}", $"{template}", StringComparison.Ordinal);

        var own = await working.Secretary.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));
        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsMemberAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsSecretaryAsync("another")).GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("?handler=Usual", "Input.Name", "x")]
    [InlineData("/entry", "Input.Name", "x")]
    [InlineData("/entry/{entry}", "Input.Name", "x")]
    [InlineData("/entry/{entry}?handler=Rows", "up", "1")]
    [InlineData("/remove/{entry}", "Input.Version", "1")]
    public async Task Post_ByAnotherBoardsSecretariat_IsNotFoundAndChangesNothing(string page, string field, string value)
    {
        await using var working = await Working.CreateAsync();
        var template = await UsualAsync(working);
        var stranger = await working.Portal.AsSecretaryAsync("another");

        var answer = await Working.PostAsync(
            stranger, Links.AddMeeting, "Save and continue", Links.Templates(working.Board.Slug) + page.Replace("{entry}", $"{template}", StringComparison.Ordinal), (field, value), ("Input.Items[0].Title", "y"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        await using var db = working.Db();
        Assert.Equal(1, await db.Audit.CountAsync(entry => entry.Action.StartsWith("template.")));
    }

    [Fact]
    public async Task Usual_Taken_IsWhatANewMeetingBeginsWith()
    {
        await using var working = await Working.CreateAsync();
        await UsualAsync(working);

        var added = await (await working.Secretary.GetAsync(Links.AddMeeting)).Form("Save and continue")
            .Fill("Input.Date.Day", "12").Fill("Input.Date.Month", "9").Fill("Input.Date.Year", "2030").SubmitAsync();
        var agenda = await working.Secretary.GetAsync($"{added.Address}/agenda");

        Assert.Equal(
            ["1. Welcome and apologies", "2. Minutes of the previous meeting and matters arising", "3. Actions from previous meetings", "4. Any other business"],
            agenda.All(".agenda > li > div > .entries__title"));
        Assert.Contains("Note of the meeting of 20 June 2024", agenda.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_RowsMovedAndTakenOut_AreSavedAsTheyStand()
    {
        await using var working = await Working.CreateAsync();
        var template = await UsualAsync(working);
        var page = await working.Secretary.GetAsync(Links.Template(working.Board.Slug, template));

        var typed = await page.Form("Move up: item 2").Fill("Input.Items[4].Title", "Dates").SubmitAsync();
        var shorter = await typed.Form("Take out: item 3").SubmitAsync();
        var more = await shorter.Form("More rows").SubmitAsync();
        var saved = await more.Form("Save the template").SubmitAsync();

        Assert.Contains("“Standing items” was saved.", saved.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal(
            ["Minutes of the previous meeting and matters arising", "Welcome and apologies", "Any other business", "Dates"],
            await db.AgendaTemplates.SelectMany(row => row.Items).OrderBy(item => item.Position).Select(item => item.Title).ToListAsync());
        Assert.Contains(await db.AgendaTemplates.SelectMany(row => row.Items).ToListAsync(), item => item.Kind is ItemKind.PreviousMinutes);
    }

    [Fact]
    public async Task Entry_NothingTyped_ShowsWhatIsMissing()
    {
        await using var working = await Working.CreateAsync();

        var first = await (await working.Secretary.GetAsync(Links.AddTemplate(working.Board.Slug))).Form("Save the template").SubmitAsync();
        var second = await first.Form("Save the template").Fill("Name", "Short").SubmitAsync();

        Assert.Equal(["Enter the name of the template"], first.Errors);
        Assert.Equal(["Enter the title of at least one item"], second.Errors);
    }

    [Fact]
    public async Task Remove_Template_IsGone()
    {
        await using var working = await Working.CreateAsync();
        var template = await UsualAsync(working);

        var done = await (await working.Secretary.GetAsync(Links.RemoveTemplate(working.Board.Slug, template))).Form("Remove").SubmitAsync();

        Assert.Contains("No standing items yet", done.Text, StringComparison.Ordinal);
    }

    private static async Task<int> UsualAsync(Working working)
    {
        await (await working.Secretary.GetAsync(Links.Templates(working.Board.Slug))).Form("Use these as standing items").SubmitAsync();
        await using var db = working.Db();
        return await db.AgendaTemplates.Select(template => template.Id).SingleAsync();
    }
}
