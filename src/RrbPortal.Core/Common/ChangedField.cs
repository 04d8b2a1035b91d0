namespace RrbPortal.Core.Common;

/// <summary>One field that says something else; empty where it is not recorded.</summary>
public sealed record ChangedField(string Label, string Before, string After)
{
    /// <summary>Those of some fields that differ, in their order.</summary>
    public static IReadOnlyList<ChangedField> Among(params (string Label, string? Before, string? After)[] fields)
        => [.. fields
            .Where(field => !string.Equals(field.Before, field.After, StringComparison.Ordinal))
            .Select(field => new ChangedField(field.Label, field.Before ?? string.Empty, field.After ?? string.Empty))];
}
