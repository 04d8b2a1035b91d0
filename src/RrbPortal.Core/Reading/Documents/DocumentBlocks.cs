namespace RrbPortal.Core.Reading.Documents;

/// <summary>A piece of a document before it becomes lines. Word, OpenDocument and web pages are all made of these.</summary>
internal abstract record DocumentBlock;

/// <summary>A line of a paragraph; the paragraph's own line breaks part them.</summary>
internal readonly record struct DocumentLine(string Text, bool Bold);

/// <remarks><c>Lines</c>: At least one; none is blank.</remarks>
internal sealed record DocumentParagraph(IReadOnlyList<DocumentLine> Lines, string Origin) : DocumentBlock
{
    /// <summary>1 to 6; 0 where it is no heading.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>0 for an entry of the outermost list; null outside lists.</summary>
    public int? ListDepth { get; init; }

    /// <summary>The number as the document prints it ("1.", "2.1", "a)"); null for none, or for a bullet in a list.</summary>
    public string? Label { get; init; }

    /// <summary>Which counting the label belongs to.</summary>
    public string? Sequence { get; init; }

    /// <summary>A further paragraph of the list entry above.</summary>
    public bool GoesOn { get; init; }

    public int Length => Lines.Sum(line => line.Text.Length);
}

/// <summary>A paragraph without text: the gap that some writers make with the enter key.</summary>
internal sealed record EmptyParagraph : DocumentBlock;

internal sealed record PageEnd : DocumentBlock;

/// <summary>A table; cells may hold anything.</summary>
internal sealed record DocumentTable(int Number) : DocumentBlock
{
    public List<DocumentRow> Rows { get; } = [];
}

internal sealed record DocumentRow(bool IsHead)
{
    public List<DocumentCell> Cells { get; } = [];
}

/// <remarks><c>Span</c>: Columns that it covers.</remarks>
internal sealed record DocumentCell(int Span)
{
    public List<DocumentBlock> Blocks { get; } = [];
}
