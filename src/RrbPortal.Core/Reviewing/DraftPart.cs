using System.Globalization;
using RrbPortal.Core.Rendering;

namespace RrbPortal.Core.Reviewing;

/// <summary>One part of a draft that can be commented on.</summary>
/// <param name="Label">In the middle of a sentence: "paragraph 2 of item 3.1".</param>
/// <param name="Source">Its words, which a comment quotes; null for what has none of its own (an item, the whole note).</param>
public sealed record DraftPart(CommentPlace Place, string Label, string? Source, RenderedText Html)
{
    /// <summary>Whether words can be proposed for it.</summary>
    public bool TakesWording => Source is not null && Place.Kind is not PlaceKind.Facts;
}

/// <summary>Splits a draft into its parts: pure.</summary>
public static class DraftParts
{
    public static DraftPart WholeNote { get; } = new(CommentPlace.Note, "the whole note", null, RenderedText.Empty);

    /// <param name="facts">The facts as one text, so that a change of them can be seen.</param>
    public static DraftPart Facts(string facts) => new(CommentPlace.Facts, "the facts and the attendance", facts, RenderedText.Empty);

    public static DraftPart Item(int id, string number) => new(new CommentPlace(PlaceKind.Item, id), $"item {number}", null, RenderedText.Empty);

    /// <summary>The paragraphs of an item's text, in their order.</summary>
    /// <param name="kind"><see cref="PlaceKind.Text"/> or <see cref="PlaceKind.Internal"/>.</param>
    public static IReadOnlyList<DraftPart> Paragraphs(PlaceKind kind, int itemId, string number, string? markdown, TextPlace level)
    {
        var parts = new List<DraftPart>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in MarkdownRenderer.Blocks(markdown, level))
        {
            var hash = CommentPlace.HashOf(block.Source);
            var occurrence = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            var label = string.Create(
                CultureInfo.InvariantCulture, $"{(kind is PlaceKind.Internal ? "internal paragraph" : "paragraph")} {parts.Count + 1} of item {number}");
            parts.Add(new DraftPart(new CommentPlace(kind, itemId, hash, occurrence), label, block.Source, block.Html));
        }

        return parts;
    }

    /// <param name="position">Its place in the list of decisions, from 1.</param>
    public static DraftPart Decision(int id, int position, string text)
        => new(new CommentPlace(PlaceKind.Decision, id), string.Create(CultureInfo.InvariantCulture, $"decision {position}"), text, MarkdownRenderer.PlainText(text));

    /// <param name="name">Its reference, or its place in the list.</param>
    public static DraftPart Action(int id, string name, string text)
        => new(new CommentPlace(PlaceKind.Action, id), $"action {name}", text, MarkdownRenderer.PlainText(text));

    /// <summary>The blocks of a text as one.</summary>
    internal static RenderedText Joined(IEnumerable<DraftPart> parts) => new(string.Concat(parts.Select(part => part.Html.Html)));
}
