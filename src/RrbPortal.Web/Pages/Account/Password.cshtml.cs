using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Web.Options;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class PasswordModel(PasswordService passwords, CurrentUser user, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Whether the person came in with a password that was handed over.</summary>
    public bool MustChoose => PortalPrincipal.MustChoose(User);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var session = user.SessionId!.Value;
        var changed = await passwords.ChangeAsync(
            new ChangePassword
            {
                UserId = user.UserId!.Value,
                SessionId = session,
                Current = Input.Current,
                Chosen = Input.Chosen,
                SiteName = site.Value.Name,
            },
            cancellationToken);
        if (changed.Outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return Page();
        }

        await HttpContext.SignInAsync(PortalPrincipal.ForCookie(session, changed.SecurityStamp!));
        TempData.SayDone("Your password was changed. You were signed out everywhere else.");
        return LocalRedirect(Links.Account);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your current password")]
        [StringLength(PasswordRules.MaximumLength, ErrorMessage = "Current password is not right. Enter the password that you signed in with")]
        public string Current { get; set; } = string.Empty;

        [Required(ErrorMessage = "Enter a new password")]
        public string Chosen { get; set; } = string.Empty;

        [Compare(nameof(Chosen), ErrorMessage = "Enter the same new password twice")]
        public string? Again { get; set; }
    }
}
