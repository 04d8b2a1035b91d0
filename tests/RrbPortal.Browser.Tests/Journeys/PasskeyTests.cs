using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Journeys;

/// <summary>Passkeys in a real browser, with an authenticator that the browser plays.</summary>
public sealed class PasskeyTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    [BrowserFact]
    public async Task Passkey_AddedOnTheAccountPage_SignsInAloneAndSatisfiesTheRule()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var account = await portal.AddAccountAsync((PortalRole.Administrator, null));
        await using (var db = portal.Database.Portal())
        {
            db.RoleRules.Add(new RoleRule { Role = PortalRole.Administrator, NeedsSecondFactor = true });
            await db.SaveChangesAsync();
        }

        await using var person = await Person.AtAsync(host.Browser, OnLocalhost(portal));
        await PlayAuthenticatorAsync(person.Page);
        await person.SignInAsync(account);
        Assert.Contains("One of your roles asks for more than a password", await person.ReadAsync(), StringComparison.Ordinal);

        await person.Page.GotoAsync("/account/passkeys");
        await person.FillAsync("Name of the passkey", "Work laptop");
        await person.FillAsync("Your password", "wrong");
        await person.PressAsync("Add a passkey");
        await person.Page.GetByText("Password is not right").WaitForAsync();
        await person.FillAsync("Your password", account.Password);
        await person.PressAsync("Add a passkey");
        await person.Page.GetByText("The passkey was added.").WaitForAsync();
        Assert.Contains("Work laptop, added", await person.ReadAsync(), StringComparison.Ordinal);
        await person.Page.GotoAsync("/admin");
        Assert.Contains("Accounts", await person.ReadAsync(), StringComparison.Ordinal);

        await person.Page.GotoAsync("/account/sign-out");
        await person.Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sign out" }).ClickAsync();
        await person.Page.GotoAsync("/account/sign-in?returnUrl=%2Fadmin%2Frules");
        await person.PressAsync("Sign in with a passkey");
        await person.ArriveAsync("/admin/rules");

        await person.Page.GotoAsync("/account/sessions");
        Assert.Contains("Passkey", await person.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("with a second factor", await person.ReadAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Passkey_RemovedMeanwhile_OpensNothing()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var account = await portal.AddAccountAsync();
        await using var person = await Person.AtAsync(host.Browser, OnLocalhost(portal));
        await PlayAuthenticatorAsync(person.Page);
        await person.SignInAsync(account);
        await person.Page.GotoAsync("/account/passkeys");
        await person.FillAsync("Name of the passkey", "Telephone");
        await person.FillAsync("Your password", account.Password);
        await person.PressAsync("Add a passkey");
        await person.Page.GetByText("The passkey was added.").WaitForAsync();
        await person.Page.Locator("#Remove_Password").FillAsync(account.Password);
        await person.PressAsync("Remove");
        await person.Page.GetByText("The passkey was removed.").WaitForAsync();

        await person.Page.Context.ClearCookiesAsync();
        await person.Page.GotoAsync("/account/sign-in");
        await person.PressAsync("Sign in with a passkey");
        await person.Page.GetByText("This passkey does not open an account here").First.WaitForAsync();
    }

    /// <summary>Browsers take passkeys over http for this name alone.</summary>
    private static Uri OnLocalhost(PortalApplication portal) => new UriBuilder(portal.Address) { Host = "localhost" }.Uri;

    private static async Task PlayAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
