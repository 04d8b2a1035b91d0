using System.Text;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>A paragraph's place in a list.</summary>
/// <param name="Label">As printed; null for a bullet.</param>
/// <param name="Sequence">What counts it, and on which level.</param>
internal sealed record WordListEntry(int Depth, string? Label, string? Sequence);

/// <summary>Counts numbered paragraphs as they come, the way Word does.</summary>
internal sealed class WordCounters(WordNumbering numbering)
{
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, int Level)> begun = [];

    /// <summary>The entry for the next paragraph of a numbering; null where nothing is printed before it.</summary>
    public WordListEntry? Next(string id, int depth)
    {
        if (numbering.Level(id, depth) is not { } level || numbering.Counting(id) is not { } counting)
        {
            return null;
        }

        if (!counts.TryGetValue(counting, out var numbers))
        {
            counts[counting] = numbers = new int?[WordNumbering.Levels];
        }

        if (begun.Add((id, depth)) && numbering.StartOverride(id, depth) is { } start)
        {
            numbers[depth] = start;
        }
        else
        {
            numbers[depth] = numbers[depth] is { } count && count < int.MaxValue ? count + 1 : level.Start;
        }

        for (var below = depth + 1; below < WordNumbering.Levels; below++)
        {
            if (numbering.Level(id, below)?.Restart is not { } restart || depth < restart)
            {
                numbers[below] = null;
            }
        }

        return level.Form switch
        {
            NumberForm.Bullet => new WordListEntry(depth, Label: null, Sequence: null),
            NumberForm.None when level.Text.Length == 0 => null,
            _ => new WordListEntry(depth, Label(id, level, numbers).Trim(), $"{counting}/{depth}"),
        };
    }

    private string Label(string id, NumberingLevel level, int?[] numbers)
    {
        var label = new StringBuilder();
        for (var i = 0; i < level.Text.Length && i < 100; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var other = level.Text[++i] - '1';
                var definition = numbering.Level(id, other);
                label.Append(ListNumber.Write(numbers[other] ?? definition?.Start ?? 1, level.IsLegal ? NumberForm.Decimal : definition?.Form ?? NumberForm.Decimal));
            }
            else
            {
                label.Append(level.Text[i]);
            }
        }

        return label.ToString();
    }
}
