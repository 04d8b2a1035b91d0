using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

/// <summary>What the server takes from the network: sizes, times, host names and proxies.</summary>
internal static class ServerLimits
{
    /// <summary>The largest form: a note's longest texts, percent-encoded. Uploads raise it for their own page.</summary>
    public const long RequestBody = 4 * 1024 * 1024;

    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(10);
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddServerLimits(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<SiteOptions>>((kestrel, site) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = Headers;
            kestrel.Limits.MaxConcurrentConnections = site.Value.MaximumConnections;
            kestrel.Limits.MaxRequestBodySize = RequestBody;
        });
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<SiteOptions>, IHostEnvironment>((filter, site, environment) =>
        {
            filter.AllowedHosts = Hosts(site.Value, environment);
            filter.AllowEmptyHosts = false;
            filter.IncludeFailureMessage = false;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((forwarded, site) => Trust(forwarded, site.Value));
        return services;
    }

    private static string[] Hosts(SiteOptions site, IHostEnvironment environment)
    {
        string[] named = [.. site.AllowedHosts, .. site.BaseAddress is { } address ? new[] { address.Host } : []];
        return named.Length == 0 && environment.IsDevelopment() ? ThisMachine : named;
    }

    private static void Trust(ForwardedHeadersOptions forwarded, SiteOptions site)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        if (site.KnownProxies.Count == 0)
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.None;
            return;
        }

        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in site.KnownProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }
    }
}
