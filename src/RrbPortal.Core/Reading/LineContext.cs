namespace RrbPortal.Core.Reading;

/// <summary>The lines of a note with their neighbours, precomputed so that each question costs the same.</summary>
internal sealed class LineContext
{
    private readonly IReadOnlyList<PrintedLine> lines;
    private readonly int[] next;
    private readonly int[] previous;
    private readonly bool[] ordered;
    private readonly IReadOnlyList<string?>? origins;

    public LineContext(SourceText source)
    {
        lines = [.. source.Lines.Select((text, index) => PrintedLine.Of(text, index + 1))];
        origins = source.Origins;
        next = new int[lines.Count];
        previous = new int[lines.Count];
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            previous[i] = last;
            last = Skipped(i) ? last : i;
        }

        last = -1;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            next[i] = last;
            last = Skipped(i) ? last : i;
        }

        ordered = OrderedLists();
        var longest = lines.Where(line => !line.IsBlank && !line.IsTableRow).Select(line => line.Raw.Length).DefaultIfEmpty(0).Max();

        // Notes whose lines are wrapped at a column have no line much beyond it; in the others a line is a paragraph.
        IsHardWrapped = longest <= 130;
        Width = longest;
        IsCompact = lines.Count(line => line.IsBlank) * 10 < lines.Count;
    }

    public PrintedLine this[int index] => lines[index];

    public IReadOnlyList<PrintedLine> All => lines;

    public int Count => lines.Count;

    public bool IsHardWrapped { get; }

    public int Width { get; }

    /// <summary>Hardly a blank line: gaps cannot tell headings from text.</summary>
    public bool IsCompact { get; }

    /// <summary>Index of the next line with text, page numbers passed over.</summary>
    public int? Next(int index) => next[index] < 0 ? null : next[index];

    public int? Previous(int index) => previous[index] < 0 ? null : previous[index];

    public bool BlankBefore(int index) => index == 0 || lines[index - 1].IsBlank;

    public bool BlankAfter(int index) => index == lines.Count - 1 || lines[index + 1].IsBlank;

    /// <summary>The line is one of several numbered lines that follow one another with no text between: a list, not headings.</summary>
    public bool InOrderedList(int index) => ordered[index];

    /// <summary>It stands in the margin of a page, or around the text of a web page: no part of the note.</summary>
    public bool IsMargin(int index) => Documents.Origins.IsMargin(origins?[index]);

    private bool Skipped(int index) => lines[index].IsBlank || Furniture.IsPageEnd(lines[index]) || IsMargin(index);

    // Runs of "1. … 2. … 3. …" without prose between them are lists (an agenda, questions, names).
    private bool[] OrderedLists()
    {
        var result = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Starts(i))
            {
                continue;
            }

            var run = new List<int> { i };
            while (Next(run[^1]) is { } following && Continues(run[^1], following) && KeepsPace(run, following))
            {
                run.Add(following);
            }

            if (run.Count >= 2 && !AreHeadings(run) && !AreParagraphs(run))
            {
                run.ForEach(index => result[index] = true);
                i = run[^1];
            }
        }

        return result;
    }

    // Numbered sentences without a lead-in are the paragraphs of a note that numbers them.
    private bool AreParagraphs(List<int> run) =>
        run.All(index => lines[index].Plain.EndsWith('.') && (Words.AreProse(lines[index].Numbering!.Title) || Words.HoldVerb(lines[index].Plain)))
        && !(Previous(run[0]) is { } before && lines[before].Plain.EndsWith(':'));

    // "1. Welcome" without text, then "2. Update" with text: headings. They stand apart and are two, or they are the
    // first "1." of the note and the numbers go on after the text.
    private bool AreHeadings(List<int> run)
    {
        if (lines[run[0]].Numbering!.Kind == NumberKind.Letter)
        {
            return false;
        }

        var apart = run.Zip(run.Skip(1), (one, other) => other - one > 1).All(gap => gap);
        return apart && (run.Count == 2 || (IsFirstNumber(run[0]) && GoesOn(run[^1])));
    }

    private bool IsFirstNumber(int index) => index <= FirstWhole();

    private bool GoesOn(int index)
    {
        for (var i = index + 1; i < lines.Count; i++)
        {
            if (lines[i].Numbering is { Kind: NumberKind.Whole } numbering)
            {
                return numbering.Major == lines[index].Numbering!.Major + 1;
            }
        }

        return false;
    }

    private int FirstWhole()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Numbering is { Kind: NumberKind.Whole, Major: 1 })
            {
                return i;
            }
        }

        return -1;
    }

    private bool Starts(int index) =>
        lines[index] is { HeadingLevel: 0, IsBold: false, Numbering: { SaysItem: false } numbering }
        && (numbering is { Kind: NumberKind.Whole, Major: 1 } || (numbering.Kind == NumberKind.Letter && numbering.Number is "a" or "i"));

    // Entries that stood line by line do not go on behind a gap: that is the next item's number.
    private static bool KeepsPace(List<int> run, int following) => run.Count < 2 || run[^1] - run[^2] > 1 || following - run[^1] == 1;

    private bool Continues(int index, int following) =>
        lines[following] is { HeadingLevel: 0, IsBold: false, Numbering: { SaysItem: false } numbering }
        && numbering.Kind == lines[index].Numbering!.Kind
        && (numbering.Kind == NumberKind.Letter || numbering.Major == lines[index].Numbering!.Major + 1);
}
