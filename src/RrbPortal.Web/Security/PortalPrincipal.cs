using System.Globalization;
using System.Security.Claims;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Web.Security;

/// <summary>
/// How a person is written down in claims. The cookie holds a session's name and a stamp; what the person is called
/// and may do is read from the database with each request and lives as long as it.
/// </summary>
internal static class PortalPrincipal
{
    public const string Scheme = "Portal";

    private const string Session = "session";
    private const string Stamp = "stamp";
    private const string Board = "grant";
    private const string MustChoosePassword = "must-choose-password";
    private const string MustProveMore = "must-prove-more";
    private const char Separator = ':';

    public static ClaimsPrincipal ForCookie(Guid sessionId, string securityStamp)
        => Principal([new Claim(Session, sessionId.ToString()), new Claim(Stamp, securityStamp)]);

    public static ClaimsPrincipal ForRequest(LiveSession session)
    {
        List<Claim> claims =
        [
            new(Session, session.SessionId.ToString()),
            new(ClaimTypes.NameIdentifier, session.UserId.ToString()),
            new(ClaimTypes.Name, session.DisplayName),
            .. session.Grants.Select(grant => new Claim(Board, string.Create(CultureInfo.InvariantCulture, $"{grant.Role}{Separator}{grant.BoardId}"))),
            .. session.Grants.Select(grant => grant.Role).Distinct().Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ];
        if (session.MustChoosePassword)
        {
            claims.Add(new Claim(MustChoosePassword, bool.TrueString));
        }

        if (session.MustProveMore)
        {
            claims.Add(new Claim(MustProveMore, bool.TrueString));
        }

        return Principal(claims);
    }

    public static (Guid SessionId, string SecurityStamp)? Cookie(ClaimsPrincipal? principal)
        => SessionOf(principal) is { } session && principal!.FindFirstValue(Stamp) is { } stamp ? (session, stamp) : null;

    public static Guid? SessionOf(ClaimsPrincipal? principal)
        => Guid.TryParse(principal?.FindFirstValue(Session), out var session) ? session : null;

    public static Guid? UserOf(ClaimsPrincipal? principal)
        => Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var user) ? user : null;

    public static bool MustChoose(ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == MustChoosePassword);

    /// <summary>Whether a role asks for a second factor that the person, or this session, does not have.</summary>
    public static bool MustProve(ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == MustProveMore);

    public static Rights RightsOf(ClaimsPrincipal? principal)
        => principal?.Identity?.IsAuthenticated is true ? new Rights([.. principal.FindAll(Board).Select(Read)]) : Rights.None;

    private static Grant Read(Claim claim)
    {
        var parts = claim.Value.Split(Separator);
        return new Grant(
            Enum.Parse<PortalRole>(parts[0]),
            parts[1].Length == 0 ? null : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static ClaimsPrincipal Principal(IEnumerable<Claim> claims) => new(new ClaimsIdentity(claims, Scheme));
}
