namespace RrbPortal.Core.Reading;

/// <summary>Where a line of the source went.</summary>
public enum LinePlace
{
    /// <summary>Nothing stands there.</summary>
    Blank,
    TitleBlock,
    Attendance,
    ItemText,
    LeftOver,
}

/// <summary>
/// The account of a source: every non-blank line is in exactly one place. A line placed twice or never is a bug of
/// the reader and is thrown as one, so that text can neither be lost nor doubled unseen.
/// </summary>
public sealed class LineLedger
{
    private readonly LinePlace[] places;
    private readonly bool[] blank;

    internal LineLedger(IReadOnlyList<PrintedLine> lines)
    {
        places = new LinePlace[lines.Count];
        blank = [.. lines.Select(line => line.IsBlank)];
    }

    /// <summary>Number of lines in the source.</summary>
    public int Count => places.Length;

    /// <summary>The place of a line, by its number from 1.</summary>
    public LinePlace this[int line] => places[line - 1];

    /// <summary>The numbers of the lines in a place, ascending.</summary>
    public IEnumerable<int> LinesIn(LinePlace place) => Enumerable.Range(1, Count).Where(line => places[line - 1] == place);

    internal void Place(int line, LinePlace place)
    {
        if (blank[line - 1] || places[line - 1] != LinePlace.Blank)
        {
            throw new InvalidOperationException($"Line {line} cannot go to {place}: it is blank or stands in {places[line - 1]} already.");
        }

        places[line - 1] = place;
    }

    /// <summary>Throws unless each non-blank line is placed and the items hold exactly the lines placed in item text.</summary>
    internal void Prove(IEnumerable<NoteItem> items)
    {
        var missing = Array.FindIndex(places, place => place == LinePlace.Blank);
        while (missing >= 0 && blank[missing])
        {
            missing = Array.FindIndex(places, missing + 1, place => place == LinePlace.Blank);
        }

        if (missing >= 0)
        {
            throw new InvalidOperationException($"Line {missing + 1} was placed nowhere.");
        }

        var held = items.SelectMany(item => item.WithSubItems()).SelectMany(LinesOf).Order().ToList();
        if (!held.SequenceEqual(LinesIn(LinePlace.ItemText)))
        {
            throw new InvalidOperationException("The items do not hold exactly the lines of item text.");
        }
    }

    private static IEnumerable<int> LinesOf(NoteItem item) => item.Blocks.SelectMany(block => block.Lines).Prepend(item.HeadingLine);
}
