using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RrbPortal.Core.Common;

/// <summary>
/// A secret that opens one thing once, on its way by mail: 256 bits from the system's generator. What is kept is its
/// SHA-256 alone, which is enough for so much chance (ASVS 6.5.2): whoever reads the database opens nothing with it.
/// </summary>
internal static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>Letters, digits, hyphens and underlines, as an address takes them.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Lower-case hexadecimal.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
