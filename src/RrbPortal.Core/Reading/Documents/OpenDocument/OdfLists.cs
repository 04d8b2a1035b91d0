using System.Text;

namespace RrbPortal.Core.Reading.Documents.OpenDocument;

/// <summary>One level of a list style.</summary>
internal sealed record OdfLevel(NumberForm Form, string Prefix, string Suffix, int Start, int DisplayedLevels);

/// <summary>Counts the entries of lists and the numbered headings.</summary>
internal sealed class OdfLists
{
    public const int Levels = 10;

    private readonly Dictionary<string, Dictionary<int, OdfLevel>> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);

    public void Define(string style, int level, OdfLevel definition)
    {
        if (!styles.TryGetValue(style, out var levels))
        {
            styles[style] = levels = [];
            TextBudget.Definitions(styles.Count);
        }

        levels.TryAdd(level, definition);
    }

    /// <summary>A list begins that does not go on with an earlier one.</summary>
    public void Begin(string style) => counts.Remove(style);

    /// <summary>The number of the next entry on a level (from 0), as printed; null for a bullet, empty for none.</summary>
    public string? Next(string style, int depth, int? start)
    {
        depth = Math.Clamp(depth, 0, Levels - 1);
        if (!styles.TryGetValue(style, out var levels) || !levels.TryGetValue(depth, out var level) || level.Form is NumberForm.Bullet)
        {
            return null;
        }

        if (!counts.TryGetValue(style, out var numbers))
        {
            counts[style] = numbers = new int?[Levels];
        }

        numbers[depth] = start ?? (numbers[depth] is { } count ? count + 1 : level.Start);
        Array.Fill(numbers, null, depth + 1, Levels - depth - 1);
        return level.Form is NumberForm.None ? level.Prefix + level.Suffix : Label(levels, level, depth, numbers);
    }

    private static string Label(Dictionary<int, OdfLevel> levels, OdfLevel level, int depth, int?[] numbers)
    {
        var label = new StringBuilder(level.Prefix);
        for (var i = Math.Max(0, depth - level.DisplayedLevels + 1); i <= depth; i++)
        {
            var other = levels.GetValueOrDefault(i) ?? level;
            if (i < depth && other.Form is NumberForm.None or NumberForm.Bullet)
            {
                continue;
            }

            label.Append(ListNumber.Write(numbers[i] ?? other.Start, other.Form));
            if (i < depth)
            {
                label.Append('.');
            }
        }

        return label.Append(level.Suffix).ToString().Trim();
    }
}
