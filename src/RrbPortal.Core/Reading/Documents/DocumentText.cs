namespace RrbPortal.Core.Reading.Documents;

/// <summary>What a reader got out of a document, before it becomes lines.</summary>
internal sealed record DocumentText(SourceFormat Format, IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<string> Notices)
{
    public SourceDecoding Lines(string fileName, CancellationToken deadline)
    {
        var (lines, origins) = LineWriter.Write(Blocks, deadline);
        return SourceText.FromText(string.Join('\n', lines), fileName, Format, origins, Notices);
    }
}
