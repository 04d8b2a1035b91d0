using Microsoft.AspNetCore.Authentication;
using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Security;

/// <summary>Takes somebody inside who was let in: the session's cookie, and the page that comes first.</summary>
internal static class Entrance
{
    /// <param name="wanted">Where the person wanted to go; an address of this site, or null.</param>
    /// <returns>The page that comes first.</returns>
    public static async Task<string> EnterAsync(this HttpContext context, OpenedSession session, string? wanted)
    {
        await context.SignInAsync(PortalPrincipal.ForCookie(session.SessionId, session.SecurityStamp));
        return session switch
        {
            { MustChoosePassword: true } => Links.ChangePassword,
            { MustProveMore: true } => Links.SecondFactor,
            _ => wanted ?? Links.Start,
        };
    }
}
