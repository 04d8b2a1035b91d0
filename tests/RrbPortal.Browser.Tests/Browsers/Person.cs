using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Browsers;

/// <summary>Somebody at a browser window of their own, with cookies of their own.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Person(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <param name="script">Whether the browser runs script.</param>
    /// <param name="colours">What their system says that they like.</param>
    public static async Task<Person> AtAsync(IBrowser browser, Uri portal, bool script = true, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.AbsoluteUri,
            JavaScriptEnabled = script,
            ColorScheme = colours,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return new Person(context, await context.NewPageAsync());
    }

    public async Task SignInAsync(TestAccount account)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.GetByLabel("Email address").FillAsync(account.Email);
        await Page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(account.Password);
        await PressAsync("Sign in");
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).First.ClickAsync();

    public Task FillAsync(string label, string value) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).FillAsync(value);

    /// <summary>Waits for a page whose address ends like this, until it is read to its last line.</summary>
    public async Task ArriveAsync(string end)
    {
        // Playwright's own wait for an address can miss the event it waits for: github.com/microsoft/playwright-dotnet/issues/3364.
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{end}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(Page.Locator("body > footer")).ToBeAttachedAsync();
    }

    /// <summary>The words of the main part of the page.</summary>
    public Task<string> ReadAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>All words of the page, the banner after something was done among them.</summary>
    public Task<string> ReadPageAsync() => Page.Locator("body").InnerTextAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
