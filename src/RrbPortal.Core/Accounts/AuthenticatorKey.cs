using System.Security.Cryptography;
using System.Text;

namespace RrbPortal.Core.Accounts;

/// <summary>The key that the portal and an authenticator app share: 160 bits (RFC 4226, 4), written in Base32 (RFC 4648, 6). Pure.</summary>
public static class AuthenticatorKey
{
    private const int Bytes = 20;
    private const int BitsPerLetter = 5;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Make()
    {
        var key = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var part in RandomNumberGenerator.GetBytes(Bytes))
        {
            (bits, count) = ((bits << 8) | part, count + 8);
            while (count >= BitsPerLetter)
            {
                count -= BitsPerLetter;
                key.Append(Letters[(bits >> count) & (Letters.Length - 1)]);
            }

            bits &= (1 << count) - 1;
        }

        return key.ToString();
    }

    /// <exception cref="FormatException">It is no key that <see cref="Make"/> wrote.</exception>
    public static byte[] Read(string key)
    {
        var bytes = new List<byte>(Bytes);
        var (bits, count) = (0, 0);
        foreach (var letter in key)
        {
            var value = Letters.IndexOf(letter, StringComparison.Ordinal);
            (bits, count) = value < 0 ? throw new FormatException("Not a key in Base32.") : ((bits << BitsPerLetter) | value, count + BitsPerLetter);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }

    /// <summary>The address that apps read from the picture: issuer and account name them in the app's list.</summary>
    public static string Address(string key, string issuer, string account)
        => $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period=30";

    /// <summary>In groups of four, as people type it.</summary>
    public static string InGroups(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}
