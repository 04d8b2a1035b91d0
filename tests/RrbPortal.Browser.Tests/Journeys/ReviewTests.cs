using System.Text;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Journeys;

/// <summary>The review of an imported file with nothing but a keyboard, with script and without.</summary>
public sealed class ReviewTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    private const int MostSteps = 120;

    private const string Note = """
        Note of Meeting

        Reducing Reoffending Board

        14 March 2024, 10:00-11:30

        Attendees:

        Harbour Trust

        1. Dates

        We meet on Monday 5 March 2024.

        We met on Monday 6 March 2024.
        """;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Review_WithTheKeyboardAlone_FromUploadToDraft(bool script)
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var secretary = await Person.AtAsync(host.Browser, portal.Address, script);
        await secretary.SignInAsync(await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board)));
        await UploadAsync(secretary);
        var page = secretary.Page;
        var doubts = await page.Locator(".doubt").CountAsync();

        // To the list of doubts, from there to the one about the 5th, and into its form.
        await TabToAsync(page, "Doubt 1, line");
        var weekday = await page.Locator(".doubt", new PageLocatorOptions { HasTextString = "Monday 5 March 2024" }).First.GetAttributeAsync("id");
        await TabToAsync(page, $"Doubt {weekday![6..]}, line");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "Keep it as it is");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("njpk: the day was moved.");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#doubts ~ details").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        Assert.Equal(doubts - 1, await page.Locator(".doubt").CountAsync());
        Assert.Contains("njpk: the day was moved.", await page.Locator("#doubts ~ details").First.TextContentAsync(), StringComparison.Ordinal);

        // The next doubt is where the keyboard is now: its own links are the next things to reach.
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Locator(":focus").EvaluateAsync<bool>("element => element.closest('.doubt') !== null"));

        await TabToAsync(page, "Make a draft of it");
        await page.Keyboard.PressAsync("Enter");
        await secretary.ArriveAsync("/secretariat/meetings/[0-9]+");
        Assert.Contains("Meeting of 14 March 2024", await secretary.ReadAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Keys_NextAndBefore_GoFromDoubtToDoubtAndCanBeSwitchedOff()
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var secretary = await Person.AtAsync(host.Browser, portal.Address);
        await secretary.SignInAsync(await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board)));
        await UploadAsync(secretary);
        var page = secretary.Page;

        await page.Keyboard.PressAsync("n");
        Assert.Equal("doubt-1", await FocusedAsync(page));
        await page.Keyboard.PressAsync("j");
        Assert.Equal("doubt-2", await FocusedAsync(page));
        await page.Keyboard.PressAsync("p");
        Assert.Equal("doubt-1", await FocusedAsync(page));

        await page.GetByLabel("Go to the next doubt", new PageGetByLabelOptions { Exact = false }).UncheckAsync();
        await page.Keyboard.PressAsync("n");
        Assert.Equal("doubt-keys", await FocusedAsync(page));
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(320)]
    public async Task Review_WithOpenForms_HasNoViolationAndDoesNotScrollSideways(int width)
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var secretary = await Person.AtAsync(host.Browser, portal.Address, width: width);
        await secretary.SignInAsync(await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board)));
        await UploadAsync(secretary);

        await secretary.Page.EvaluateAsync("document.querySelectorAll('details').forEach(element => element.open = true)");
        var violations = await Axe.ViolationsAsync(secretary.Page);
        var overflow = await secretary.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Empty(violations);
        Assert.Equal(0, overflow);
    }

    private static async Task UploadAsync(Person secretary)
    {
        var page = secretary.Page;
        await page.GotoAsync("/secretariat/imports");
        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = "march.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Note) });
        await secretary.PressAsync("Read the files");
        var link = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Look at the preview of march.txt" });
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await secretary.ArriveAsync("/secretariat/imports/files/[0-9]+");
    }

    /// <summary>Presses Tab until what has the focus begins with these words.</summary>
    private static async Task TabToAsync(IPage page, string words)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator(":focus");
            if (await focused.CountAsync() > 0 && ((await focused.TextContentAsync()) ?? "").Trim().StartsWith(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"\"{words}\" was not reached in {MostSteps} steps.");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
