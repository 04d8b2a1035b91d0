using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Web.Options;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

/// <summary>Where the mail for a forgotten password leads. Opening it changes nothing.</summary>
[HoldsToken]
[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class ResetPasswordModel(PasswordResetService resets, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Whether the token would be taken now.</summary>
    public bool IsOpen { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellationToken);
        }

        switch (await resets.ResetAsync(Token ?? string.Empty, Input.Chosen, site.Value.Name, cancellationToken))
        {
            case Outcome.Done:
                TempData.SayDone("Your password was changed. Sign in with it.");
                return LocalRedirect(Links.SignIn);
            case Outcome.Refused refused:
                ModelState.AddRefusals(refused);
                return await ShowAsync(cancellationToken);
            default:
                ModelState.Clear();
                return await ShowAsync(cancellationToken);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        IsOpen = await resets.IsOpenAsync(Token ?? string.Empty, cancellationToken);
        Response.StatusCode = IsOpen ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter a new password")]
        public string Chosen { get; set; } = string.Empty;

        [Compare(nameof(Chosen), ErrorMessage = "Enter the same new password twice")]
        public string? Again { get; set; }
    }
}
