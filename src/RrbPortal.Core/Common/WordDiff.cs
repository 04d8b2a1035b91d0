using System.Text.RegularExpressions;

namespace RrbPortal.Core.Common;

public enum WordChange
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words that two texts share, or that one of them alone has.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>The difference of two texts, word by word. Joined without what was added it is the first, without what was removed the second.</summary>
public static partial class WordDiff
{
    /// <summary>Beyond this many pairs of words the middle is shown as one replacement: nobody reads more, and it stays quick.</summary>
    private const int MostPairs = 4_000_000;

    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var (one, other) = (Split(before), Split(after));
        var start = 0;
        while (start < one.Count && start < other.Count && Same(one[start], other[start]))
        {
            start++;
        }

        var end = 0;
        while (end < one.Count - start && end < other.Count - start && Same(one[^(end + 1)], other[^(end + 1)]))
        {
            end++;
        }

        var runs = new List<WordRun>();
        Add(runs, WordChange.Same, one.Take(start));
        Middle(runs, one[start..^end], other[start..^end]);
        Add(runs, WordChange.Same, one.TakeLast(end));
        return runs;
    }

    private static void Middle(List<WordRun> runs, List<string> one, List<string> other)
    {
        if ((long)one.Count * other.Count > MostPairs)
        {
            Add(runs, WordChange.Removed, one);
            Add(runs, WordChange.Added, other);
            return;
        }

        var longest = LongestCommon(one, other);
        var (at, beside) = (0, 0);
        var (removed, added) = (new List<string>(), new List<string>());
        while (at < one.Count || beside < other.Count)
        {
            if (at < one.Count && beside < other.Count && Same(one[at], other[beside]))
            {
                Flush();
                Add(runs, WordChange.Same, [one[at]]);
                at++;
                beside++;
            }
            else if (beside == other.Count || (at < one.Count && longest[at + 1, beside] >= longest[at, beside + 1]))
            {
                removed.Add(one[at++]);
            }
            else
            {
                added.Add(other[beside++]);
            }
        }

        Flush();

        void Flush()
        {
            Add(runs, WordChange.Removed, removed);
            Add(runs, WordChange.Added, added);
            removed.Clear();
            added.Clear();
        }
    }

    /// <summary>How many words the rests of both texts share, from each pair of places on.</summary>
    private static int[,] LongestCommon(List<string> one, List<string> other)
    {
        var longest = new int[one.Count + 1, other.Count + 1];
        for (var at = one.Count - 1; at >= 0; at--)
        {
            for (var beside = other.Count - 1; beside >= 0; beside--)
            {
                longest[at, beside] = Same(one[at], other[beside])
                    ? longest[at + 1, beside + 1] + 1
                    : Math.Max(longest[at + 1, beside], longest[at, beside + 1]);
            }
        }

        return longest;
    }

    private static void Add(List<WordRun> runs, WordChange change, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0)
        {
            return;
        }

        if (runs is [.., var last] && last.Change == change)
        {
            runs[^1] = last with { Text = last.Text + text };
        }
        else
        {
            runs.Add(new WordRun(change, text));
        }
    }

    /// <summary>Words with the white space behind them.</summary>
    private static List<string> Split(string text) => [.. Word().Matches(text.ReplaceLineEndings("\n")).Select(word => word.Value)];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    [GeneratedRegex(@"\S+\s*|\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
