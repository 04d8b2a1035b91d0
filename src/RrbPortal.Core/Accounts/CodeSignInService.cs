using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// The second step of signing in: the code of an authenticator app, or a recovery code. Wrong codes count like wrong
/// passwords and lock the account like them.
/// </summary>
public sealed class CodeSignInService(PortalDbContext db, Tries tries, Door door, TimeProvider clock)
{
    /// <param name="first">The first step, as it was answered.</param>
    /// <returns>The new session, or null if the person is not let in.</returns>
    public async Task<OpenedSession?> SignInAsync(
        SignInAnswer.CodeNeeded first, string typed, Guid? replacedSession, Device device, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var code = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        var way = AuthenticatorCode.IsShaped(code) ? SignInWay.AuthenticatorCode : SignInWay.RecoveryCode;
        var mayTry = await tries.TakeAsync(first.UserId, now, cancellationToken);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == first.UserId, cancellationToken);

        // In this order: a code is used up only by somebody who may use it.
        if (!mayTry || user is null || !Door.MayEnter(user, now) || !user.TwoFactorEnabled
            || !string.Equals(user.SecurityStamp, first.SecurityStamp, StringComparison.Ordinal)
            || !await FitsAsync(user, code, way, now, cancellationToken))
        {
            await door.RefuseAsync(user, way, device, cancellationToken);
            return null;
        }

        return await door.OpenAsync(user, way, hasSecondFactor: true, replacedSession, device, cancellationToken);
    }

    private async Task<bool> FitsAsync(PortalUser user, string code, SignInWay way, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (way is SignInWay.RecoveryCode)
        {
            return await RecoveryCodes.TakeAsync(db, user.Id, code, cancellationToken);
        }

        var key = await db.UserTokens
            .Where(token => token.UserId == user.Id && token.LoginProvider == AccountTokens.Provider && token.Name == AccountTokens.AuthenticatorKey)
            .Select(token => token.Value)
            .SingleOrDefaultAsync(cancellationToken);
        if (key is null || AuthenticatorCode.StepOf(AuthenticatorKey.Read(key), code, now, user.LastAuthenticatorStep) is not { } step)
        {
            return false;
        }

        // In one statement: of two requests with the same code, one opens a door.
        var taken = await db.Users
            .Where(row => row.Id == user.Id && (row.LastAuthenticatorStep == null || row.LastAuthenticatorStep < step))
            .ExecuteUpdateAsync(row => row.SetProperty(found => found.LastAuthenticatorStep, step), cancellationToken);
        return taken == 1;
    }
}
