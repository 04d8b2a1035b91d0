using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RrbPortal.TestKit.Pages;

/// <summary>What a browser got: a page, as a reader sees it.</summary>
public sealed partial class PageResponse(Browser browser, HttpResponseMessage response, string html, IHtmlDocument document)
{
    public HttpStatusCode Status => response.StatusCode;

    public HttpResponseHeaders Headers => response.Headers;

    public HttpContentHeaders ContentHeaders => response.Content.Headers;

    public IHtmlDocument Document => document;

    /// <summary>The answer as it came.</summary>
    public string Html => html;

    /// <summary>Path and query of the page, after all redirects.</summary>
    public string Address => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Where a redirect that was not followed leads; path and query of an address of this site.</summary>
    public string? Location => response.Headers.Location is { } location
        ? new Uri(response.RequestMessage!.RequestUri!, location) is { } target && target.Host == response.RequestMessage.RequestUri!.Host ? target.PathAndQuery : location.OriginalString
        : null;

    public string? Heading => document.QuerySelector("h1") is { } heading ? Plain(heading) : null;

    /// <summary>The words of the main part of the page, with single spaces.</summary>
    public string Text => Plain(document.QuerySelector("main") ?? (IElement)document.Body!);

    /// <summary>The sentences of the error summary; empty where there is none.</summary>
    public IReadOnlyList<string> Errors
        => [.. document.QuerySelectorAll(".govuk-error-summary__list li, .validation-summary-errors li").Select(Plain)];

    /// <summary>The words of everything that a selector finds.</summary>
    public IReadOnlyList<string> All(string selector) => [.. document.QuerySelectorAll(selector).Select(Plain)];

    /// <summary>The form that has a button with these words.</summary>
    /// <exception cref="InvalidOperationException">There is none, or there are several; see <see cref="FormIn"/>.</exception>
    public PageForm Form(string button) => PageForm.Of(browser, document.Forms, button);

    /// <summary>The form with such a button inside the one element that a selector finds.</summary>
    public PageForm FormIn(string selector, string button)
        => PageForm.Of(browser, document.QuerySelectorAll(selector).SelectMany(part => part is IHtmlFormElement form ? [form] : part.QuerySelectorAll<IHtmlFormElement>("form")), button);

    /// <summary>Follows the first link with these words.</summary>
    public Task<PageResponse> FollowAsync(string words)
    {
        var link = document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(link => Plain(link) == words)
            ?? throw new InvalidOperationException($"No link says \"{words}\" on {Address}.");
        return browser.GetAsync(new Uri(link.Href).PathAndQuery);
    }

    internal static string Plain(IElement element) => Spaces().Replace(element.TextContent, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
