namespace RrbPortal.Core.Reading;

/// <summary>Reads the labelled lines of a title block: "Venue: City Hall", "| Date | 5 May 2023 |".</summary>
internal sealed class TitleLabelReading(TitleBlock block, KnownOrganisations known)
{
    public void Read()
    {
        foreach (var index in block.Open)
        {
            if (TitleLabel.Of(block.Line(index)) is not { } label)
            {
                continue;
            }

            // A title such as "Meeting - 5 May" is read as one below.
            if (label.Fact is TitleFact.Board && TitleLine.Kind(block.Line(index).Plain) is not null)
            {
                continue;
            }

            block.Use(index);
            var value = label.Value.Length > 0 ? label.Value : ValueBelow(index);
            if (Words.Key(value) is "not recorded")
            {
                continue;
            }

            if (value.Length > 0 || label.Fact is TitleFact.PublicationDate or TitleFact.PublicationType)
            {
                Take(label.Fact, value, block.Line(index).Number);
            }
        }
    }

    // "Publication date" on one line, the date on the next; but never the next label.
    private string ValueBelow(int index)
    {
        var next = block.Lines.Find(other => other > index);
        if (next <= index || next != block.Sorted.Lines.Next(index) || TitleLabel.Of(block.Line(next)) is not null || block.Line(next).HeadingLevel > 0)
        {
            return "";
        }

        block.Use(next);
        return block.Line(next).Plain;
    }

    private void Take(TitleFact fact, string value, int line)
    {
        switch (fact)
        {
            case TitleFact.Date when DateReading.Find(value) is [var date, ..]:
                block.Date ??= date;
                block.DateAsPrinted ??= value;
                block.Times ??= TimeReading.Find(TitleRest.Without(value, date));
                if (TitleRest.Of(value) is { Length: > 0 } rest && PlaceWords.AreIn(rest))
                {
                    block.Place ??= rest;
                }

                break;
            case TitleFact.Time:
                block.Times ??= TimeReading.Find(value);
                break;
            case TitleFact.Start when TimeReading.Find(value) is { } start:
                block.Times = block.Times is null ? start : block.Times with { Start = start.Start };
                break;
            case TitleFact.End when TimeReading.Find(value) is { } end && block.Times is { } begun:
                block.Times = begun with { End = begun.End ?? end.Start };
                break;
            case TitleFact.Place when Words.Key(value) is not ("tbc" or "tba" or "to be confirmed" or "to be advised" or "n a"):
                block.Place ??= value;
                break;
            case TitleFact.Mode:
                block.Mode ??= PlaceWords.Mode(value);
                break;
            case TitleFact.Chair:
                block.Chair ??= ChairReading.Read(value, line, known);
                break;
            case TitleFact.Theme:
                block.Theme ??= new(value, $"header line {line}");
                break;
            case TitleFact.Board:
                block.TakeBoard(value);
                break;
            case TitleFact.PublicationType:
                block.Publication = new(value.Length == 0 ? null : value, block.Publication?.Date, block.Publication?.DateAsPrinted);
                break;
            case TitleFact.PublicationDate:
                block.Publication = new(block.Publication?.Type, DateReading.Find(value) is [var published, ..] ? published.Date : null, value.Length == 0 ? null : value);
                break;
        }
    }
}
