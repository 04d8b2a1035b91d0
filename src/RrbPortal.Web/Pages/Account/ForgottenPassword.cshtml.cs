using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RrbPortal.Core.Accounts;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

/// <summary>Asks for a mail with which a new password is chosen; the answer is the same for every address.</summary>
[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class ForgottenPasswordModel(PasswordResetService resets) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            await resets.AskAsync(Input.Email, cancellationToken);
            IsAsked = true;
        }

        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your email address")]
        [EmailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.com")]
        [StringLength(AccountLengths.Email, ErrorMessage = "Email address must be {1} characters or fewer")]
        public string Email { get; set; } = string.Empty;
    }
}
