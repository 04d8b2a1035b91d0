using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using HttpMethod = System.Net.Http.HttpMethod;

namespace RrbPortal.TestKit.Pages;

/// <summary>A browser without a screen and without script: it keeps cookies, reads pages, and follows redirects.</summary>
public sealed class Browser(HttpClient client, CookieContainer cookies)
{
    private const int MostRedirects = 10;

    /// <summary>The bare client, with this browser's cookies; it follows no redirect.</summary>
    public HttpClient Client => client;

    public CookieContainer Cookies => cookies;

    public Task<PageResponse> GetAsync(string address, bool follow = true)
        => SendAsync(new HttpRequestMessage(HttpMethod.Get, address), follow);

    /// <summary>Sends a request as it is.</summary>
    /// <param name="follow">Whether to go where a redirect leads.</param>
    public async Task<PageResponse> SendAsync(HttpRequestMessage request, bool follow = true)
    {
        var response = await client.SendAsync(request);
        for (var redirects = 0; follow && IsRedirect(response); redirects++)
        {
            if (redirects == MostRedirects)
            {
                throw new InvalidOperationException($"{request.RequestUri} redirects without end.");
            }

            var target = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            response = await client.GetAsync(target);
        }

        return await ReadAsync(response);
    }

    private static bool IsRedirect(HttpResponseMessage response)
        => response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && response.Headers.Location is not null;

    private async Task<PageResponse> ReadAsync(HttpResponseMessage response)
    {
        var address = response.RequestMessage!.RequestUri!;
        var html = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(answer => answer.Content(html).Address(address).Header(HeaderNames.ContentType, "text/html; charset=utf-8"));
        return new PageResponse(this, response, html, (IHtmlDocument)document);
    }
}
