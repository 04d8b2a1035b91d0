using AngleSharp.Dom;

namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>Tells the text of a page from what stands around it, as far as the page itself says so.</summary>
internal sealed class WebPageFrame
{
    private readonly HashSet<IElement> texts = [];

    /// <summary>Whether the page marks its text at all.</summary>
    public bool IsMarked => texts.Count > 0;

    public static WebPageFrame Of(IDocument page)
    {
        var frame = new WebPageFrame();
        var marked = page.QuerySelectorAll("main, [role=main]");
        foreach (var element in marked.Length > 0 ? marked : page.QuerySelectorAll("article"))
        {
            frame.texts.Add(element);
        }

        return frame;
    }

    public bool IsText(IElement element) => texts.Contains(element);

    /// <summary>The element and all in it stand around the text.</summary>
    public static bool StandsAround(IElement element)
    {
        if (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "complementary" or "dialog" or "alertdialog")
        {
            return !IsContents(element);
        }

        return element.LocalName switch
        {
            "nav" => !IsContents(element),
            "footer" or "aside" => true,
            "header" => element.QuerySelector("h1") is null,
            "dialog" => true,
            _ => Says(element, "cookie") || Says(element, "breadcrumb") || Says(element, "skip-link"),
        };
    }

    // A list of links into the page is the note's own list of contents.
    private static bool IsContents(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]");
        return links.Length > 0 && links.All(link => link.GetAttribute("href")!.StartsWith('#'));
    }

    private static bool Says(IElement element, string word) =>
        (element.Id?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false) || (element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false);
}
