namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>A paragraph while it is read: its own settings, those of the run in hand, and its words.</summary>
internal sealed class WordParagraph(InlineText text)
{
    public InlineText Text => text;

    public string? Style { get; set; }

    public string? NumberingId { get; set; }

    public int? NumberingLevel { get; set; }

    public int? Outline { get; set; }

    /// <summary>Its end was struck out: what follows belongs to it.</summary>
    public bool EndIsDeleted { get; set; }

    public bool InSettings { get; set; }

    public bool InRunSettings { get; set; }

    public bool? RunBold { get; set; }

    public bool RunHidden { get; set; }

    public string? RunStyle { get; set; }

    /// <summary>What text boxes of this paragraph hold; it is read after the paragraph.</summary>
    public List<DocumentBlock> After { get; } = [];

    /// <summary>A page ends before the paragraph, or inside it.</summary>
    public bool EndsPage { get; set; }

    /// <summary>Where the end of a paragraph was struck out, the next one's settings are those of both.</summary>
    public void BeginSettings()
    {
        (Style, NumberingId, NumberingLevel, Outline, EndIsDeleted) = (null, null, null, null, false);
        BeginRun();
    }

    public void BeginRun() => (RunBold, RunHidden, RunStyle) = (null, false, null);
}
