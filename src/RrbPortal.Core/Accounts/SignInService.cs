using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Lets people in with their password. Whoever is refused learns nothing of why: an unknown account, a wrong password,
/// a locked and a disabled account get the same answer after the same work.
/// </summary>
public sealed class SignInService(
    PortalDbContext db, UserManager<PortalUser> users, DecoyPassword decoy, Tries tries, Door door, TimeProvider clock)
{
    /// <summary>Checks e-mail address and password. That opens a session, or the way to the second step.</summary>
    /// <param name="replacedSession">The session that the browser still names; it ends, whoever it belonged to.</param>
    public async Task<SignInAnswer> SignInAsync(string email, string password, Guid? replacedSession, Device device, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = users.NormalizeName(email);
        var id = await db.Users.Where(user => user.NormalizedUserName == name).Select(user => user.Id).SingleOrDefaultAsync(cancellationToken);
        var mayTry = await tries.TakeAsync(id, now, cancellationToken);
        var user = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);

        if (!PasswordFits(user, password) || !mayTry || user is null || !Door.MayEnter(user, now))
        {
            await door.RefuseAsync(user, SignInWay.Password, device, cancellationToken);
            return new SignInAnswer.Refused();
        }

        if (user.TwoFactorEnabled)
        {
            await db.SaveChangesAsync(cancellationToken);
            await tries.GiveBackAsync(user.Id, cancellationToken);
            return new SignInAnswer.CodeNeeded(user.Id, user.SecurityStamp!);
        }

        return new SignInAnswer.Opened(await door.OpenAsync(user, SignInWay.Password, hasSecondFactor: false, replacedSession, device, cancellationToken));
    }

    private bool PasswordFits(PortalUser? user, string password)
    {
        if (user?.PasswordHash is not { } hash)
        {
            decoy.Check(users.PasswordHasher, password);
            return false;
        }

        var result = users.PasswordHasher.VerifyHashedPassword(user, hash, password);
        if (result is PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        }

        return result is not PasswordVerificationResult.Failed;
    }
}

/// <summary>What became of an attempt to sign in.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    public sealed record Refused : SignInAnswer;

    /// <summary>The first step was right; the second is still to come, in the same browser and soon.</summary>
    /// <param name="SecurityStamp">The account's stamp: a password that is changed in between ends the first step too.</param>
    public sealed record CodeNeeded(Guid UserId, string SecurityStamp) : SignInAnswer;

    public sealed record Opened(OpenedSession Session) : SignInAnswer;
}
