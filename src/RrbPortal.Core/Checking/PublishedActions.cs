using System.Text.Json;

namespace RrbPortal.Core.Checking;

/// <summary>
/// The actions of a published note, read from its stored form. Another note that speaks of an action says no more of it
/// than its own note has told the public, whatever the working copy says by now.
/// </summary>
internal sealed record PublishedActions(IReadOnlyList<PublishedActions.Entry>? Actions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>By anchor.</summary>
    /// <exception cref="JsonException">The text is not a published note.</exception>
    public static IReadOnlyDictionary<string, Entry> Of(string content)
        => (JsonSerializer.Deserialize<PublishedActions>(content, Json)?.Actions ?? []).ToDictionary(entry => entry.Anchor, StringComparer.Ordinal);

    internal sealed record Entry(string Anchor, string? Reference, string Text, IReadOnlyList<string>? Owners, DateOnly? DueDate, string? DueAsPrinted);
}
