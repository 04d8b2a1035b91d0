using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>
/// Folds the title of an item for comparison: case, accents, punctuation, numbers, and what an agenda puts around a
/// matter ("Update on", "Item 3:", "– update") make no other matter of it. Pure.
/// </summary>
public static class ThreadKey
{
    private static readonly string[][] Before = Phrases(
        "agenda item", "item", "an update on", "updates on", "update on", "update from", "update", "verbal update on", "written update on", "progress update on", "progress on",
        "verbal update", "progress update", "presentation on", "presentation of", "presentation", "report on", "paper on", "discussion on", "discussion of", "discussion",
        "thematic session on", "thematic session", "thematic discussion on", "thematic discussion", "thematic", "session on", "deep dive on", "deep dive into", "deep dive", "spotlight on", "focus on",
        "introduction to", "overview of", "follow up on", "follow up", "standing item", "for decision", "for information", "for discussion", "for noting", "to note", "the", "a", "an", "our");

    private static readonly string[][] After = Phrases(
        "verbal update", "progress update", "update", "updates", "continued", "contd", "discussion", "presentation", "for decision", "for information", "for discussion", "for noting", "part");

    /// <returns>The key; empty if the title holds no letter and no digit.</returns>
    public static string Of(string title)
    {
        var folded = OrganisationKey.Of(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = folded.Where(word => !word.All(char.IsDigit)).ToList();
        while (Strip(words, Before, fromFront: true) || Strip(words, After, fromFront: false))
        {
            // Each round takes one phrase off.
        }

        var key = string.Join(' ', words.Count == 0 ? [.. folded] : words);
        return key.Length <= ThreadTitle.KeyLength ? key : key[..ThreadTitle.KeyLength].TrimEnd();
    }

    /// <summary>Takes one phrase off, unless nothing would be left.</summary>
    private static bool Strip(List<string> words, string[][] phrases, bool fromFront)
    {
        foreach (var phrase in phrases)
        {
            var start = fromFront ? 0 : words.Count - phrase.Length;
            if (words.Count > phrase.Length && words.Skip(start).Take(phrase.Length).SequenceEqual(phrase, StringComparer.Ordinal))
            {
                words.RemoveRange(start, phrase.Length);
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest phrases first.</summary>
    private static string[][] Phrases(params string[] phrases)
        => [.. phrases.Select(phrase => phrase.Split(' ')).OrderByDescending(phrase => phrase.Length)];
}
