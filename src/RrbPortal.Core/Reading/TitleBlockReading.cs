namespace RrbPortal.Core.Reading;

/// <summary>Reads what the title block says. Labels win over position; position over nothing.</summary>
internal static class TitleBlockReading
{
    public static TitleBlock Read(SortedLines sorted, KnownOrganisations known)
    {
        var block = new TitleBlock(sorted);
        new TitleLabelReading(block, known).Read();
        new TitleNameReading(block).Read();
        TitleDateReading.Read(block);
        TitlePlaceReading.Read(block);
        return block;
    }
}
