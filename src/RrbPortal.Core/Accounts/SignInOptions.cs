using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Core.Accounts;

/// <summary>Section <c>SignIn</c>: how signing in is limited, and how long it lasts.</summary>
public sealed class SignInOptions
{
    public const string Section = "SignIn";

    /// <summary>Wrong passwords in a row that lock an account. Cyber Essentials allows ten at most.</summary>
    [Range(1, 10)]
    public int TriesBeforeLock { get; set; } = 5;

    [Range(1, 24 * 60)]
    public int LockMinutes { get; set; } = 15;

    /// <summary>Tries a minute that are taken from one address, whatever the accounts.</summary>
    [Range(1, 100_000)]
    public int TriesPerAddress { get; set; } = 10;

    /// <summary>A session ends when nothing was asked for this long.</summary>
    [Range(1, 24 * 60)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>A session ends after this long, whatever was asked.</summary>
    [Range(1, 24 * 7)]
    public int SessionHours { get; set; } = 12;

    /// <summary>How long a password that an administrator handed over lets its owner in.</summary>
    [Range(1, 90)]
    public int InitialPasswordDays { get; set; } = 14;

    /// <summary>How long sessions that ended, and records of who signed in, are kept.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 90;

    /// <summary>Rounds of PBKDF2 with SHA-512 for each password; OWASP asks for 210,000. Tests use fewer.</summary>
    [Range(1, 10_000_000)]
    public int PasswordIterations { get; set; } = 210_000;
}
