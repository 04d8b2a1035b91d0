using System.Text;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Which passwords are taken: long ones that are not among the first that somebody would try. There are no rules of
/// composition (NCSC, ASVS 6.2). Pure.
/// </summary>
public static class PasswordRules
{
    public const int MinimumLength = 12;

    /// <summary>A bound on the work of hashing, far above what anybody types.</summary>
    public const int MaximumLength = 256;

    private const int OwnLettersNeeded = 8;
    private const int ShortestWord = 4;
    private const int DifferentCharactersNeeded = 5;

    private static readonly HashSet<string> Common = LoadCommon();

    /// <summary>Says what is wrong with a password.</summary>
    /// <param name="personal">Words that others would try first: the person's name, e-mail address, the site's name.</param>
    /// <returns>A sentence for the reader, or null if nothing is wrong.</returns>
    public static string? Problem(string password, params IEnumerable<string> personal)
    {
        if (password.Length < MinimumLength)
        {
            return $"Password must be {MinimumLength} characters or more";
        }

        if (password.Length > MaximumLength)
        {
            return $"Password must be {MaximumLength} characters or fewer";
        }

        var folded = password.ToLowerInvariant();
        if (folded.Distinct().Count() < DifferentCharactersNeeded || IsCommon(folded))
        {
            return "Password is too easy to guess. Choose one that others do not use, for example three unrelated words";
        }

        return LeavesLittle(folded, personal)
            ? "Password must not be made of your name, your email address or the name of this site"
            : null;
    }

    /// <summary>"Password-2026!" is "password" with what everybody adds.</summary>
    private static bool IsCommon(string folded)
    {
        if (Common.Contains(folded))
        {
            return true;
        }

        var word = folded.AsSpan().Trim("0123456789 !?.,;:-_*#+@$%&/()").ToString();
        return Common.Contains(word) || Common.Contains(Unmasked(word));
    }

    /// <summary>Undoes the usual masks: "p@ssw0rd" is "password".</summary>
    private static string Unmasked(string word) => new StringBuilder(word)
        .Replace('@', 'a').Replace('4', 'a').Replace('0', 'o').Replace('1', 'i').Replace('!', 'i').Replace('3', 'e').Replace('5', 's').Replace('$', 's')
        .ToString();

    private static bool LeavesLittle(string folded, IEnumerable<string> personal)
    {
        var rest = folded;
        var words = personal
            .SelectMany(text => text.ToLowerInvariant().Split([' ', '@', '.', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= ShortestWord);
        foreach (var word in words)
        {
            rest = rest.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return rest.Length < folded.Length && rest.Count(char.IsLetterOrDigit) < OwnLettersNeeded;
    }

    private static HashSet<string> LoadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("RrbPortal.Core.Accounts.common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
