using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RrbPortal.Web.Tests.Archiving;

/// <summary>How a reader who knows nothing of the portal reads an archive.</summary>
internal static partial class Crawled
{
    public static IHtmlDocument Page(byte[] html) => new HtmlParser().ParseDocument(new MemoryStream(html));

    public static IEnumerable<string> Links(IHtmlDocument page)
        => page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!));

    /// <summary>What is wrong with a link of a file; null for a good one, and for one that leads out of the archive on purpose.</summary>
    public static string? Problem(string path, string link, Dictionary<string, byte[]> files, Dictionary<string, IHtmlDocument> pages)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var outside) && outside.Scheme is "http" or "https" or "mailto")
        {
            return null;
        }

        if (link.StartsWith('/'))
        {
            return "begins at the root of a server";
        }

        var root = new Uri("file:///archive/");
        var target = new Uri(new Uri(root, path), link);
        if (!target.AbsolutePath.StartsWith("/archive/", StringComparison.Ordinal))
        {
            return "leads out of the folder";
        }

        var file = Uri.UnescapeDataString(target.AbsolutePath["/archive/".Length..]);
        if (!files.ContainsKey(file))
        {
            return "there is no such file";
        }

        return target.Fragment.Length > 1 && pages.TryGetValue(file, out var page) && page.GetElementById(Uri.UnescapeDataString(target.Fragment[1..])) is null ? "there is no such place in it" : null;
    }

    /// <summary>The addresses of the site that a file names, without its beginning.</summary>
    public static IEnumerable<string> Addresses(byte[] text, string site)
        => Whole().Matches(Encoding.UTF8.GetString(text)).Select(match => WebUtility.HtmlDecode(match.Value)).Where(address => address.StartsWith(site, StringComparison.Ordinal)).Select(address => address[site.Length..].Split('#')[0]);

    /// <summary>Where a web server looks for an address.</summary>
    public static IEnumerable<string> FilesOf(string address)
    {
        var parts = address.Split('?');
        var folder = parts.Length == 1 ? parts[0] : $"{parts[0]}/{parts[1].Replace('=', '-')}";
        return [folder, $"{folder}/index.html".TrimStart('/'), $"{folder}/index.json"];
    }

    public static bool Matches(string route, string address)
        => Regex.IsMatch(address, $"^{Parameter().Replace(Regex.Escape(route).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The text of a file; of a zip, of what lies in it.</summary>
    public static string Unpacked(string path, byte[] bytes)
    {
        if (!path.EndsWith(".zip", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return $"{entry.FullName}\n{reader.ReadToEnd()}\n";
        }));
    }

    [GeneratedRegex("""https?://[^\s"'<>]+""", RegexOptions.None, 10000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
