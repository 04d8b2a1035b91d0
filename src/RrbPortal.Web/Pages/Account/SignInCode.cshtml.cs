using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RrbPortal.Core.Accounts;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

/// <summary>The second step of signing in, in the browser that took the first and within minutes of it.</summary>
[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class SignInCodeModel(CodeSignInService signIn, SealedCookie cookies, CurrentUser user) : PageModel
{
    private const int CodeLength = 60;
    private const string Refusal = "Code is not right or was used already, or the account cannot be used at the moment. Wait for the next code and enter that";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IActionResult OnGet() => cookies.ReadFirstStep(HttpContext) is null ? LocalRedirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (cookies.ReadFirstStep(HttpContext) is not var (first, returnUrl))
        {
            return LocalRedirect(Links.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await signIn.SignInAsync(first, Input.Code, user.SessionId, user.Device, cancellationToken) is not { } session)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Code)}", Refusal);
            return Page();
        }

        cookies.DropFirstStep(HttpContext);
        return LocalRedirect(await HttpContext.EnterAsync(session, Url.IsLocalUrl(returnUrl) ? returnUrl : null));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter a code")]
        [StringLength(CodeLength, ErrorMessage = "Code must be {1} characters or fewer")]
        public string Code { get; set; } = string.Empty;
    }
}
