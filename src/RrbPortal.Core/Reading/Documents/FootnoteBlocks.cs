namespace RrbPortal.Core.Reading.Documents;

/// <summary>A note as it stands at the end: its mark before its first words.</summary>
internal static class FootnoteBlocks
{
    public static IEnumerable<DocumentBlock> Of(IEnumerable<DocumentBlock> blocks, string mark, string origin)
    {
        var marked = false;
        foreach (var block in blocks)
        {
            if (block is not DocumentParagraph paragraph)
            {
                yield return block;
                continue;
            }

            var own = paragraph with { Origin = origin, HeadingLevel = 0 };
            yield return marked ? own : own with { Lines = [own.Lines[0] with { Text = $"{mark} {own.Lines[0].Text}", Bold = false }, .. own.Lines.Skip(1)] };
            marked = true;
        }
    }
}
