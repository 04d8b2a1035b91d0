using AngleSharp.Dom;

namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>What single elements of a page say of themselves.</summary>
internal static class WebPageElements
{
    public static bool IsNoText(IElement element) =>
        element.LocalName is "script" or "style" or "head" or "template" or "noscript" or "iframe" or "object" or "embed" or "video" or "audio" or "map" or "datalist" or "title" or "meta" or "link";

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    public static bool IsBold(IElement element)
    {
        if (element.GetAttribute("style") is not { } style)
        {
            return false;
        }

        var said = style.Replace(" ", "", StringComparison.Ordinal);
        return said.Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase) || said.Contains("font-weight:7", StringComparison.Ordinal);
    }

    /// <summary>Whether an element stands within a line.</summary>
    public static bool IsInline(IElement element) =>
        element.LocalName is "span" or "i" or "em" or "u" or "small" or "big" or "font" or "label" or "abbr" or "acronym" or "cite" or "code" or "kbd" or "samp" or "var" or "mark" or "time" or "q" or "sub" or "s" or "strike" or "del" or "ins" or "bdi" or "bdo" or "data" or "dfn" or "tt" or "wbr" or "nobr" or "ruby" or "rt" or "rb" or "rp" or "output";
}
