using System.Net;
using Microsoft.Extensions.Options;

namespace RrbPortal.Web.Options;

/// <summary>What annotations cannot say about <see cref="SiteOptions"/>.</summary>
internal sealed class SiteOptionsCheck(IHostEnvironment environment) : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        List<string> problems = [];
        if (options.BaseAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/"))
        {
            problems.Add("Site:BaseAddress must be an http or https address without a path, like https://records.example.org.");
        }

        if (options.BaseAddress is null && options.AllowedHosts.Count == 0 && !environment.IsDevelopment())
        {
            problems.Add("Site:BaseAddress (or Site:AllowedHosts) must be set outside Development: the portal answers no other host names.");
        }

        foreach (var proxy in options.KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            problems.Add($"Site:KnownProxies holds \"{proxy}\", which is neither an address nor a network.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
