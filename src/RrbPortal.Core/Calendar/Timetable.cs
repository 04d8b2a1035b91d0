namespace RrbPortal.Core.Calendar;

/// <summary>What a timetable needs to know of one item, in reading order.</summary>
/// <param name="Minutes">The minutes planned for it alone; null where nobody said.</param>
/// <param name="HasSubItems">Whether the time of an item without minutes is that of its sub-items.</param>
public sealed record TimetableEntry(int? Minutes, bool HasSubItems);

/// <summary>When each item of an agenda begins, and whether they fit into the meeting. Pure.</summary>
/// <param name="Starts">The start of each entry; null where it is not known, since no time is made up for an item before it.</param>
/// <param name="TotalMinutes">The sum of what is planned.</param>
/// <param name="Unplanned">How many items have no minutes, and no sub-items that could have them.</param>
/// <param name="PlannedMinutes">The length of the meeting; null where start or end is not recorded.</param>
public sealed record Timetable(IReadOnlyList<TimeOnly?> Starts, int TotalMinutes, int Unplanned, int? PlannedMinutes)
{
    private const int MinutesOfADay = 24 * 60;

    /// <summary>By how many minutes the items are longer than the meeting; 0 where they are not, or nobody can say.</summary>
    public int OverBy => PlannedMinutes is { } planned ? Math.Max(0, TotalMinutes - planned) : 0;

    public static Timetable Of(TimeOnly? start, TimeOnly? end, IReadOnlyList<TimetableEntry> entries)
    {
        var starts = new List<TimeOnly?>(entries.Count);
        var (elapsed, isKnown) = (0, true);
        foreach (var entry in entries)
        {
            starts.Add(isKnown ? After(start, elapsed) : null);
            elapsed += entry.Minutes ?? 0;
            isKnown &= entry.Minutes is not null || entry.HasSubItems;
        }

        return new Timetable(
            starts,
            entries.Sum(entry => entry.Minutes ?? 0),
            entries.Count(entry => entry is { Minutes: null, HasSubItems: false }),
            start is { } from && end is { } until && until > from ? (int)(until - from).TotalMinutes : null);
    }

    /// <summary>Null past midnight: such a plan has gone wrong, and "00:30" would hide it.</summary>
    private static TimeOnly? After(TimeOnly? start, int minutes)
        => start is { } from && (from.Hour * 60) + from.Minute + minutes < MinutesOfADay ? from.AddMinutes(minutes) : null;
}
