using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Journeys;

/// <summary>The main job in a real browser, from a file to a published note and back, with script and without.</summary>
public sealed class MainJourneyTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    private const string Address = "/boards/rrb/meetings/2024-03-14";

    private static readonly byte[] Note = """
        Public Note of Meeting

        Reducing Reoffending Board (RRB)

        14th March 2024, 10:00-11:30

        City Hall

        Chair: Head of Partnerships (Harbour Trust)

        Theme: Work after release

        Attendees:

        Harbour Trust (HT)
        City Archive

        Apologies:

        Museum of Letters

        1. Welcome

        The chair opened the meeting.

        2. Employers

        Harbour Trust named two employers who take part.

        - One bakes bread.
        - One mends boats.

        The Board agreed that the list is published in May.

        ACTION: City Archive to keep the list by 2 April 2024
        """u8.ToArray();

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FromFileToTombstone_EachStep_IsWhatAReaderSees(bool script)
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var secretary = await Person.AtAsync(host.Browser, portal.Address, script);
        await using var chair = await Person.AtAsync(host.Browser, portal.Address, script);
        await using var visitor = await Person.AtAsync(host.Browser, portal.Address, script);
        await secretary.SignInAsync(await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board)));
        await chair.SignInAsync(await portal.AddAccountAsync((PortalRole.Chair, PortalApplication.Board)));

        await ImportAsync(secretary);
        Assert.Equal(404, (await visitor.Page.GotoAsync(Address))!.Status);

        await EditAsync(secretary);
        var overview = secretary.Page.Url;
        await secretary.PressAsync("Send for review");
        await secretary.ArriveAsync("/review");
        await secretary.PressAsync("Send for review");
        await AgreeAsync(chair);
        Assert.Equal(404, (await visitor.Page.GotoAsync(Address))!.Status);
        await secretary.Page.GotoAsync(overview);

        await PublishAsync(secretary);
        await ReadAsync(visitor);

        await CorrectAsync(secretary);
        await ReadCorrectionAsync(visitor);

        await WithdrawAsync(secretary);
        var gone = await visitor.Page.GotoAsync(Address);
        Assert.Equal(410, gone!.Status);
        var tombstone = await visitor.ReadAsync();
        Assert.Contains("It named a person.", tombstone, StringComparison.Ordinal);
        Assert.DoesNotContain("boats", tombstone, StringComparison.Ordinal);
    }

    private static async Task ImportAsync(Person secretary)
    {
        await secretary.Page.GotoAsync("/secretariat/imports");
        await secretary.Page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = "march.txt", MimeType = "text/plain", Buffer = Note });
        await secretary.PressAsync("Read the files");
        await secretary.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Look at the preview of march.txt" }).ClickAsync();

        var preview = await secretary.ReadAsync();
        Assert.Contains("Head of Partnerships (Harbour Trust)", preview, StringComparison.Ordinal);
        Assert.Contains("One mends boats.", preview, StringComparison.Ordinal);

        await secretary.PressAsync("Make a draft of it");
        Assert.Contains("Meeting of 14 March 2024", await secretary.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task EditAsync(Person secretary)
    {
        await secretary.FollowAsync("Employers");
        await secretary.FillAsync("Internal text", "The second employer asked not to be named.");
        await secretary.PressAsync("Preview");
        Assert.Contains("Nothing is saved yet", await secretary.ReadAsync(), StringComparison.Ordinal);
        await secretary.PressAsync("Save and continue");
        await secretary.FollowAsync("Meeting of 14 March 2024");
    }

    private static async Task AgreeAsync(Person chair)
    {
        await chair.Page.GotoAsync("/members");
        await chair.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "14 March 2024" }).First.ClickAsync();
        await chair.PressAsync("Agree the note");
        Assert.Contains("The note was agreed", await chair.ReadPageAsync(), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(Person secretary)
    {
        await secretary.Page.ReloadAsync();
        await secretary.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Publish", Exact = true }).ClickAsync();
        await secretary.PressAsync("Publish now");
    }

    private static async Task ReadAsync(Person visitor)
    {
        await visitor.Page.GotoAsync("/");
        await visitor.FollowAsync("14 March 2024");
        var note = await visitor.ReadAsync();
        Assert.EndsWith(Address, visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("10am to 11:30am", note, StringComparison.Ordinal);
        Assert.Contains("One mends boats.", note, StringComparison.Ordinal);
        Assert.Contains("The Board agreed that the list is published in May.", note, StringComparison.Ordinal);
        Assert.DoesNotContain("asked not to be named", await visitor.Page.ContentAsync(), StringComparison.Ordinal);

        await visitor.Page.GotoAsync($"{Address}#item-2");
        Assert.Contains("Employers", await visitor.Page.Locator("#item-2").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    private static async Task CorrectAsync(Person secretary)
    {
        await secretary.Page.GotoAsync("/secretariat");
        await secretary.FollowAsync("Meeting of 14 March 2024");
        await secretary.PressAsync("Start a correction");
        await secretary.FollowAsync("Employers");
        await secretary.FillAsync("Public text", "Harbour Trust named three employers who take part.");
        await secretary.PressAsync("Save and continue");
        await secretary.FollowAsync("Meeting of 14 March 2024");
        await secretary.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Publish the correction", Exact = true }).ClickAsync();
        await secretary.FillAsync("What was changed", "The number of employers was wrong.");
        await secretary.PressAsync("Publish the correction");
    }

    private static async Task ReadCorrectionAsync(Person visitor)
    {
        await visitor.Page.GotoAsync(Address);
        var note = await visitor.ReadAsync();
        Assert.Contains("three employers", note, StringComparison.Ordinal);
        Assert.Contains("The number of employers was wrong.", note, StringComparison.Ordinal);

        await visitor.Page.GotoAsync($"{Address}/history/1");
        Assert.Contains("two employers", await visitor.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task WithdrawAsync(Person secretary)
    {
        await secretary.Page.GotoAsync("/secretariat");
        await secretary.FollowAsync("Meeting of 14 March 2024");
        await secretary.Page.GetByText("Withdraw", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await secretary.FillAsync("Why the note is withdrawn", "It named a person.");
        await secretary.PressAsync("Withdraw the note");
    }
}
