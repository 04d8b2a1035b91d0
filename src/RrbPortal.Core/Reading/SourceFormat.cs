namespace RrbPortal.Core.Reading;

/// <summary>What a note was before it became lines.</summary>
public enum SourceFormat
{
    Text,
    Markdown,

    /// <summary>.docx</summary>
    Word,

    /// <summary>.odt</summary>
    OpenDocument,

    /// <summary>.html</summary>
    WebPage,
    Pdf,
}
