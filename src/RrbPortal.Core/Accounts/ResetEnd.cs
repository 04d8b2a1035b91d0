using System.Globalization;

namespace RrbPortal.Core.Accounts;

/// <summary>The end of a token that resets a password, as it stands beside the token. Pure.</summary>
internal static class ResetEnd
{
    public static string Write(DateTimeOffset end) => end.ToString("O", CultureInfo.InvariantCulture);

    /// <returns>Long ago for what cannot be read: such a token opens nothing.</returns>
    public static DateTimeOffset Read(string? text)
        => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var end) ? end : DateTimeOffset.UnixEpoch;
}
