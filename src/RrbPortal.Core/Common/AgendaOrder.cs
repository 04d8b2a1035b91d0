using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>Where an item stands: under which parent, and at which place among its siblings.</summary>
public sealed record AgendaPlace(int Id, int? ParentId, int Position);

/// <summary>An item in reading order, with the number that a reader sees: "3", "3.1".</summary>
public sealed record NumberedPlace(int Id, int? ParentId, int Position, string Number)
{
    public bool IsSubItem => ParentId is not null;
}

/// <summary>A step of an item within the agenda.</summary>
public enum AgendaMove
{
    Up,
    Down,

    /// <summary>Becomes the last sub-item of the item before it.</summary>
    UnderPrevious,

    /// <summary>A sub-item becomes an item of its own, right after its parent.</summary>
    Promote,
}

/// <summary>
/// The order of an agenda, as pure functions over its places. An agenda has two levels. Gaps and equal positions,
/// as removals leave them, are put right on the way; a sub-item whose parent is missing counts as an item.
/// </summary>
public static class AgendaOrder
{
    /// <summary>All places in reading order, numbered, with positions from 1 without a gap.</summary>
    public static IReadOnlyList<NumberedPlace> Numbered(IEnumerable<AgendaPlace> places)
    {
        var all = places.ToList();
        var tops = all.Where(place => place.ParentId is null).Select(place => place.Id).ToHashSet();
        var numbered = new List<NumberedPlace>(all.Count);
        var number = 0;
        foreach (var top in all.Where(place => place.ParentId is not { } parent || !tops.Contains(parent)).OrderBy(place => place.Position).ThenBy(place => place.Id))
        {
            number++;
            numbered.Add(new NumberedPlace(top.Id, null, number, string.Create(CultureInfo.InvariantCulture, $"{number}")));
            var subNumber = 0;
            foreach (var sub in all.Where(place => place.ParentId == top.Id && tops.Contains(top.Id)).OrderBy(place => place.Position).ThenBy(place => place.Id))
            {
                subNumber++;
                numbered.Add(new NumberedPlace(sub.Id, top.Id, subNumber, string.Create(CultureInfo.InvariantCulture, $"{number}.{subNumber}")));
            }
        }

        return numbered;
    }

    /// <summary>The agenda after one move.</summary>
    /// <returns>Every place, in reading order; null when the move is not possible.</returns>
    public static IReadOnlyList<AgendaPlace>? Moved(IEnumerable<AgendaPlace> places, int id, AgendaMove move)
    {
        var agenda = Numbered(places);
        if (agenda.SingleOrDefault(place => place.Id == id) is not { } moving)
        {
            return null;
        }

        var siblings = agenda.Where(place => place.ParentId == moving.ParentId).Select(place => place.Id).ToList();
        var at = siblings.IndexOf(id);
        return move switch
        {
            AgendaMove.Up when at > 0 => Placed(agenda, moving, moving.ParentId, siblings[at - 1], after: false),
            AgendaMove.Down when at < siblings.Count - 1 => Placed(agenda, moving, moving.ParentId, siblings[at + 1], after: true),
            AgendaMove.UnderPrevious when at > 0 && !moving.IsSubItem && !agenda.Any(place => place.ParentId == id)
                => Placed(agenda, moving, siblings[at - 1], LastUnder(agenda, siblings[at - 1]), after: true),
            AgendaMove.Promote when moving.IsSubItem => Placed(agenda, moving, null, moving.ParentId, after: true),
            _ => null,
        };
    }

    /// <summary>The agenda with one item at another place.</summary>
    /// <param name="parent">The item that it stands under then; null for none.</param>
    /// <param name="before">The sibling that it stands before then; null for the last place.</param>
    /// <returns>Every place, in reading order; null when it cannot stand there.</returns>
    public static IReadOnlyList<AgendaPlace>? Put(IEnumerable<AgendaPlace> places, int id, int? parent, int? before)
    {
        var agenda = Numbered(places);
        var isPossible = agenda.SingleOrDefault(place => place.Id == id) is not null
            && id != before
            && (before is null || agenda.Any(place => place.Id == before && place.ParentId == parent))
            && (parent is null || (parent != id && agenda.Any(place => place.Id == parent && !place.IsSubItem) && !agenda.Any(place => place.ParentId == id)));
        return isPossible ? Placed(agenda, agenda.Single(place => place.Id == id), parent, before, after: false) : null;
    }

    /// <summary>The moves that are possible from where an item stands, for the buttons beside it.</summary>
    public static IReadOnlyList<AgendaMove> Possible(IReadOnlyList<AgendaPlace> places, int id)
        => [.. Enum.GetValues<AgendaMove>().Where(move => Moved(places, id, move) is not null)];

    private static int? LastUnder(IReadOnlyList<NumberedPlace> agenda, int parent)
        => agenda.LastOrDefault(place => place.ParentId == parent)?.Id;

    /// <summary>Takes one item out and puts it beside another under the given parent (or first, beside none).</summary>
    private static List<AgendaPlace> Placed(IReadOnlyList<NumberedPlace> agenda, NumberedPlace moving, int? parent, int? beside, bool after)
    {
        var others = agenda.Where(place => place.Id != moving.Id).Select(place => (place.Id, place.ParentId)).ToList();
        var index = others.FindIndex(place => place.Id == beside);
        others.Insert(index < 0 ? others.Count : index + (after ? 1 : 0), (moving.Id, parent));
        // Sorted by position within each parent, so the order of the list itself is the order that counts.
        return [.. Numbered(others.Select((place, position) => new AgendaPlace(place.Id, place.ParentId, position)))
            .Select(place => new AgendaPlace(place.Id, place.ParentId, place.Position))];
    }
}
