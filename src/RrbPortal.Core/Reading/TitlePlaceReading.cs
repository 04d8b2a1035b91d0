namespace RrbPortal.Core.Reading;

/// <summary>Finds the place where no label and no date names it.</summary>
internal static class TitlePlaceReading
{
    // The place stands under the date. Elsewhere only a line that names a room or a service is taken for one.
    public static void Read(TitleBlock block)
    {
        if (block.Place is not null)
        {
            return;
        }

        var open = block.Open.Where(index => block.Line(index) is { HeadingLevel: 0, IsTableRow: false } line && line.Plain.Length is > 2 and <= 120 && !IsSection(line.Plain) && !IsLetterhead(block, index)).ToList();
        var place = open.Cast<int?>().FirstOrDefault(index => PlaceWords.AreIn(block.Line(index!.Value).Plain))
            ?? open.Cast<int?>().FirstOrDefault(index => block.Sorted.Lines.Previous(index!.Value) is { } previous && block.IsUsed(previous) && IsDateOrTime(block, previous) && !block.Line(index.Value).IsBold);
        if (place is { } found)
        {
            block.Use(found);
            block.Place = block.Line(found).Plain;
        }
    }

    // "OFFICE FOR POLICING AND CRIME", above the title, is no room.
    private static bool IsLetterhead(TitleBlock block, int index) => index < block.TitleIndex && !block.Line(index).Plain.Any(char.IsLower);

    private static bool IsDateOrTime(TitleBlock block, int index) => TitleLine.Kind(block.Line(index).Plain) is null && (DateReading.Find(block.Line(index).Plain).Count > 0 || TimeReading.Find(block.Line(index).Plain) is not null) && TitleLabel.Of(block.Line(index)) is not { Fact: TitleFact.PublicationDate };

    private static bool IsSection(string plain) => Words.Key(plain) is "key information" or "contents" or "agenda" or "introduction" or "minutes" or "notes" or "note" or "meeting" or "summary" or "public" or "official";
}
