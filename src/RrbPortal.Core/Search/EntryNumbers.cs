namespace RrbPortal.Core.Search;

/// <summary>
/// The numbers of notes and entries: the day, the place among the notes of that day, the place in the note. Whoever reads
/// entries in the order of their numbers reads them in the order of days.
/// </summary>
internal static class EntryNumbers
{
    public const int MostNotesADay = 1 << SlotBits;
    public const int MostEntries = 1 << EntryBits;

    /// <summary>An entry's number without these bits is that of its note.</summary>
    public const int EntryBits = 14;

    private const int SlotBits = 12;

    public static long Note(DateOnly day, int slot) => ((long)day.DayNumber << SlotBits) | (uint)slot;

    public static long Entry(long note, int place) => (note << EntryBits) | (uint)place;

    public static long NoteOf(long entry) => entry >> EntryBits;

    public static DateOnly Day(long note) => DateOnly.FromDayNumber((int)(note >> SlotBits));
}
