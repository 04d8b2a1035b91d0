using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>Parts of an account in words.</summary>
internal static class AccountWords
{
    /// <summary>"Member, Records Strategy Board, for Clinks".</summary>
    public static string Role(AccountGrant grant)
        => string.Join(", ", new[] { grant.Role.ToString(), grant.BoardName, grant.OrganisationName is { } name ? $"for {name}" : null }.OfType<string>());

    /// <summary>"Authenticator app, 2 passkeys".</summary>
    public static string Factors(AccountLine account)
    {
        var parts = new[]
        {
            account.HasAuthenticator ? "Authenticator app" : null,
            account.Passkeys switch { 0 => null, 1 => "1 passkey", var many => $"{many} passkeys" },
        };
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } words ? words : "None";
    }
}
