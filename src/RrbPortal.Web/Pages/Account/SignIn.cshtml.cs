using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RrbPortal.Core.Accounts;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class SignInModel(SignInService signIn, CurrentUser user) : PageModel
{
    private const string Refusal = "Email address or password is not right, or the account cannot be used at the moment";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IActionResult OnGet() => user.IsSignedIn ? Redirect(Links.Account) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var session = await signIn.SignInAsync(Input.Email, Input.Password, user.SessionId, cancellationToken);
        if (session is null)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Email)}", Refusal);
            return Page();
        }

        await HttpContext.SignInAsync(PortalPrincipal.ForCookie(session.SessionId, session.SecurityStamp));
        return session.MustChoosePassword ? Redirect(Links.ChangePassword) : LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Links.Account);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your email address")]
        [StringLength(AccountLengths.Email)]
        public string Email { get; set; } = string.Empty;

        [Required(ErrorMessage = "Enter your password")]
        [StringLength(PasswordRules.MaximumLength)]
        public string Password { get; set; } = string.Empty;
    }
}
