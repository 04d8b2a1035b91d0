using System.Globalization;

namespace RrbPortal.Core.Reviewing;

/// <summary>How the place of a comment is kept: beside its item, and told apart from it when the item is removed.</summary>
internal static class StoredPlace
{
    private const string Item = "item";
    private const string Internal = "internal";

    /// <returns>Null for a paragraph of an item's public text, and for the whole note.</returns>
    public static string? Of(CommentPlace place) => place.Kind switch
    {
        PlaceKind.Item => Item,
        PlaceKind.Internal => Internal,
        PlaceKind.Note or PlaceKind.Text => null,
        _ => place.ToString(),
    };

    /// <summary>The place as it was; without an item where that was removed since.</summary>
    public static CommentPlace Read(string? stored, int? itemId, string? paragraph) => stored switch
    {
        Item => new CommentPlace(PlaceKind.Item, itemId),
        Internal => new CommentPlace(PlaceKind.Internal, itemId),
        null when paragraph is null && itemId is null => CommentPlace.Note,
        null when paragraph is null => new CommentPlace(PlaceKind.Item, itemId),
        null => new CommentPlace(PlaceKind.Text, itemId),
        _ => CommentPlace.Parse(stored) ?? CommentPlace.Note,
    };

    /// <summary>The place in words, where nothing of it is left in the note.</summary>
    public static string Words(CommentPlace place) => place.Kind switch
    {
        PlaceKind.Note => "the whole note",
        PlaceKind.Facts => "the facts and the attendance",
        PlaceKind.Decision => "a decision that was removed",
        PlaceKind.Action => "an action that was removed",
        PlaceKind.Item => "an item that was removed",
        _ => string.Create(CultureInfo.InvariantCulture, $"a paragraph of {(place.Id is null ? "an item that was removed" : "an item")}"),
    };
}
