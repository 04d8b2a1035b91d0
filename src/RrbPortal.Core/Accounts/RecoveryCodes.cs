using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Codes for the day on which the telephone is gone: ten, each opens once. Each holds 120 bits of chance, so that its
/// SHA-256 may be kept like that of a token (ASVS 6.5.2). One row a code: taking it is deleting it.
/// </summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    private const string Characters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Groups = 6;
    private const int GroupLength = 4;
    private const string NamePrefix = "RecoveryCode/";

    /// <summary>Adds new codes in place of all there were; the caller saves.</summary>
    /// <returns>The codes, to be shown once.</returns>
    public static async Task<IReadOnlyList<string>> ReplaceAsync(PortalDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        db.UserTokens.RemoveRange(await Of(db, userId).ToListAsync(cancellationToken));
        List<string> codes = [.. Enumerable.Range(0, Count).Select(_ => Make())];
        db.UserTokens.AddRange(codes.Select(code => AccountTokens.New(userId, NameOf(code), string.Empty)));
        return codes;
    }

    /// <summary>Uses a code up, in one statement: two requests with the same code open one door.</summary>
    public static async Task<bool> TakeAsync(PortalDbContext db, Guid userId, string typed, CancellationToken cancellationToken)
    {
        var name = NameOf(typed);
        return await Of(db, userId).Where(token => token.Name == name).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public static IQueryable<IdentityUserToken<Guid>> Of(PortalDbContext db, Guid userId)
        => db.UserTokens.Where(token => token.UserId == userId && token.LoginProvider == AccountTokens.Provider && token.Name.StartsWith(NamePrefix));

    private static string Make() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Characters, GroupLength)));

    /// <summary>Hyphens, spaces and capitals are how people copy, not what the code is.</summary>
    private static string NameOf(string code) => NamePrefix + SecretToken.Hash(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
}
