using System.Globalization;
using System.Net;

namespace RrbPortal.Core.Rendering;

/// <summary>Which addresses a text may link to: https, http, mailto, and places on this site. A list of what may be, not of what may not.</summary>
public static class SafeAddress
{
    private static readonly string[] Schemes = ["https", "http", "mailto"];

    /// <summary>Whether a link to the address is safe, however it is written.</summary>
    /// <param name="address">As it would stand in the href, entities decoded.</param>
    public static bool Allows(string? address)
        => address is { Length: > 0 }
            && IsPlain(address)
            && IsListed(address)
            && IsListed(WebUtility.HtmlDecode(address))
            && IsListed(Uri.UnescapeDataString(address));

    private static bool IsPlain(string address)
        => address.All(character => character != '\\'
            && !char.IsWhiteSpace(character)
            && char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format));

    private static bool IsListed(string address)
    {
        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return false; // another host, by the page's own scheme
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var end = address.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (end >= 0 && end < colon))
        {
            return true; // no scheme: on this site
        }

        var scheme = address[..colon].Trim();
        return Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == (uri.Scheme == Uri.UriSchemeMailto ? uri.UserInfo.Length : 0);
    }
}
