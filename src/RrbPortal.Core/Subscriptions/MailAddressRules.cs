using System.Text.RegularExpressions;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>
/// Which addresses mails are sent to that nobody has vouched for: plain ones, as HTML's own email field takes them, in
/// ASCII and with a dot in the host. So an address holds no header, no second address and no name.
/// </summary>
internal static partial class MailAddressRules
{
    /// <summary>RFC 5321, 4.5.3.1: what a server must take before the @.</summary>
    private const int LongestLocalPart = 64;

    public static bool IsPlain(string address)
        => address.Length <= OutboxMessage.AddressLength && address.IndexOf('@', StringComparison.Ordinal) <= LongestLocalPart && Plain().IsMatch(address);

    /// <summary>Under which an address is known: no provider that people use tells capitals apart.</summary>
    public static string KeyOf(string address) => address.ToLowerInvariant();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
