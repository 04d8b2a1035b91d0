using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Security;

/// <summary>Asks the server about the session that a cookie names, with every request.</summary>
internal sealed class SessionCookie(SessionService sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that says sorry is for everybody, and has to work when the database does not.
            context.RejectPrincipal();
            return;
        }

        var live = PortalPrincipal.Cookie(context.Principal) is var (session, stamp)
            ? await sessions.FindAsync(session, stamp, context.HttpContext.RequestAborted)
            : null;
        if (live is null)
        {
            context.RejectPrincipal();
            context.HttpContext.Response.Cookies.Delete(context.Options.Cookie.Name!, context.Options.Cookie.Build(context.HttpContext));
        }
        else
        {
            context.ReplacePrincipal(PortalPrincipal.ForRequest(live));
        }
    }

    /// <summary>
    /// Nobody is signed in: a reader is asked to, but a form is answered where it is, with what was typed (see
    /// <see cref="UnsavedTexts"/>). A redirect would throw that away.
    /// </summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!UnsavedTexts.AreIn(context.Request))
        {
            return base.RedirectToLogin(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <summary>Not for this person: the address stays and answers 403, unless a password or a second factor comes first.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (PortalPrincipal.MustChoose(context.HttpContext.User))
        {
            context.Response.Redirect(Links.ChangePassword);
        }
        else if (PortalPrincipal.MustProve(context.HttpContext.User))
        {
            context.Response.Redirect(Links.SecondFactor);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }
}
