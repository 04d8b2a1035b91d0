using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class SignInTests
{
    private const string Refusal = "Email address or password is not right, or the account cannot be used at the moment";
    private const string Wrong = "not the password";

    [Fact]
    public async Task SignIn_RightPassword_LeadsToWhereTheWorkIsAndIsAudited()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board));

        var browser = portal.Anonymous();

        var inside = await browser.SignInAsync(account);
        var page = await browser.GetAsync("/account");

        Assert.Equal("/secretariat", inside.Address);
        Assert.Contains(account.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains("Secretariat, Reducing Reoffending Board", page.Text, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Equal(("account.signed-in", account.Name, account.Id), await db.Audit.Select(entry => ValueTuple.Create(entry.Action, entry.UserName, entry.UserId!.Value)).SingleAsync());
    }

    [Fact]
    public async Task SignIn_EmptyForm_ShowsErrorsBesideTheFields()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().SignInAsync("", "");

        Assert.Equal(["Enter your email address", "Enter your password"], page.Errors.Order());
        Assert.Equal("#Input_Email", page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task SignIn_WrongPassword_IsRefusedAndAuditedWithoutThePassword()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();

        var page = await portal.Anonymous().SignInAsync(account.Email, Wrong);

        Assert.Equal([Refusal], page.Errors);
        Assert.DoesNotContain(Wrong, page.Html, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        var entry = await db.Audit.SingleAsync();
        Assert.Equal(("account.sign-in-refused", account.Name, "[]"), (entry.Action, entry.UserName, entry.Changes));
    }

    [Fact]
    public async Task SignIn_UnknownWrongDisabledOrLocked_AreAnsweredAlike()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["SignIn:TriesBeforeLock"] = "1" });
        var disabled = await portal.AddAccountAsync();
        var locked = await portal.AddAccountAsync();
        var known = await portal.AddAccountAsync();
        await using (var db = portal.Database.Portal())
        {
            await db.Users.Where(user => user.Id == disabled.Id).ExecuteUpdateAsync(user => user.SetProperty(row => row.IsDisabled, true));
        }

        await portal.Anonymous().SignInAsync(locked.Email, Wrong);

        (string Email, string Password)[] tries =
        [
            ("nobody@example.org", Wrong), (known.Email, Wrong), (disabled.Email, disabled.Password), (locked.Email, locked.Password),
        ];
        List<string> answers = [];
        foreach (var (email, password) in tries)
        {
            var page = await portal.Anonymous().SignInAsync(email, password);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            answers.Add(page.Text);
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Contains(Refusal, answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_UnknownAccount_NeverKeepsWhatWasTyped()
    {
        await using var portal = await PortalApplication.CreateAsync();

        await portal.Anonymous().SignInAsync("my-password-by-mistake@example.org", Wrong);

        await using var db = portal.Database.Portal();
        var entry = await db.Audit.SingleAsync();
        Assert.Equal(("account.sign-in-refused", "unknown account", null, "[]"), (entry.Action, entry.UserName, entry.UserId, entry.Changes));
    }

    [Fact]
    public async Task SignIn_FiveWrongTries_LocksForAQuarterOfAnHour()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await portal.Anonymous().SignInAsync(account.Email, Wrong);
        }

        var during = await portal.Anonymous().SignInAsync(account);
        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        var after = await portal.Anonymous().SignInAsync(account);

        Assert.Equal([Refusal], during.Errors);
        Assert.Equal("/account", after.Address);
    }

    [Fact]
    public async Task SignIn_FourWrongTriesThenRight_StartsTheCountAnew()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
            {
                await portal.Anonymous().SignInAsync(account.Email, Wrong);
            }

            var page = await portal.Anonymous().SignInAsync(account);
            Assert.Equal("/account", page.Address);
        }
    }

    [Fact]
    public async Task SignIn_ManyTriesAtTheSameMoment_CountAsMany()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => portal.Anonymous().SignInAsync(account.Email, Wrong)));
        var page = await portal.Anonymous().SignInAsync(account);

        Assert.Equal([Refusal], page.Errors);
    }

    [Fact]
    public async Task SignIn_ManyAccountsFromOneAddress_IsSlowedDown()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["SignIn:TriesPerAddress"] = "3" });
        var account = await portal.AddAccountAsync();
        var browser = portal.Anonymous();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await browser.SignInAsync($"person-{attempt}@example.net", Wrong);
        }

        var page = await browser.SignInAsync(account);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("Too many tries", page.Heading);
        Assert.Equal("60", page.Headers.GetValues("Retry-After").Single());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(SignInForm.Address)).Status);
    }

    [Theory]
    [InlineData("/account/password", "/account/password")]
    [InlineData("https://evil.example/", "/account")]
    [InlineData("//evil.example", "/account")]
    [InlineData("/\\evil.example", "/account")]
    [InlineData("javascript:alert(1)", "/account")]
    public async Task SignIn_ReturnAddress_IsFollowedOnlyWithinTheSite(string wanted, string reached)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();

        var page = await portal.Anonymous().SignInAsync(account.Email, account.Password, $"{SignInForm.Address}?returnUrl={Uri.EscapeDataString(wanted)}");

        Assert.Equal(reached, page.Address);
    }

    [Fact]
    public async Task SignIn_WithoutItsToken_IsRefused()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var page = await portal.Anonymous().GetAsync(SignInForm.Address);

        var answer = await page.Form("Sign in").Fill("Email address", account.Email).Fill("Password", account.Password)
            .Drop("__RequestVerificationToken").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task SignIn_InitialPassword_MustBeReplacedBeforeAnythingElse()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Administrator, null));
        await using (var db = portal.Database.Portal())
        {
            await db.Users.ExecuteUpdateAsync(user => user.SetProperty(row => row.InitialPasswordExpiresAt, PortalApplication.Start.AddDays(14)));
        }

        var browser = portal.Anonymous();
        var first = await browser.SignInAsync(account);
        var elsewhere = await browser.GetAsync("/admin");
        await first.Form("Save and continue").Fill("Current password", account.Password)
            .Fill("New password", "correct giraffe umbrella").Fill("New password again", "correct giraffe umbrella").SubmitAsync();
        var afterwards = await browser.GetAsync("/admin");

        Assert.Equal(("/account/password", "Choose a password"), (first.Address, first.Heading));
        Assert.Equal("/account/password", elsewhere.Address);
        Assert.Equal("Accounts", afterwards.Heading);
    }

    [Fact]
    public async Task SignIn_InitialPasswordTooOld_IsRefused()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        await using (var db = portal.Database.Portal())
        {
            await db.Users.ExecuteUpdateAsync(user => user.SetProperty(row => row.InitialPasswordExpiresAt, PortalApplication.Start));
        }

        var page = await portal.Anonymous().SignInAsync(account);

        Assert.Equal([Refusal], page.Errors);
    }
}
