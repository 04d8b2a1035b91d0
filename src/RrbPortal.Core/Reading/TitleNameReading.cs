namespace RrbPortal.Core.Reading;

/// <summary>Reads the title: what the document is, which board met, and often when.</summary>
internal sealed class TitleNameReading(TitleBlock block)
{
    public void Read()
    {
        foreach (var index in block.Open)
        {
            if (TitleLine.Kind(block.Line(index).Plain) is not { } kind)
            {
                continue;
            }

            block.Use(index);
            block.TitleIndex = index;
            block.Kind = kind.AsPrinted;
            block.TitleAsPrinted = block.Line(index).Plain;
            block.TakeDate(block.Line(index).Plain);
            TakePlace(block.Line(index).Plain);
            var name = BoardTitle.NamedIn(kind.After) ?? BoardTitle.NamedIn(kind.Before);
            if (name is null && block.BoardName is null && NameLine(index) is { } below)
            {
                block.Use(below);
                name = BoardTitle.In(block.Line(below).Plain);
                block.TakeDate(block.Line(below).Plain);
                TakePlace(block.Line(below).Plain, name);
            }

            block.TakeBoard(name ?? BoardTitle.In(kind.After) ?? BoardTitle.In(kind.Before));
            return;
        }

        // No word for the kind of document: the first line that names a board.
        var named = block.Open.FirstOrDefault(index => TitleLine.NamesBoard(block.Line(index).Plain), -1);
        if (named >= 0)
        {
            block.Use(named);
            block.TitleIndex = named;
            block.TitleAsPrinted = block.Line(named).Plain;
            block.TakeDate(block.Line(named).Plain);
            block.TakeBoard(BoardTitle.In(block.Line(named).Plain));
        }
    }

    // "Minutes of the … held on 5 May 2023 in Committee Room 5".
    private void TakePlace(string plain)
    {
        if (plain.Contains(" held ", StringComparison.OrdinalIgnoreCase) && TitleRest.Of(plain) is { Length: > 2 } rest && PlaceWords.AreIn(rest))
        {
            block.Place ??= rest;
        }
    }

    // "Example Board – 5 May 2023 – 10:00 to 11:00 – MS Teams": what stands behind the date.
    private void TakePlace(string plain, string? name)
    {
        if (name is not null && DateReading.Find(plain) is [var date, ..] && plain.IndexOf(name, StringComparison.Ordinal) < date.Start && TitleRest.Of(plain[date.Start..]) is { Length: > 2 } rest && PlaceWords.AreIn(rest))
        {
            block.Place ??= rest;
        }
    }

    private int? NameLine(int title)
    {
        var near = block.Open.Where(IsName).ToList();
        return near.Where(index => TitleLine.NamesBoard(block.Line(index).Plain)).OrderBy(index => Math.Abs(index - title)).Cast<int?>().FirstOrDefault()
            ?? near.Where(index => index > title && block.Sorted.Lines.Previous(index) == title).Cast<int?>().FirstOrDefault();
    }

    private bool IsName(int index) =>
        BoardTitle.In(block.Line(index).Plain) is { } name && !block.Line(index).IsTableRow && !block.Line(index).IsBullet && Words.Count(block.Line(index).Plain) <= 16 && TimeReading.Find(name) is null;
}
