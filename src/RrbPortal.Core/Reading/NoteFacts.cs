using System.Globalization;

namespace RrbPortal.Core.Reading;

/// <summary>
/// What one note says, with the lines on which it says so. Null and empty mean "not printed": nothing is guessed.
/// Every text is the source's own; lines count from 1.
/// </summary>
public sealed record NoteFacts
{
    /// <summary>File name, as given to <see cref="SourceText"/>.</summary>
    public required string File { get; init; }

    /// <summary>"Public Note of Meeting", "Note of Meeting", "meeting minutes", …, as printed.</summary>
    public string? DocumentKind { get; init; }

    public string? TitleAsPrinted { get; init; }

    public PrintedBoard Board { get; init; } = new(null, null);

    public DateOnly? Date { get; init; }

    public DayOfWeek? WeekdayPrinted { get; init; }

    public string? DateAsPrinted { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    /// <summary>"online", "hybrid", "in person", or null where the place does not tell.</summary>
    public string? Mode { get; init; }

    public PrintedChair? Chair { get; init; }

    public PrintedTheme? Theme { get; init; }

    /// <summary>The entries of a contents list, as printed.</summary>
    public IReadOnlyList<string> Contents { get; init; } = [];

    /// <summary>Links of the contents list that have no target.</summary>
    public int DeadContentsLinks { get; init; }

    public IReadOnlyList<AttendanceEntry> Attendees { get; init; } = [];

    public IReadOnlyList<AttendanceEntry> Apologies { get; init; } = [];

    public IReadOnlyList<NoteItem> Items { get; init; } = [];

    public IReadOnlyList<PrintedDecision> Decisions { get; init; } = [];

    public IReadOnlyList<PrintedAction> Actions { get; init; } = [];

    public AnnouncedMeeting? NextMeeting { get; init; }

    public PrintedPublication? Publication { get; init; }

    /// <summary>Lines that belong to no fact, word for word and in their order.</summary>
    public IReadOnlyList<LeftOverText> LeftOver { get; init; } = [];

    /// <summary>Where each line of the source went.</summary>
    public required LineLedger Ledger { get; init; }
}

public sealed record PrintedBoard(string? Name, string? Abbr);

/// <summary>Only where the note identifies the chair; "the chair agreed" in prose identifies nobody.</summary>
public sealed record PrintedChair(string? Role, string? Organisation, string? Person, string AsPrinted, int Line);

/// <remarks>
/// <para><c>Label</c>: The theme in the note's words.</para>
/// <para><c>Source</c>: "header line 13", or "item 5 title" with the title.</para>
/// </remarks>
public sealed record PrintedTheme(string Label, string Source);

public enum AttendanceCapacity
{
    Member,
    Guest,
    Presenter,
    Observer,
    Official,
}

/// <summary>One entry of an attendance list. What is not printed is null; an undecided line is one entry, as printed.</summary>
public sealed record AttendanceEntry
{
    public required string AsPrinted { get; init; }

    public required int Line { get; init; }

    /// <summary>The organisation's name, for an entry that is an organisation.</summary>
    public string? Name { get; init; }

    public string? Abbr { get; init; }

    public string? Person { get; init; }

    public string? Initials { get; init; }

    public string? Role { get; init; }

    /// <summary>The organisation that a person stands for.</summary>
    public string? Organisation { get; init; }

    public AttendanceCapacity Capacity { get; init; }

    public bool IsChair { get; init; }

    /// <summary>True where a line could not be taken apart with certainty.</summary>
    public bool Undecided { get; init; }
}

/// <summary>An item or sub-item of the meeting.</summary>
public sealed record NoteItem
{
    /// <summary>As understood: "2", "2.1", "3.a"; null where the note numbers nothing.</summary>
    public string? Number { get; init; }

    /// <summary>As printed: "1.", "Item 2a."; null where none is printed.</summary>
    public string? PrintedNumber { get; init; }

    public required string Title { get; init; }

    public required int HeadingLine { get; init; }

    /// <summary>The text in its order.</summary>
    public IReadOnlyList<NoteBlock> Blocks { get; init; } = [];

    public IReadOnlyList<NoteItem> SubItems { get; init; } = [];

    /// <summary>This item, then its sub-items, in the order of the note.</summary>
    public IEnumerable<NoteItem> WithSubItems() => SubItems.SelectMany(sub => sub.WithSubItems()).Prepend(this);
}

/// <summary>A piece of an item's text and the lines it stands on.</summary>
public abstract record NoteBlock(IReadOnlyList<int> Lines);

/// <remarks>
/// <para><c>Speaker</c>: "VRU", where the paragraph begins with it; the text keeps it.</para>
/// <para><c>JoinedAfterPageBreak</c>: The lines were parted inside a sentence and are joined here.</para>
/// <para><c>DuplicateOfLine</c>: First line of the same words, where the paragraph stands twice in the note.</para>
/// </remarks>
public sealed record ParagraphBlock(IReadOnlyList<int> Lines, string Text, string? Speaker, bool JoinedAfterPageBreak, int? DuplicateOfLine) : NoteBlock(Lines);

/// <remarks><c>LeadIn</c>: The paragraph before, where it leads into the list; it is a block of its own as well.</remarks>
public sealed record ListBlock(IReadOnlyList<int> Lines, string? LeadIn, IReadOnlyList<ListBullet> Bullets, bool JoinedAfterPageBreak) : NoteBlock(Lines);

/// <remarks>
/// <para><c>Level</c>: 0 for the outermost.</para>
/// <para><c>Ordinal</c>: "1.", "a)" for a numbered entry.</para>
/// </remarks>
public sealed record ListBullet(IReadOnlyList<int> Lines, string Text, int Level, string? Ordinal);

/// <remarks><c>Rows</c>: Rows of cells; the first is the head where the source rules it off.</remarks>
public sealed record TableBlock(IReadOnlyList<int> Lines, IReadOnlyList<TableRow> Rows, bool HasHead) : NoteBlock(Lines);

public sealed record TableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Text that is kept word for word, line for line (fenced code, stray signs).</summary>
public sealed record VerbatimBlock(IReadOnlyList<int> Lines, string Text) : NoteBlock(Lines);

/// <remarks><c>Item</c>: Number (or title, where none is printed) of the item; null outside items.</remarks>
public sealed record PrintedDecision(string? Item, int Line, string Text, string? By);

public enum ActionStrength
{
    /// <summary>Labelled as an action, or listed in a table or under "Actions".</summary>
    Stated,
    Agreed,
    Will,
    Recommended,
    Offered,
}

/// <summary>An action, or a sentence that may be one.</summary>
public sealed record PrintedAction
{
    public string? Item { get; init; }

    public required int Line { get; init; }

    /// <summary>A reader sees at once that it is an action.</summary>
    public required bool Explicit { get; init; }

    public required ActionStrength Strength { get; init; }

    public string? Owner { get; init; }

    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>"2024-03-14" or, for a month, "2022-04".</summary>
    public string? Due { get; init; }

    public string? DueAsPrinted { get; init; }

    public string? Reference { get; init; }

    public string? Status { get; init; }

    /// <summary>The words of the action; the sentence it comes from where it stands in prose.</summary>
    public required string Text { get; init; }

    /// <summary>The day by which it is due, where a day is understood and not a month.</summary>
    public DateOnly? DueDate => DayOf(Due);

    internal static DateOnly? DayOf(string? due)
        => DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <remarks>
/// <para><c>Date</c>: Null where none is printed.</para>
/// <para><c>Consistent</c>: Whether the printed weekday is the date's; null where there is nothing to compare.</para>
/// </remarks>
public sealed record AnnouncedMeeting(DateOnly? Date, DayOfWeek? WeekdayPrinted, DayOfWeek? WeekdayComputed, bool? Consistent, string AsPrinted, int Line);

public sealed record PrintedPublication(string? Type, DateOnly? Date, string? DateAsPrinted);

public sealed record LeftOverText(IReadOnlyList<int> Lines, string Text);
