using System.Globalization;

namespace RrbPortal.Core.Importing;

/// <summary>What becomes of an item of a file in a meeting that has an agenda already.</summary>
public enum ItemPlacing
{
    /// <summary>Its text goes into an item of the agenda.</summary>
    Into,

    /// <summary>It becomes a new item after one of the agenda, on the same level.</summary>
    After,

    /// <summary>It becomes a new item before all others.</summary>
    First,

    /// <summary>A sub-item stays one: a new sub-item of wherever its own item goes.</summary>
    Under,
}

/// <param name="ItemId">The item of the agenda; 0 where none is named.</param>
public sealed record ItemPlace(ItemPlacing Placing, int ItemId = 0)
{
    /// <summary>The place as a form sends it: "into-12", "after-12", "first", "under".</summary>
    public string Value => Placing is ItemPlacing.Into or ItemPlacing.After
        ? string.Create(CultureInfo.InvariantCulture, $"{Word(Placing)}-{ItemId}")
        : Word(Placing);

    /// <returns>Null for what no form of the portal sends.</returns>
    public static ItemPlace? Parse(string? value)
    {
        var parts = (value ?? "").Split('-', 2);
        var number = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        return (parts[0], number) switch
        {
            ("into", > 0) => new ItemPlace(ItemPlacing.Into, number),
            ("after", > 0) => new ItemPlace(ItemPlacing.After, number),
            ("first", 0) when parts.Length == 1 => new ItemPlace(ItemPlacing.First),
            ("under", 0) when parts.Length == 1 => new ItemPlace(ItemPlacing.Under),
            _ => null,
        };
    }

    private static string Word(ItemPlacing placing) => placing switch
    {
        ItemPlacing.Into => "into",
        ItemPlacing.After => "after",
        ItemPlacing.First => "first",
        _ => "under",
    };
}
