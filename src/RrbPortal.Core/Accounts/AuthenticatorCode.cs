using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// The codes of authenticator apps: RFC 6238 with what every app takes, SHA-1, six digits and steps of 30 seconds.
/// The code of the step before and after is taken as well, for clocks that differ; no further one. Pure.
/// </summary>
public static class AuthenticatorCode
{
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int StepsEitherSide = 1;
    private const int Modulus = 1_000_000;

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step.</summary>
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What RFC 6238 asks for and apps can do; a keyed hash is not weakened by collisions.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Finds the step that a code belongs to.</summary>
    /// <param name="after">The step of the last code that was taken: that one and all before it are used up.</param>
    /// <returns>Null if the code fits none.</returns>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long? after)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        var current = StepAt(now);
        long? found = null;
        for (var step = current - StepsEitherSide; step <= current + StepsEitherSide; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(Of(key, step)));
            found ??= fits && step > (after ?? long.MinValue) ? step : null;
        }

        return found;
    }

    /// <summary>Whether it looks like a code, once spaces are out: six digits.</summary>
    public static bool IsShaped(string typed) => typed.Length == Digits && typed.All(char.IsAsciiDigit);
}
