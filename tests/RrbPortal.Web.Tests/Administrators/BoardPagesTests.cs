using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Administrators;

public sealed class BoardPagesTests
{
    [Fact]
    public async Task AddBoard_WithItsName_MakesTheAddress()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();

        var page = await (await browser.GetAsync("/admin/boards/new")).Form("Add board")
            .Fill("Name", "Victims & Witnesses Board").Fill("Abbreviation (optional)", "VWB")
            .Choose("What public records say of persons", "Organisations and roles").Tick("A second person publishes").SubmitAsync();

        Assert.Contains("Victims & Witnesses Board (VWB)", page.Text, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        var board = await db.Boards.SingleAsync();
        Assert.Equal(("victims-and-witnesses-board", NamingPolicy.Roles, true), (board.Slug, board.NamingPolicy, board.FourEyes));
    }

    [Theory]
    [InlineData("", "", "Enter the name of the board")]
    [InlineData("A board", "Not An Address", "Address must be lower case letters, digits and single hyphens, like example-board")]
    [InlineData("A board", "rrb", "There is a board with this address already. Choose another")]
    public async Task AddBoard_NotGood_SaysWhy(string name, string slug, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var browser = await portal.AsAdministratorAsync();

        var page = await (await browser.GetAsync("/admin/boards/new")).Form("Add board").Fill("Name", name).Fill("Address (optional)", slug).SubmitAsync();

        Assert.Equal([error], page.Errors);
    }

    [Fact]
    public async Task EditBoard_TwoAtOnce_ShowsBothTextsAndLetsTheSecondDecide()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var first = await (await portal.AsAdministratorAsync()).GetAsync("/admin/boards/rrb");
        var second = await (await portal.AsAdministratorAsync()).GetAsync("/admin/boards/rrb");

        await first.Form("Save and continue").Fill("Purpose (optional)", "The first text").SubmitAsync();
        var both = await second.Form("Save and continue").Fill("Purpose (optional)", "The second text").SubmitAsync();
        var saved = await both.Form("Save and continue").SubmitAsync();

        Assert.Equal(["Somebody else saved this board while you were editing. Compare the two, then save again"], both.Errors);
        Assert.Contains("The first text", both.Text, StringComparison.Ordinal);
        Assert.Contains("The second text", both.Html, StringComparison.Ordinal);
        Assert.Contains("The board was saved.", saved.Text, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Equal("The second text", (await db.Boards.SingleAsync()).Purpose);
    }

    [Fact]
    public async Task EditBoard_ThatIsNot_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin/boards/none")).Status);
    }

    [Fact]
    public async Task EditBoard_Promises_AreKeptAndNoneIsNoPromise()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var browser = await portal.AsAdministratorAsync();
        var page = await browser.GetAsync("/admin/boards/rrb");

        await page.Form("Save and continue").Tick("Publish agendas when they are issued").Fill("Clear days for an agenda (optional)", "0")
            .Fill("Working days for a note (optional)", "").Fill("Working days for a review", "3").SubmitAsync();

        Assert.Contains("/secretariat/boards/rrb/templates", page.Text, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        var board = await db.Boards.SingleAsync();
        Assert.Equal((true, null, null, 3), (board.PublishesAgendas, board.AgendaClearDays, board.NoteWorkingDays, board.ReviewWorkingDays));
    }

    [Theory]
    [InlineData("Clear days for an agenda (optional)", "61", "Clear days for an agenda must be between 0 and 60. Leave it empty for no promise")]
    [InlineData("Working days for a note (optional)", "-1", "Working days for a note must be between 0 and 60. Leave it empty for no promise")]
    [InlineData("Working days for a review", "0", "Working days for a review must be between 1 and 60")]
    [InlineData("Working days for a review", "", "Enter the working days for a review")]
    public async Task EditBoard_PromiseOutOfRange_SaysSo(string field, string value, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var browser = await portal.AsAdministratorAsync();

        var page = await (await browser.GetAsync("/admin/boards/rrb")).Form("Save and continue").Fill(field, value).SubmitAsync();

        Assert.Equal([error], page.Errors);
    }
}
