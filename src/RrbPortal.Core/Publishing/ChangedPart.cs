using RrbPortal.Core.Common;

namespace RrbPortal.Core.Publishing;

public enum PartChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>A part of a note that one revision has and another has not, or has otherwise.</summary>
/// <param name="Label">What it is called: an item's number and title, an action's reference.</param>
/// <param name="WasNumber">The number of an item in the first revision, where it moved among those that both have.</param>
/// <param name="Text">Its text, word by word; empty where that is the same.</param>
public sealed record ChangedPart(PartChange Change, string Label, string? WasNumber, IReadOnlyList<ChangedField> Fields, IReadOnlyList<WordRun> Text)
{
    internal static ChangedPart New(string label, string? text) => new(PartChange.Added, label, null, [], Whole(WordChange.Added, text));

    internal static ChangedPart Gone(string label, string? text) => new(PartChange.Removed, label, null, [], Whole(WordChange.Removed, text));

    /// <returns>Null where both are the same.</returns>
    internal static ChangedPart? Between(string label, IReadOnlyList<ChangedField> fields, string? before, string? after, string? wasNumber = null)
    {
        var text = string.Equals(before, after, StringComparison.Ordinal) ? [] : WordDiff.Of(before ?? string.Empty, after ?? string.Empty);
        return fields.Count == 0 && text.Count == 0 && wasNumber is null ? null : new ChangedPart(PartChange.Changed, label, wasNumber, fields, text);
    }

    private static IReadOnlyList<WordRun> Whole(WordChange change, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [new WordRun(change, text)];
}
