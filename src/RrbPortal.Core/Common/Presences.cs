using RrbPortal.Data.Records;

namespace RrbPortal.Core.Common;

/// <summary>What an attendance list says of an organisation that it may name more than once.</summary>
public static class Presences
{
    private static readonly Presence[] Ranked = [Presence.Present, Presence.Substitute, Presence.Apologies, Presence.Absent];

    /// <summary>How it stands in a list that it came, itself or by a substitute.</summary>
    public static IReadOnlyList<Presence> OfThoseWhoCame { get; } = [Presence.Present, Presence.Substitute];

    /// <summary>Whether it came, itself or by a substitute.</summary>
    public static bool Came(Presence? presence) => presence is { } known && OfThoseWhoCame.Contains(known);

    /// <summary>The entry that counts of several: whoever came counts more than whoever did not.</summary>
    public static TEntry Strongest<TEntry>(IEnumerable<TEntry> entries, Func<TEntry, Presence> presence)
        => entries.MinBy(entry => Rank(presence(entry)))!;

    private static int Rank(Presence presence) => Array.IndexOf(Ranked, presence) is >= 0 and var rank ? rank : Ranked.Length;
}
