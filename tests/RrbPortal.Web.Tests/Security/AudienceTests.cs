using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;
using RrbPortal.Web.Security;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Security;

public sealed class AudienceTests
{
    private static readonly string[] GetOnly = ["secretariat/imports/files/{id:int}/original", "members/meetings/{id:int}/pack", "secretariat/actions.csv"];

    [Fact]
    public async Task Table_AndEndpoints_SayTheSame()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var mapped = Endpoints(portal)
            .Where(endpoint => !IsFile(endpoint))
            .Select(endpoint => (Route: endpoint.RoutePattern.RawText!.TrimStart('/'), Audience: Of(endpoint)))
            .Distinct()
            .ToList();

        Assert.All(mapped, endpoint => Assert.True(Audiences.Routes.ContainsKey(endpoint.Route), $"\"{endpoint.Route}\" has no row in Audiences.Routes."));
        Assert.All(mapped, endpoint => Assert.Equal((endpoint.Route, Audiences.Routes[endpoint.Route]), endpoint));
        Assert.All(Audiences.Routes.Keys, route => Assert.True(mapped.Exists(endpoint => endpoint.Route == route), $"Audiences.Routes names \"{route}\", which is no endpoint."));
    }

    [Fact]
    public async Task Endpoints_EachHaveExactlyOneAudience()
    {
        await using var portal = await PortalApplication.CreateAsync();

        Assert.All(Endpoints(portal), endpoint => Assert.True(
            endpoint.Metadata.GetOrderedMetadata<ForAudience>().Count == 1, $"\"{endpoint.RoutePattern.RawText}\" has {endpoint.Metadata.GetOrderedMetadata<ForAudience>().Count} audiences."));
        Assert.All(Endpoints(portal), endpoint => Assert.Empty(endpoint.Metadata.GetOrderedMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>()));
    }

    [Fact]
    public async Task Files_AreForVisitors()
    {
        await using var portal = await PortalApplication.CreateAsync();

        Assert.All(Endpoints(portal).Where(IsFile), file => Assert.Equal(Audience.Visitors, Of(file)));
    }

    [Fact]
    public async Task Pages_OfStaff_AskAnonymousToSignIn()
    {
        await using var portal = await PortalApplication.CreateAsync();
        foreach (var route in Protected())
        {
            var page = await portal.Anonymous().GetAsync(RouteValues.Fill(route), follow: false);

            Assert.Equal((route, HttpStatusCode.Redirect), (route, page.Status));
            Assert.StartsWith($"{SignInForm.Address}?returnUrl=", page.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_OfOthers_AnswerForbidden()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var strangers = await StrangersAsync(portal);
        foreach (var route in Protected().Where(route => Audiences.Routes[route] is not Audience.SignedIn))
        {
            var page = await strangers[Audiences.Routes[route]].GetAsync(RouteValues.Fill(route), follow: false);

            Assert.Equal((route, HttpStatusCode.Forbidden), (route, page.Status));
            Assert.Equal("You cannot see this page", page.Heading);
        }
    }

    [Fact]
    public async Task Posts_WithoutTheRole_ReachNoHandler()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var strangers = await StrangersAsync(portal);
        var anonymous = portal.Anonymous();
        foreach (var route in Protected().Where(route => Audiences.Routes[route] is not Audience.SignedIn))
        {
            var asked = await Working.PostAsync(anonymous, Links.SignIn, "Sign in", RouteValues.Fill(route), follow: false);

            // What was typed is shown again at the door, so that it is not lost; hence no redirect.
            Assert.Contains((route, asked.Status), Refused(route));

            var refused = await Working.PostAsync(strangers[Audiences.Routes[route]], Links.ChangePassword, "Save and continue", RouteValues.Fill(route), follow: false);

            Assert.Contains((route, refused.Status), Refused(route));
        }

        // An address that only answers GET is not found by any other method, whoever asks.
        static (string, HttpStatusCode)[] Refused(string route)
            => [(route, HttpStatusCode.Unauthorized), (route, HttpStatusCode.Forbidden), .. GetOnly.Contains(route, StringComparer.Ordinal) ? [(route, HttpStatusCode.NotFound)] : Array.Empty<(string, HttpStatusCode)>()];
    }

    [Fact]
    public async Task UnknownAddress_IsNotFoundForEverybody()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var anonymous = await portal.Anonymous().GetAsync("/no/such/page");
        var someone = await (await portal.AsAsync()).GetAsync("/no/such/page");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (anonymous.Status, someone.Status));
        Assert.Equal("Page not found", anonymous.Heading);
    }

    [Fact]
    public async Task EndpointWithoutAudience_IsRefusedToEverybody()
    {
        await using var portal = await PortalApplication.CreateAsync();
        portal.ConfigureServices = services => services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, ForgottenEndpoint>();
        var administrator = await portal.AsAdministratorAsync();

        var page = await administrator.GetAsync("/forgotten");
        var anonymous = await portal.Anonymous().GetAsync("/forgotten", follow: false);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(HttpStatusCode.Redirect, anonymous.Status);
    }

    /// <summary>For each audience somebody who holds every other role.</summary>
    private static async Task<Dictionary<Audience, Browser>> StrangersAsync(PortalApplication portal) => new()
    {
        [Audience.Members] = await portal.AsAdministratorAsync(),
        [Audience.Secretariat] = await portal.AsAsync((PortalRole.Member, "rrb"), (PortalRole.Chair, "rrb"), (PortalRole.Administrator, null)),
        [Audience.RegisterKeepers] = await portal.AsAsync((PortalRole.Member, "rrb"), (PortalRole.Chair, "rrb")),
        [Audience.Administrators] = await portal.AsAsync((PortalRole.Member, "rrb"), (PortalRole.Chair, "rrb"), (PortalRole.Secretariat, "rrb")),
    };

    private static IEnumerable<string> Protected()
        => Audiences.Routes
            .Where(row => row.Value is Audience.Members or Audience.Secretariat or Audience.RegisterKeepers or Audience.Administrators or Audience.SignedIn)
            .Select(row => row.Key);

    private static List<RouteEndpoint> Endpoints(PortalApplication portal)
        => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static Audience? Of(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ForAudience>()?.Audience;

    private sealed class ForgottenEndpoint : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            if (app.Properties["__EndpointRouteBuilder"] is IEndpointRouteBuilder routes)
            {
                routes.MapGet("/forgotten", () => "secret");
            }
        };
    }
}
