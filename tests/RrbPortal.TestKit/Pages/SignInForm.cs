using RrbPortal.TestKit.Hosting;

namespace RrbPortal.TestKit.Pages;

/// <summary>The sign-in page, as a person uses it.</summary>
public static class SignInForm
{
    public const string Address = "/account/sign-in";

    /// <summary>Opens the page, fills the form, and goes where it leads.</summary>
    public static Task<PageResponse> SignInAsync(this Browser browser, TestAccount account)
        => browser.SignInAsync(account.Email, account.Password);

    public static async Task<PageResponse> SignInAsync(this Browser browser, string email, string password, string address = Address)
    {
        var page = await browser.GetAsync(address);
        return await page.Form("Sign in").Fill("Email address", email).Fill("Password", password).SubmitAsync();
    }
}
