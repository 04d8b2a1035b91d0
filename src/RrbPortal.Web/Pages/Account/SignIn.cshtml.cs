using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
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
    private const string PasskeyRefusal = "This passkey does not open an account here. Try another one, or sign in with your password";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    private string? Wanted => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;

    public IActionResult OnGet() => user.IsSignedIn ? Redirect(Links.Account) : Page();

    public async Task<IActionResult> OnPostAsync([FromServices] SealedCookie cookies, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await signIn.SignInAsync(Input.Email, Input.Password, user.SessionId, user.Device, cancellationToken))
        {
            case SignInAnswer.Opened opened:
                return LocalRedirect(await HttpContext.EnterAsync(opened.Session, Wanted));
            case SignInAnswer.CodeNeeded first:
                cookies.KeepFirstStep(HttpContext, first, Wanted);
                return LocalRedirect(Links.SignInCode);
            default:
                ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Email)}", Refusal);
                return Page();
        }
    }

    /// <summary>For the script: what the browser is to be asked for.</summary>
    public async Task<IActionResult> OnPostAskForPasskeyAsync([FromServices] PasskeyCeremony ceremony)
        => Content(await ceremony.AskForKnownAsync(HttpContext), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostPasskeyAsync(
        string? credential, [FromServices] PasskeyCeremony ceremony, [FromServices] PasskeyService passkeys, CancellationToken cancellationToken)
    {
        var session = await ceremony.TakeKnownAsync(HttpContext, credential ?? string.Empty) is var (owner, passkey)
            ? await passkeys.SignInAsync(owner, passkey, user.SessionId, user.Device, cancellationToken)
            : null;
        if (session is not null)
        {
            return LocalRedirect(await HttpContext.EnterAsync(session, Wanted));
        }

        ModelState.Clear();
        ModelState.AddModelError(string.Empty, PasskeyRefusal);
        return Page();
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
