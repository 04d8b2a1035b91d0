namespace RrbPortal.Core.Writing;

/// <summary>Paragraphs that took the place of others.</summary>
/// <param name="From">The first of the paragraphs that went, from 0.</param>
/// <param name="Until">Behind the last of them; the same as <paramref name="From"/> where nothing went.</param>
internal sealed record ParagraphChange(int From, int Until, IReadOnlyList<string> Now)
{
    public bool Adds => From == Until;

    /// <summary>Whether both touch the same paragraphs. What was added right beside a change is no part of it.</summary>
    public bool Meets(ParagraphChange other)
        => Math.Max(From, other.From) < Math.Min(Until, other.Until)
           || (Adds && other.From < From && From < other.Until)
           || (other.Adds && From < other.From && other.From < Until);
}

/// <summary>What made one text of another, paragraph by paragraph: the fewest changes that do. Pure.</summary>
internal static class ParagraphChanges
{
    /// <summary>More to compare than this is no text that two people write at once: it counts as one change.</summary>
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<ParagraphChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && Same(before[start], after[start]))
        {
            start++;
        }

        var (beforeEnd, afterEnd) = (before.Count, after.Count);
        while (beforeEnd > start && afterEnd > start && Same(before[beforeEnd - 1], after[afterEnd - 1]))
        {
            (beforeEnd, afterEnd) = (beforeEnd - 1, afterEnd - 1);
        }

        if (beforeEnd == start && afterEnd == start)
        {
            return [];
        }

        return (long)(beforeEnd - start + 1) * (afterEnd - start + 1) > MostCells
            ? [new ParagraphChange(start, beforeEnd, [.. after.Skip(start).Take(afterEnd - start)])]
            : Middle(before, after, start, beforeEnd, afterEnd);
    }

    private static List<ParagraphChange> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int beforeEnd, int afterEnd)
    {
        var kept = LongestKept(before, after, start, beforeEnd, afterEnd);
        var changes = new List<ParagraphChange>();
        var (left, right) = (start, start);
        while (left < beforeEnd || right < afterEnd)
        {
            if (left < beforeEnd && right < afterEnd && Same(before[left], after[right]))
            {
                (left, right) = (left + 1, right + 1);
                continue;
            }

            var (from, first) = (left, right);
            while ((left < beforeEnd || right < afterEnd) && !(left < beforeEnd && right < afterEnd && Same(before[left], after[right])))
            {
                if (right == afterEnd || (left < beforeEnd && kept[left - start + 1, right - start] >= kept[left - start, right - start + 1]))
                {
                    left++;
                }
                else
                {
                    right++;
                }
            }

            changes.Add(new ParagraphChange(from, left, [.. after.Skip(first).Take(right - first)]));
        }

        return changes;
    }

    /// <summary>For each pair of places, how many paragraphs the rest of both texts have in common, in their order.</summary>
    private static int[,] LongestKept(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int beforeEnd, int afterEnd)
    {
        var kept = new int[beforeEnd - start + 1, afterEnd - start + 1];
        for (var left = beforeEnd - 1; left >= start; left--)
        {
            for (var right = afterEnd - 1; right >= start; right--)
            {
                kept[left - start, right - start] = Same(before[left], after[right])
                    ? kept[left - start + 1, right - start + 1] + 1
                    : Math.Max(kept[left - start + 1, right - start], kept[left - start, right - start + 1]);
            }
        }

        return kept;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
