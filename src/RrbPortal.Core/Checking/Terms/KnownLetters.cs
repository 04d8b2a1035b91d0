using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Terms;

/// <summary>Letters that need no explanation, and capitals that abbreviate nothing.</summary>
internal static partial class KnownLetters
{
    private static readonly HashSet<string> Everybody = new(StringComparer.Ordinal)
    {
        "UK", "EU", "US", "USA", "GP", "AOB", "HMP", "HM", "ID", "IT", "TV", "PC", "MP", "CEO", "PDF", "FAQ", "BBC", "DNA", "HIV", "AIDS", "COVID",
        "VAT", "AGM", "HR", "PR", "CV", "NB", "MS", "BST", "GMT", "AM", "PM", "ADHD", "CCTV", "GPS", "SMS", "PhD", "OK", "TBC", "TBA", "AI", "URL", "LGBT", "LGBTQ",
    };

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "ACTION", "ACTIONS", "AGREED", "DECISION", "NOTE", "NOTED", "RESOLVED", "OFFICIAL", "SENSITIVE", "SECRET", "NOT", "AND", "OR", "ALL", "NO", "BY", "TO", "OF",
        "ITEM", "CLOSED", "OPEN", "DONE", "MAYOR", "LONDON", "DRAFT", "FINAL", "AP", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII",
    };

    public static bool ToEverybody(string letters) => Everybody.Contains(letters);

    /// <summary>
    /// The abbreviation that a word is, without the s of its plural; null where the word is none: two capitals at least,
    /// and more of them than other letters ("OoCDs", "CAS3", "MoJ"; not "YouGov", "SE1").
    /// </summary>
    public static string? Abbreviation(string word)
    {
        var letters = word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2]) ? word[..^1] : word;
        var capitals = letters.Count(char.IsUpper);
        return letters.Length is >= 2 and <= 8 && char.IsUpper(letters[0]) && capitals >= 2 && capitals * 5 >= letters.Count(char.IsLetter) * 3
            && letters.All(char.IsLetterOrDigit) && !Words.Contains(letters) && !ToEverybody(letters) && !Reference().IsMatch(letters)
            ? letters
            : null;
    }

    // Districts of post, numbers of actions: "SE1", "AP3".
    [GeneratedRegex("^[A-Z]{1,2}[0-9]{1,3}[A-Z]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
