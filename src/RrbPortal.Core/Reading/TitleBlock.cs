namespace RrbPortal.Core.Reading;

/// <summary>The lines of a title block, which of them are accounted for, and what they said so far. The first word on a fact counts.</summary>
internal sealed class TitleBlock
{
    private readonly HashSet<int> used = [];

    public TitleBlock(SortedLines sorted)
    {
        Sorted = sorted;
        var contents = sorted.Contents.Lines.ToHashSet();
        Lines = [.. Enumerable.Range(0, sorted.Lines.Count).Where(index => sorted.Roles[index] == LineRole.Title && !contents.Contains(index))];
    }

    public SortedLines Sorted { get; }

    /// <summary>Indexes of all lines.</summary>
    public List<int> Lines { get; }

    /// <summary>Indexes of the lines that no reader has used yet; looked at line by line, so that a reader may use one further on.</summary>
    public IEnumerable<int> Open => Lines.Where(index => !used.Contains(index));

    /// <summary>Index of the line that titles the note; 0 before it is found.</summary>
    public int TitleIndex { get; set; }

    public string? Kind { get; set; }

    public string? TitleAsPrinted { get; set; }

    public string? BoardName { get; private set; }

    public string? BoardAbbr { get; private set; }

    public PrintedDate? Date { get; set; }

    public string? DateAsPrinted { get; set; }

    public PrintedTimes? Times { get; set; }

    public string? Place { get; set; }

    /// <summary>Where a line of its own says how people met.</summary>
    public string? Mode { get; set; }

    public PrintedChair? Chair { get; set; }

    public PrintedTheme? Theme { get; set; }

    public PrintedPublication? Publication { get; set; }

    public PrintedLine Line(int index) => Sorted.Lines[index];

    public void Use(int index) => used.Add(index);

    public bool IsUsed(int index) => used.Contains(index);

    /// <summary>A date with a year, and the times beside it.</summary>
    public void TakeDate(string plain)
    {
        if (Date is null && DateReading.Find(plain) is [var date, ..] && date.Year is not null)
        {
            (Date, DateAsPrinted) = (date, date.AsPrinted);
            Times ??= TimeReading.Find(TitleRest.Without(plain, date));
        }
    }

    public void TakeBoard(string? name)
    {
        if (name is not null && BoardName is null)
        {
            (BoardName, BoardAbbr) = BoardTitle.Parted(name);
        }
    }
}
