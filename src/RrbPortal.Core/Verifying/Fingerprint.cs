using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Verifying;

/// <summary>A SHA-256 as people bring it: in capitals, with spaces around it, or as <c>sha256sum</c> prints it, with the file's name.</summary>
public static partial class Fingerprint
{
    /// <summary>Room for the 64 digits and a file's name behind them.</summary>
    public const int LongestTyped = 400;

    private const int Digits = 64;

    /// <returns>Whether it is one, and no more than one; then in lower case.</returns>
    public static bool TryRead([NotNullWhen(true)] string? typed, [NotNullWhen(true)] out string? hash)
    {
        hash = null;
        if (typed is { Length: <= LongestTyped } && Hexadecimal().Matches(typed) is [var only])
        {
            hash = only.Value.ToLowerInvariant();
        }

        return hash is not null;
    }

    /// <summary>Whether it is written as the portal writes it: 64 digits, letters in lower case.</summary>
    public static bool IsPlain(string? hash) => hash is { Length: Digits } && hash.All(char.IsAsciiHexDigitLower);

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9A-Fa-f]{64}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hexadecimal();
}
