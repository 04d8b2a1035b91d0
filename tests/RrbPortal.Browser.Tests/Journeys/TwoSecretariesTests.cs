using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Browser.Tests.Journeys;

/// <summary>Two secretaries write one note at once, one of them without a connection for a while: no sentence is lost.</summary>
public sealed class TwoSecretariesTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    private const string First = "Public text of item 1 Housing";
    private const string Second = "Public text of item 2 Work";
    private const string Began = "The item was introduced.";

    [BrowserFact]
    public async Task SameItemAndDifferentItems_OneDisconnectedInBetween_EverySentenceIsInTheNoteOrOffered()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var meeting = await MeetingAsync(portal);
        await using var ada = await WriterAsync(portal, meeting);
        await using var ben = await WriterAsync(portal, meeting);

        // Different items at once.
        await TypeAsync(ada, First, "\n\nAda wrote of housing.");
        await TypeAsync(ben, Second, "Ben wrote of work.");
        await LeaveAsync(ada, First, "Saved");
        await LeaveAsync(ben, Second, "Saved");
        await SeesAsync(ada, Second, "Ben wrote of work.");
        await SeesAsync(ben, First, "Ada wrote of housing.");

        // The same item, other paragraphs; Ben has lost his connection.
        await ben.Page.Context.SetOfflineAsync(true);
        await TypeAsync(ben, First, "\n\nBen was cut off.");
        await LeaveAsync(ben, First, "Not connected: kept in this browser");
        await TypeAsync(ada, First, "\n\nAda went on.");
        await LeaveAsync(ada, First, "Saved");
        await TypeAsync(ben, First, " He goes on writing.");
        await ben.Page.Context.SetOfflineAsync(false);
        await SeesAsync(ada, First, "Ben was cut off. He goes on writing.");

        // The same words.
        await ben.Page.Context.SetOfflineAsync(true);
        await ReplaceAsync(ben, First, Began, "Ben introduced the item.");
        await ReplaceAsync(ada, First, Began, "Ada introduced the item.");
        await LeaveAsync(ada, First, "Saved");
        await ben.Page.Context.SetOfflineAsync(false);
        await SaysAsync(ben, First, "Somebody else changed the same words");

        await ben.PressAsync("Look at both texts");
        var both = await ben.ReadAsync();
        Assert.Contains("Ben introduced the item.", both, StringComparison.Ordinal);
        Assert.Contains("Ada introduced the item.", both, StringComparison.Ordinal);
        await ben.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Edit both together" }).ClickAsync();
        await ben.PressAsync("Save all");

        var stored = await StoredAsync(portal, meeting);
        Assert.All(
            new[] { "Ada wrote of housing.", "Ada went on.", "Ben was cut off. He goes on writing.", "Ada introduced the item.", "Ben introduced the item." },
            sentence => Assert.Contains(sentence, stored[0], StringComparison.Ordinal));
        Assert.Equal("Ben wrote of work.", stored[1]);
        await using var db = portal.Database.Portal();
        Assert.Empty(await db.HeldTexts.ToListAsync());
    }

    [BrowserFact]
    public async Task PageReloadedWhileTyping_GoingOnAndSaving_IsNoChangeOfSomebodyElse()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var meeting = await MeetingAsync(portal);
        await using var ada = await WriterAsync(portal, meeting);
        await TypeAsync(ada, First, "\n\nAda began a sentence");
        await SaysAsync(ada, First, "Held, not saved yet");

        await ada.Page.ReloadAsync();
        await TypeAsync(ada, First, " and ended it.");
        await ada.PressAsync("Save all");
        await Assertions.Expect(ada.Page.Locator(".govuk-notification-banner")).ToBeVisibleAsync();

        Assert.DoesNotContain("Somebody else", await ada.ReadPageAsync(), StringComparison.Ordinal);
        Assert.Contains("Ada began a sentence and ended it.", (await StoredAsync(portal, meeting))[0], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task TabClosedWhileTyping_ComingBack_IsOfferedWhatWasTyped()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var meeting = await MeetingAsync(portal);
        await using var ada = await WriterAsync(portal, meeting);
        await TypeAsync(ada, First, "\n\nHalf a sentence");
        await SaysAsync(ada, First, "Held, not saved yet");

        // Another window of the same person, while the first is still open.
        await using var again = await Person.AtAsync(host.Browser, portal.Address);
        await again.Page.Context.AddCookiesAsync((await ada.Page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        await again.Page.GotoAsync(Address(meeting));
        Assert.Contains("You typed this at", await again.ReadAsync(), StringComparison.Ordinal);
        await again.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Put it into the note" }).ClickAsync();

        Assert.EndsWith("Half a sentence", (await StoredAsync(portal, meeting))[0], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task SignedOutWhileTyping_SignedInAgain_IsSaved()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var meeting = await MeetingAsync(portal);
        var account = await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board));
        await using var ada = await Person.AtAsync(host.Browser, portal.Address);
        await ada.SignInAsync(account);
        await ada.Page.GotoAsync(Address(meeting));
        var other = await ada.Page.Context.NewPageAsync();
        await other.GotoAsync("/account");
        await other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign out" }).First.ClickAsync();

        await TypeAsync(ada, First, "\n\nWritten after the session.");
        await LeaveAsync(ada, First, "You have been signed out");
        await other.GotoAsync("/account/sign-in");
        await other.GetByLabel("Email address").FillAsync(account.Email);
        await other.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(account.Password);
        await other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        await SaysAsync(ada, First, "Saved");

        Assert.EndsWith("Written after the session.", (await StoredAsync(portal, meeting))[0], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Typing_ShowsOffersAndPreviewBesideTheText()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var meeting = await MeetingAsync(portal);
        await using var ada = await WriterAsync(portal, meeting);

        await ada.Page.GetByLabel(Second, new PageGetByLabelOptions { Exact = true }).FillAsync("MPS: There is **work**.");
        await ada.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "MPS noted that …" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Preview and check item 2 Work" }).ClickAsync();

        await Assertions.Expect(Area(ada, Second)).ToHaveValueAsync("MPS noted that there is **work**.");
        await Assertions.Expect(ada.Page.Locator(".writing-item .preview strong")).ToHaveTextAsync("work");
        await SaysAsync(ada, Second, "Saved");

        await TypeAsync(ada, Second, "\n\nACTION: MPS to write by 3 July");
        await ada.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Make it an action" }).ClickAsync();
        await Assertions.Expect(ada.Page.Locator(".writing-outcome")).ToContainTextAsync("MPS, by 3 July 2024");
        await Assertions.Expect(Area(ada, Second)).ToHaveValueAsync("MPS noted that there is **work**.");
    }

    private static string Address(Meeting meeting) => $"/secretariat/meetings/{meeting.Id}/note";

    private static async Task<Meeting> MeetingAsync(PortalApplication portal)
    {
        await using var db = portal.Database.Portal();
        var board = await Given.Board("Reducing Reoffending Board").At(PortalApplication.Board).SavedIn(db);
        return await Given.Meeting(board).Attended("Metropolitan Police Service (MPS)").Item("Housing", Began).Item("Work").SavedIn(db);
    }

    private async Task<Person> WriterAsync(PortalApplication portal, Meeting meeting)
    {
        var person = await Person.AtAsync(host.Browser, portal.Address);
        await person.SignInAsync(await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board)));
        await person.Page.GotoAsync(Address(meeting));
        return person;
    }

    private static ILocator Area(Person person, string label) => person.Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    /// <summary>Goes on at the end of a text.</summary>
    private static async Task TypeAsync(Person person, string label, string words)
    {
        await Area(person, label).FocusAsync();
        await person.Page.Keyboard.PressAsync("Control+End");
        await person.Page.Keyboard.InsertTextAsync(words);
    }

    private static async Task ReplaceAsync(Person person, string label, string before, string after)
    {
        var area = Area(person, label);
        await area.FillAsync((await area.InputValueAsync()).Replace(before, after, StringComparison.Ordinal));
        await area.BlurAsync();
    }

    private static async Task LeaveAsync(Person person, string label, string says)
    {
        await Area(person, label).BlurAsync();
        await SaysAsync(person, label, says);
    }

    private static async Task SaysAsync(Person person, string label, string words)
    {
        var says = await Area(person, label).GetAttributeAsync("data-says");
        await Assertions.Expect(person.Page.Locator($"#{says}")).ToContainTextAsync(words, new LocatorAssertionsToContainTextOptions { Timeout = 20_000 });
    }

    private static async Task SeesAsync(Person person, string label, string words)
        => await Assertions.Expect(Area(person, label)).ToHaveValueAsync(new Regex(Regex.Escape(words), RegexOptions.None, TimeSpan.FromSeconds(1)), new LocatorAssertionsToHaveValueOptions { Timeout = 20_000 });

    private static async Task<IReadOnlyList<string?>> StoredAsync(PortalApplication portal, Meeting meeting)
    {
        await using var db = portal.Database.Portal();
        return await db.AgendaItems.Where(item => item.MeetingId == meeting.Id).OrderBy(item => item.Position).Select(item => item.PublicText).ToListAsync();
    }
}
