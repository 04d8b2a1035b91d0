using System.Globalization;
using RrbPortal.Core.Papers;

namespace RrbPortal.Web.Pages;

/// <summary>What is said of a file beside its title.</summary>
public static class PaperWords
{
    /// <summary>"PDF, 1.2 MB, 14 pages".</summary>
    public static string Facts(string mediaType, long length, int? pages = null)
    {
        var words = $"{PaperType.LabelOf(mediaType)}, {FileSizes.InWords(length)}";
        return pages is { } count ? string.Create(CultureInfo.InvariantCulture, $"{words}, {count} {(count == 1 ? "page" : "pages")}") : words;
    }
}
