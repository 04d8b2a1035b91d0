using System.Net;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Security;

/// <summary>Whoever was signed out gets back what they typed; nobody else puts words onto a page of the portal.</summary>
public sealed class UnsavedTextTests
{
    private const string Text = "What I wrote for an hour.";

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "https://localhost")]
    public async Task Post_FromAPageOfThisSite_GetsItsTextBack(string header, string value)
    {
        var page = await PostAsync((header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal(["Text"], page.Document.QuerySelectorAll("textarea").Select(area => page.Document.QuerySelector($"label[for='{area.Id}']")!.TextContent));
        Assert.Contains(Text, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Nothing", "none")]
    public async Task Post_FromAnotherSite_GetsNoWordOfItShown(string header, string value)
    {
        var page = await PostAsync((header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.DoesNotContain(Text, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("frozen", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("This is what you wrote", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnotherSiteThatClaimsAnOriginBesideWhatTheBrowserSays_GetsNothingShown()
    {
        var page = await PostAsync(("Sec-Fetch-Site", "cross-site"), ("Origin", "https://localhost"));

        Assert.DoesNotContain(Text, page.Html, StringComparison.Ordinal);
    }

    private static async Task<PageResponse> PostAsync(params (string Name, string Value)[] headers)
    {
        await using var portal = await PortalApplication.CreateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.MemberMeeting(6))
        {
            Content = new FormUrlEncodedContent([new("Input.Text", Text), new("Your account was frozen: call 0800 evil", "Or lose it."), new("Input.Your account was frozen", "Or lose it.")]),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await portal.Anonymous().SendAsync(request);
    }
}
