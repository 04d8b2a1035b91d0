using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

/// <summary>
/// Finds to a paragraph an earlier one with nearly the same words. Each run of three words is remembered once, so that
/// the work grows with the text and not with the pairs of paragraphs.
/// </summary>
internal sealed class AlikeParagraphs
{
    private const int FewestWords = 15;
    private const double Alike = 0.75;

    private readonly Dictionary<(string, string, string), int> firstWith = [];
    private readonly List<(PlacedText Text, string[] Words)> seen = [];

    /// <returns>The earlier paragraph; null where none is like it. The paragraph itself is remembered.</returns>
    public PlacedText? Like(PlacedText paragraph, string key)
    {
        var words = Words.Split(key);
        if (words.Length < FewestWords || IsListOrLabel(paragraph.Text))
        {
            return null;
        }

        var shared = new Dictionary<int, int>();
        for (var at = 0; at + 2 < words.Length; at++)
        {
            if (!firstWith.TryAdd((words[at], words[at + 1], words[at + 2]), seen.Count) && firstWith[(words[at], words[at + 1], words[at + 2])] is var owner && owner < seen.Count)
            {
                shared[owner] = shared.GetValueOrDefault(owner) + 1;
            }
        }

        seen.Add((paragraph, words));
        if (shared.Count == 0)
        {
            return null;
        }

        var (most, count) = shared.MaxBy(of => of.Value);
        var other = seen[most];
        return count >= Alike * (Math.Max(words.Length, other.Words.Length) - 2) && !DifferInFacts(words, other.Words) ? other.Text : null;
    }

    // Another number or name is another fact: "12 in Camden", "14 in Haringey".
    private static bool DifferInFacts(string[] one, string[] other)
        => one.Except(other, StringComparer.Ordinal).Concat(other.Except(one, StringComparer.Ordinal)).Any(word => word.Any(char.IsDigit));

    private static bool IsListOrLabel(string text)
        => text[0] is '-' or '|' or '*' or '#' or '>' || char.IsDigit(text[0]) || text.StartsWith("action", StringComparison.OrdinalIgnoreCase);
}
