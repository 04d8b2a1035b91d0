namespace RrbPortal.Core.Reading.Documents.OpenDocument;

/// <summary>A paragraph while it is read.</summary>
internal sealed class OdfParagraph(InlineText text)
{
    public InlineText Text => text;

    public string? Style { get; init; }

    /// <summary>The level of a heading, from 1; null for a paragraph.</summary>
    public int? Outline { get; init; }

    public bool IsUnnumbered { get; init; }

    /// <summary>Where its heading's number begins anew.</summary>
    public int? Start { get; init; }

    /// <summary>What text boxes of this paragraph hold; it is read after the paragraph.</summary>
    public List<DocumentBlock> After { get; } = [];
}

/// <summary>A list while it is read.</summary>
/// <param name="style">The list style, its own or the one around it.</param>
/// <param name="depth">From 0.</param>
internal sealed class OdfList(string style, int depth)
{
    private int? start;

    public string Style => style;

    public int Depth => depth;

    /// <summary>The entry in hand has no number and no bullet.</summary>
    public bool IsHeader { get; private set; } = true;

    /// <summary>The first paragraph of the entry is printed.</summary>
    public bool HasText { get; set; }

    public void Begin(bool isHeader, int? startValue) => (IsHeader, HasText, start) = (isHeader, false, startValue);

    public void End() => IsHeader = true;

    public int? TakeStart()
    {
        var value = start;
        start = null;
        return value;
    }
}
