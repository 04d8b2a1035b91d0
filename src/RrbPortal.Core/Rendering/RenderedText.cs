namespace RrbPortal.Core.Rendering;

/// <summary>
/// HTML that the portal made itself, so that a page may show it as it stands. Only this folder, and the published
/// copy that keeps what this folder made, can make one.
/// </summary>
public sealed record RenderedText
{
    internal RenderedText(string html) => Html = html;

    public static RenderedText Empty { get; } = new("");

    public string Html { get; }

    public override string ToString() => Html;
}

/// <summary>One block of a text, as a reader sees it and as it was written.</summary>
/// <param name="Start">Where its Markdown begins in the text, whose lines end in "\n".</param>
/// <param name="Source">Its Markdown.</param>
public sealed record RenderedBlock(int Start, string Source, RenderedText Html);
