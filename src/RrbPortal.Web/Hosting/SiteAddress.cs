using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

/// <summary>The whole addresses of pages, for mails, feeds and whoever reads elsewhere. They never follow from what a request says of itself.</summary>
/// <param name="server">Null where nothing is served, as under a verb.</param>
public sealed class SiteAddress(IOptions<SiteOptions> site, IConfiguration configuration, IServer? server = null)
{
    /// <param name="path">An address of <see cref="Links"/>.</param>
    public Uri Of(string path) => new(Base(), path);

    /// <summary>
    /// The configured address. Without one (on a developer's machine, and where mails only wait): a name that the portal
    /// answers to, or where it listens.
    /// </summary>
    private Uri Base()
    {
        if (site.Value.BaseAddress is { } configured)
        {
            return configured;
        }

        if (site.Value.AllowedHosts.FirstOrDefault(host => !host.Contains('*', StringComparison.Ordinal)) is { } host)
        {
            return new Uri($"https://{host}");
        }

        var listening = server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? configuration["Urls"]?.Split(';')[0];
        return Uri.TryCreate(listening, UriKind.Absolute, out var address) ? new UriBuilder(address) { Host = "localhost" }.Uri : new Uri("http://localhost:5080");
    }
}
