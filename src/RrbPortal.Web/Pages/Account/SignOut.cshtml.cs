using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

public sealed class SignOutModel(SessionService sessions, CurrentUser user) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (user.SessionId is { } session)
        {
            await sessions.EndAsync(session, cancellationToken);
        }

        await HttpContext.SignOutAsync();
        return LocalRedirect(Links.Home);
    }
}
