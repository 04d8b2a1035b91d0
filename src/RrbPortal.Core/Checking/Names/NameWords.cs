using System.Globalization;
using System.Text;
using RrbPortal.Core.Texts;

namespace RrbPortal.Core.Checking.Names;

/// <summary>How far a word speaks for being what a list takes it for.</summary>
internal enum Weight
{
    None,

    /// <summary>It may as well be something else.</summary>
    Weak,
    Full,
}

/// <summary>The house's lists of words around personal names: two embedded texts, read once.</summary>
internal static class NameWords
{
    private static readonly Dictionary<string, Weight> FirstNames = Load("first-names.txt");
    private static readonly Dictionary<string, Weight> NoSurnames = Load("no-surnames.txt");

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "de", "van", "von", "der", "den", "la", "le", "bin", "ibn", "al", "el", "da", "di", "dos", "du", "ter", "ten" };

    public static Weight FirstName(string word) => FirstNames.GetValueOrDefault(Fold(word));

    public static Weight NoSurname(string word) => NoSurnames.GetValueOrDefault(Fold(word));

    /// <summary>"de", "van", "bin": small words inside a surname.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>In capitals, without accents and apostrophes: how names are compared.</summary>
    public static string Fold(string name)
        => name.All(char.IsAsciiLetter) ? name.ToUpperInvariant() : FoldMarks(name);

    private static string FoldMarks(string name)
        => string.Concat(name.Normalized(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
            .Select(char.ToUpperInvariant));

    private static Dictionary<string, Weight> Load(string file)
    {
        using var stream = typeof(NameWords).Assembly.GetManifestResourceStream($"RrbPortal.Core.Checking.Names.{file}")!;
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, Weight>(StringComparer.Ordinal);
        foreach (var word in reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            words.TryAdd(Fold(word.TrimEnd('?')), word.EndsWith('?') ? Weight.Weak : Weight.Full);
        }

        return words;
    }
}
