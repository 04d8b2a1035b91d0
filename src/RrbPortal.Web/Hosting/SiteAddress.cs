using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

/// <summary>Where the site is reached from outside, for whole addresses. It never follows from what a request says of itself.</summary>
internal sealed class SiteAddress(IOptions<SiteOptions> options, IConfiguration configuration, IServiceProvider services)
{
    /// <summary>The whole address of a page.</summary>
    /// <param name="path">As <see cref="Links"/> gives it.</param>
    public Uri Of(string path) => new(Base(), path);

    /// <summary>
    /// The configured address. Without one (on a developer's machine, and where mails only wait): a name that the portal
    /// answers to, or where it listens.
    /// </summary>
    private Uri Base()
    {
        var site = options.Value;
        if (site.BaseAddress is { } configured)
        {
            return configured;
        }

        if (site.AllowedHosts.FirstOrDefault(host => !host.Contains('*', StringComparison.Ordinal)) is { } host)
        {
            return new Uri($"https://{host}");
        }

        var listening = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? configuration["Urls"]?.Split(';')[0];
        return Uri.TryCreate(listening, UriKind.Absolute, out var address) ? new UriBuilder(address) { Host = "localhost" }.Uri : new Uri("http://localhost:5080");
    }
}
