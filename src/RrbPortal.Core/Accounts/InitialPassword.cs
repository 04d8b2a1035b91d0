using System.Security.Cryptography;

namespace RrbPortal.Core.Accounts;

/// <summary>A password that is handed over once: five groups of four characters that cannot be mistaken for others.</summary>
internal static class InitialPassword
{
    private const string Characters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Groups = 5;
    private const int GroupLength = 4;

    /// <summary>100 bits from the system's generator.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Characters, GroupLength)));
}
