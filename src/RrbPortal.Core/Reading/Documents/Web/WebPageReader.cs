using AngleSharp.Dom;

namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>
/// Reads a web page, as saved by a browser or written by a program. Nothing that a reader of the page sees is dropped:
/// what stands around its text (menus, footers, notices of cookies) is kept in its place and marked as that.
/// </summary>
internal static class WebPageReader
{
    /// <remarks>What a page says of its own encoding is not asked: bytes that are UTF-8 are no accident, and others are Windows-1252.</remarks>
    public static DocumentText Read(ReadOnlySpan<byte> bytes, CancellationToken deadline)
    {
        if (bytes.Length > WebPageLimits.MaximumBytes)
        {
            throw new UnreadableDocumentException($"is a web page of more than {WebPageLimits.MaximumBytes / (1024 * 1024)} MB. Save it without its pictures and import that");
        }

        var text = Encodings.Decode(bytes) ?? throw new UnreadableDocumentException("says that it is UTF-16 text, and is not. Save the page again and import that");
        using var page = WebPageLimits.Parse(text.Replace('\0', ' '), deadline);
        var notices = new DocumentNotices();
        var walk = new WebPageWalk(notices, WebPageFrame.Of(page), Places(page), deadline);
        walk.Read(page.Body);
        return new DocumentText(SourceFormat.WebPage, walk.Blocks, notices.Sentences);
    }

    private static HashSet<string> Places(IDocument page) =>
        page.All.SelectMany(element => (string?[])[element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
}
