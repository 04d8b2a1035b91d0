using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Tests.Security;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>What changes something asks for the token of a form that this site made.</summary>
public sealed class ForgeryTests
{
    /// <summary>Pages that answer a form that has failed already, and change nothing.</summary>
    private static readonly string[] Exempt = ["/Visitors/Errors/Status"];

    /// <summary>
    /// Pages whose POST comes from mail programs, without a page before it (RFC 8058): the key in the address is the
    /// permission, no cookie adds to it, and all that it does is to end what the key belongs to.
    /// </summary>
    private static readonly string[] OneClick = ["/Visitors/Subscriptions/Leave"];

    [Fact]
    public async Task Handlers_ThatAreNotGet_RefuseAFormWithoutItsToken()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var everything = await portal.AsAsync(
            (PortalRole.Administrator, null), (PortalRole.Secretariat, "rrb"), (PortalRole.Member, "rrb"), (PortalRole.Chair, "rrb"));
        var pages = await PagesAsync(portal);

        foreach (var page in pages.Where(page => !OneClick.Contains(page.ViewEnginePath, StringComparer.Ordinal) && page.HandlerMethods.Any(handler => !IsRead(handler.HttpMethod))))
        {
            using var forged = new HttpRequestMessage(HttpMethod.Post, RouteValues.Fill(page.AttributeRouteInfo!.Template!))
            {
                Content = new FormUrlEncodedContent([new("Input.Name", "forged")]),
            };

            var answer = await everything.SendAsync(forged, follow: false);

            Assert.Equal((page.ViewEnginePath, HttpStatusCode.BadRequest), (page.ViewEnginePath, answer.Status));
        }
    }

    [Fact]
    public async Task Pages_DoNotSwitchTheTokenOff()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var pages = await PagesAsync(portal);

        Assert.NotEmpty(pages);
        Assert.Equal([.. Exempt, .. OneClick], pages.Where(page => page.FilterDescriptors.Any(filter => filter.Filter is IgnoreAntiforgeryTokenAttribute)).Select(page => page.ViewEnginePath).Order(StringComparer.Ordinal));
        Assert.All(pages.Where(page => Exempt.Contains(page.ViewEnginePath, StringComparer.Ordinal)), page => Assert.All(page.HandlerMethods, handler => Assert.True(IsRead(handler.HttpMethod))));
    }

    [Fact]
    public async Task Endpoints_ThatAreNoPages_OnlyRead()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var writing = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => !IsRead(method)) is true)
            .Select(endpoint => endpoint.DisplayName);

        Assert.Empty(writing);
    }

    private static bool IsRead(string method) => method.ToUpperInvariant() is "GET" or "HEAD";

    private static async Task<List<CompiledPageActionDescriptor>> PagesAsync(PortalApplication portal)
    {
        var loader = portal.Services.GetRequiredService<PageLoader>();
        List<CompiledPageActionDescriptor> pages = [];
        foreach (var page in portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            pages.Add(await loader.LoadAsync(page, EndpointMetadataCollection.Empty));
        }

        return pages;
    }
}
