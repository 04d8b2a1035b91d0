namespace RrbPortal.Core.Reading;

/// <summary>Reads date and times that stand on lines without a label, and a place behind them.</summary>
internal static class TitleDateReading
{
    public static void Read(TitleBlock block)
    {
        foreach (var index in block.Open)
        {
            var plain = block.Line(index).Plain;
            if (block.Date is null && DateReading.Find(plain) is [var date, ..])
            {
                block.Use(index);
                (block.Date, block.DateAsPrinted) = (date, plain);
                block.Times ??= TimeReading.Find(TitleRest.Without(plain, date));
                if (TitleRest.Of(plain) is { Length: > 2 } rest && !TitleLine.NamesBoard(rest))
                {
                    block.Place ??= rest;
                }
            }
            else if (block.Times is null && TimeReading.Find(plain) is { } times && Words.Count(plain) <= 10)
            {
                block.Use(index);
                block.Times = times;
                if (TitleRest.Of(plain) is { Length: > 2 } rest)
                {
                    block.Place ??= rest;
                }
            }
        }
    }
}
