using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace RrbPortal.Web.Archiving;

/// <summary>Finds the addresses of this site that an answer names: path and query, without what is behind a hash sign.</summary>
internal sealed partial class FoundLinks(Uri site)
{
    /// <summary>What a page needs or leads to. Forms are not followed, and scripts are not kept.</summary>
    public IEnumerable<string> In(IHtmlDocument page, string address)
    {
        var here = new Uri(site, address);
        var named = page.QuerySelectorAll("a[href], area[href], link[href]").Select(element => element.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("img[src], source[src]").Select(element => element.GetAttribute("src")))
            .Concat(page.QuerySelectorAll("meta[property='og:image'], meta[name='twitter:image']").Select(element => element.GetAttribute("content")));
        return named.OfType<string>().Select(link => Inside(here, link)).OfType<string>();
    }

    /// <summary>What a style sheet needs.</summary>
    public IEnumerable<string> InStyles(byte[] styles, string address)
        => StyleAddress().Matches(Encoding.UTF8.GetString(styles)).Select(match => Inside(new Uri(site, address), match.Groups["address"].Value)).OfType<string>();

    /// <summary>Whole addresses of this site in a feed, a map of the site or data.</summary>
    public IEnumerable<string> InText(byte[] text)
        => WholeAddress().Matches(Encoding.UTF8.GetString(text))
            .Select(match => WebUtility.HtmlDecode(match.Value.Replace("\\u0026", "&", StringComparison.OrdinalIgnoreCase)))
            .Select(link => Inside(site, link))
            .OfType<string>();

    /// <summary>Where a link leads on this site; null if it leads elsewhere.</summary>
    public string? Inside(Uri here, string link)
        => Uri.TryCreate(here, link, out var target) && target.Scheme == site.Scheme && target.Authority == site.Authority ? Ordered(target) : null;

    /// <summary>One form of each address: no slash at the end, parameters in the order of the alphabet, empty ones left out.</summary>
    private static string Ordered(Uri target)
    {
        var parameters = target.Query.TrimStart('?').Split('&').Where(pair => pair.Length > 0 && !pair.EndsWith('=')).Order(StringComparer.Ordinal).ToList();
        var path = target.AbsolutePath.TrimEnd('/') is { Length: > 0 } place ? place : "/";
        return parameters.Count == 0 ? path : $"{path}?{string.Join('&', parameters)}";
    }

    [GeneratedRegex("""url\(\s*["']?(?!data:)(?<address>[^"')\s]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex StyleAddress();

    [GeneratedRegex("""https?://[^\s"'<>\\{}]+(\\u0026[^\s"'<>\\{}]+)*""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60000)]
    private static partial Regex WholeAddress();
}
