using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;

namespace RrbPortal.Web.Security;

/// <summary>
/// Who asks, in this request, and what they may do, as the database said when the request came in. Pages hand
/// <see cref="Change"/> to services that write, and <see cref="Rights"/> to queries.
/// </summary>
public sealed class CurrentUser(IHttpContextAccessor context)
{
    public bool IsSignedIn => context.HttpContext?.User.Identity?.IsAuthenticated is true;

    /// <summary>Null for a visitor.</summary>
    public Guid? UserId => PortalPrincipal.UserOf(context.HttpContext?.User);

    /// <summary>Empty for a visitor.</summary>
    public string DisplayName => context.HttpContext?.User.Identity?.Name ?? string.Empty;

    /// <summary>None for a visitor, and for a person who has yet to choose a password or to set up a second factor.</summary>
    public Rights Rights => PortalPrincipal.RightsOf(context.HttpContext?.User);

    /// <summary>The browser that the request came from.</summary>
    internal Device Device => context.HttpContext is { } http
        ? new Device(BrowserWords.Of(http.Request.Headers.UserAgent), http.Connection.RemoteIpAddress?.ToString())
        : Device.Unknown;

    /// <summary>The session on the server; null for a visitor.</summary>
    internal Guid? SessionId => PortalPrincipal.SessionOf(context.HttpContext?.User);

    /// <summary>This person as the author of a change.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in: such a page must not be for visitors.</exception>
    public Change Change() => UserId is { } user
        ? new Change(user, DisplayName, Core.Common.Change.Web, Rights)
        : throw new InvalidOperationException("A change needs somebody who has signed in.");
}
