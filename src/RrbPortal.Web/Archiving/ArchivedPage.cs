using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RrbPortal.Core.Archiving;

namespace RrbPortal.Web.Archiving;

/// <summary>
/// Turns a page of the site into a page of an archive: links name files, from where the page lies, so that they work on any
/// server, in any folder, and from a disk; what needs the portal to answer is taken out, or leads to it; and it says that it
/// is a copy.
/// </summary>
/// <param name="site">The address of the site.</param>
/// <param name="name">The name of the site.</param>
/// <param name="fileOf">The file that an address is kept in; null where the archive has none.</param>
internal sealed class ArchivedPage(Uri site, string name, Func<string, string?> fileOf)
{
    /// <summary>The page that says what the archive is.</summary>
    public const string About = "archive/index.html";

    private const string Data = "application/ld+json";

    private readonly FoundLinks _links = new(site);

    /// <param name="address">Of the page.</param>
    /// <param name="file">The file that it becomes.</param>
    public string Of(byte[] html, string address, string file)
    {
        var page = new HtmlParser().ParseDocument(new MemoryStream(html));
        foreach (var script in page.QuerySelectorAll("script").Where(script => script.GetAttribute("type") != Data).ToList())
        {
            script.Remove();
        }

        foreach (var element in page.QuerySelectorAll("a[href], area[href], link[href]").ToList())
        {
            Lead(element, "href", address, file);
        }

        foreach (var element in page.QuerySelectorAll("img[src], source[src]").ToList())
        {
            Lead(element, "src", address, file);
        }

        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form").ToList())
        {
            Replace(page, form, address);
        }

        SayThatItIsACopy(page, file);
        return page.ToHtml();
    }

    /// <summary>A search is for the live site; what narrows a list is too, and the page says so.</summary>
    private void Replace(IDocument page, IElement form, string address)
    {
        if (form.GetAttribute("role") == "search")
        {
            form.Remove();
            return;
        }

        var words = page.CreateElement("p");
        words.ClassName = "govuk-hint";
        words.Append(page.CreateTextNode("A form stands here "), Link(page, new Uri(site, address).AbsoluteUri, "on the live website"), page.CreateTextNode(". It needs the website to answer, and is not part of this copy."));
        form.Replace(words);
    }

    private void Lead(IElement element, string attribute, string address, string file)
    {
        var link = element.GetAttribute(attribute)!;
        if (link.StartsWith('#') || element.GetAttribute("rel") == "canonical" || _links.Inside(new Uri(site, address), link) is not { } target)
        {
            return;
        }

        if (fileOf(target) is { } path)
        {
            var mark = link.IndexOf('#', StringComparison.Ordinal);
            element.SetAttribute(attribute, ArchivePath.Relative(file, path) + (mark < 0 ? string.Empty : link[mark..]));
            return;
        }

        // A place in a list of links goes as a whole; a link in a sentence leads to the live site.
        if (element.ParentElement is { LocalName: "li" } item && item.Children.Length == 1 && item.TextContent.Trim() == element.TextContent.Trim())
        {
            item.Remove();
        }
        else if (element.LocalName == "a")
        {
            element.SetAttribute(attribute, new Uri(new Uri(site, address), link).AbsoluteUri);
        }
        else
        {
            element.Remove();
        }
    }

    private void SayThatItIsACopy(IDocument page, string file)
    {
        var words = page.CreateElement("p");
        words.ClassName = "govuk-inset-text";
        words.Append(page.CreateTextNode("This is an archived copy of "), Link(page, site.AbsoluteUri, name), page.CreateTextNode(". "), Link(page, ArchivePath.Relative(file, About), "About this copy"));
        var width = page.CreateElement("div");
        width.ClassName = "govuk-width-container";
        width.Append(words);
        var aside = page.CreateElement("aside");
        aside.SetAttribute("aria-label", "Archived copy");
        aside.Append(width);
        if (page.QuerySelector("header.site-header") is { } header)
        {
            header.After(aside);
        }
        else
        {
            page.Body?.Prepend(aside);
        }
    }

    private static IElement Link(IDocument page, string href, string words)
    {
        var link = page.CreateElement("a");
        link.SetAttribute("href", href);
        link.TextContent = words;
        return link;
    }
}
