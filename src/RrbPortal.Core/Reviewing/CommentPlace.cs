using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RrbPortal.Core.Reviewing;

/// <summary>What a comment can be about.</summary>
public enum PlaceKind
{
    /// <summary>The whole note.</summary>
    Note,
    Facts,
    Item,

    /// <summary>A paragraph of an item's public text.</summary>
    Text,

    /// <summary>A paragraph of an item's internal text.</summary>
    Internal,
    Decision,
    Action,
}

/// <summary>
/// A place of a draft. As text it is the place's anchor on the page and its name in an address: "note", "item-12",
/// "text-12-9f86d081884c", "decision-4".
/// </summary>
/// <param name="Id">The item, the decision or the action; null for what is the note's own.</param>
/// <param name="Hash">Of a paragraph, so that the place stays with the words when paragraphs before it come or go.</param>
/// <param name="Occurrence">From 1, where an item says the same paragraph more than once.</param>
public sealed record CommentPlace(PlaceKind Kind, int? Id = null, string? Hash = null, int Occurrence = 1)
{
    private const int HashLength = 12;

    public static CommentPlace Note { get; } = new(PlaceKind.Note);

    public static CommentPlace Facts { get; } = new(PlaceKind.Facts);

    public bool IsParagraph => Kind is PlaceKind.Text or PlaceKind.Internal;

    public override string ToString()
    {
        var kind = Kind.ToString().ToLowerInvariant();
        return (Id, Hash, Occurrence) switch
        {
            (null, _, _) => kind,
            (_, null, _) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Id}"),
            (_, _, 1) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Id}-{Hash}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Id}-{Hash}-{Occurrence}"),
        };
    }

    /// <returns>Null for what names no place.</returns>
    public static CommentPlace? Parse(string? text)
    {
        var parts = text?.Split('-') ?? [];
        if (parts.Length is 0 or > 4
            || !Enum.TryParse<PlaceKind>(parts[0], ignoreCase: true, out var kind)
            || !string.Equals(kind.ToString(), parts[0], StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var numbers = NumberStyles.None;
        return (kind, parts) switch
        {
            (PlaceKind.Note or PlaceKind.Facts, [_]) => new(kind),
            (PlaceKind.Item or PlaceKind.Decision or PlaceKind.Action, [_, var id]) when int.TryParse(id, numbers, CultureInfo.InvariantCulture, out var of)
                => new(kind, of),
            (PlaceKind.Text or PlaceKind.Internal, [_, var id, { Length: HashLength } hash, .. var rest])
                when int.TryParse(id, numbers, CultureInfo.InvariantCulture, out var of) && hash.All(char.IsAsciiHexDigitLower)
                => (rest is [var last] && int.TryParse(last, numbers, CultureInfo.InvariantCulture, out var nth) ? nth : 1) is > 0 and var occurrence
                    ? new(kind, of, hash, occurrence)
                    : null,
            _ => null,
        };
    }

    /// <summary>A paragraph's name by its words.</summary>
    public static string HashOf(string source)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..HashLength];
}
