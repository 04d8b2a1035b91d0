using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Security;

/// <summary>What the browser keeps between the password and the code: whose password was right, and where the person wanted to go.</summary>
internal static class FirstStep
{
    /// <summary>How long the second step may take.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const string Name = "rrb-step";
    private const char Separator = '|';

    public static void KeepFirstStep(this SealedCookie cookies, HttpContext context, SignInAnswer.CodeNeeded first, string? returnUrl)
        => cookies.Put(context, Name, string.Join(Separator, first.UserId, first.SecurityStamp, returnUrl), Lifetime);

    /// <returns>Null where there was no first step, or it is too long ago.</returns>
    public static (SignInAnswer.CodeNeeded First, string ReturnUrl)? ReadFirstStep(this SealedCookie cookies, HttpContext context)
        => cookies.Read(context, Name)?.Split(Separator, 3) is [var user, var stamp, var returnUrl] && Guid.TryParse(user, out var id)
            ? (new SignInAnswer.CodeNeeded(id, stamp), returnUrl)
            : null;

    public static void DropFirstStep(this SealedCookie cookies, HttpContext context) => cookies.Drop(context, Name);
}
