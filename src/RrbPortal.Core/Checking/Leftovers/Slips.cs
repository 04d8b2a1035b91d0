using System.Collections.Frozen;

namespace RrbPortal.Core.Checking.Leftovers;

/// <summary>Slips that the house's small dictionary knows, and small words that stand twice.</summary>
internal static class Slips
{
    private static readonly FrozenDictionary<string, string> Words;
    private static readonly (string Wrong, string Right)[] Phrases;
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an", "of", "to", "and", "for", "with", "be", "is", "was", "are", "by", "at", "from", "will" };

    static Slips()
    {
        using var stream = typeof(Slips).Assembly.GetManifestResourceStream("RrbPortal.Core.Checking.Leftovers.slips.txt")!;
        using var reader = new StreamReader(stream);
        var pairs = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" = "))
            .ToList();
        Words = pairs.Where(pair => !pair[0].Contains(' ', StringComparison.Ordinal)).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        Phrases = [.. pairs.Where(pair => pair[0].Contains(' ', StringComparison.Ordinal)).Select(pair => (pair[0], pair[1]))];
    }

    public static IEnumerable<Leftover> In(ReadableText text)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            if (Words.TryGetValue(word.Text, out var right))
            {
                yield return Slip(word.Start, word.End, word.Text, char.IsUpper(word.Text[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right);
            }

            if (text.Adjoin(at) && Small.Contains(word.Text) && string.Equals(word.Text, text.Words[at + 1].Text, StringComparison.OrdinalIgnoreCase) && !word.Text.All(char.IsUpper))
            {
                yield return new Leftover("slip", word.Start, text.Words[at + 1].End, $"“{word.Text}” stands twice.", word.Text);
            }
        }

        foreach (var (wrong, right) in Phrases)
        {
            if (text.Plain.IndexOf(wrong, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                yield return Slip(at, at + wrong.Length, text.Plain.Substring(at, wrong.Length), right);
            }
        }
    }

    private static Leftover Slip(int start, int end, string wrong, string right)
        => new("slip", start, end, $"“{wrong}” is probably a slip for “{right}”.", right);
}
