namespace RrbPortal.Core.Common;

public enum Direction
{
    Up,
    Down,
}

/// <summary>The order of a list, as pure functions.</summary>
public static class Positions
{
    /// <summary>Moves one entry by one place.</summary>
    /// <returns>The new order; null when the entry is not there or stands at that end already.</returns>
    public static IReadOnlyList<int>? Moved(IReadOnlyList<int> order, int id, Direction direction)
    {
        var ids = order.ToList();
        var from = ids.IndexOf(id);
        var to = direction is Direction.Up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= ids.Count)
        {
            return null;
        }

        (ids[from], ids[to]) = (ids[to], ids[from]);
        return ids;
    }
}
