namespace RrbPortal.Core.Exporting.Documents;

/// <summary>A piece of a document that stands on lines of its own.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <param name="Level">From 1, the title, to 6; never more than one below the heading before.</param>
    public sealed record Heading(int Level, IReadOnlyList<Run> Runs) : Block;

    public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block;

    /// <param name="First">The number of the first entry; null for a list without numbers.</param>
    /// <param name="Entries">Each with blocks of its own.</param>
    public sealed record Listing(int? First, IReadOnlyList<IReadOnlyList<Block>> Entries) : Block;

    /// <param name="Head">The cells of the head; as many as each row has.</param>
    public sealed record Table(IReadOnlyList<IReadOnlyList<Run>> Head, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> Rows) : Block;

    public sealed record Quotation(IReadOnlyList<Block> Blocks) : Block;

    /// <summary>Text that keeps its lines and blanks.</summary>
    public sealed record Verbatim(string Text) : Block;
}
