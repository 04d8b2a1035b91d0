using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>Site</c>: what the site is called, where it is reached, and by whom it is reached.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The name in the header and at the end of every page's title.</summary>
    [Required]
    [StringLength(80)]
    public string Name { get; set; } = "Board records";

    /// <summary>The address that the public uses, like <c>https://records.example.org</c>. Links in mail and feeds start with it.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Host names that are answered, beside that of <see cref="BaseAddress"/>; <c>*.example.org</c> is possible.
    /// In Development, where neither is set: this machine alone.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Addresses (or networks, like <c>10.0.0.0/8</c>) of proxies whose X-Forwarded-For and -Proto are believed.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>Who runs the site, for the accessibility statement and the privacy page.</summary>
    [Required]
    [StringLength(200)]
    public string Operator { get; set; } = "the secretariat of the board";

    /// <summary>Where readers write to. Null leaves the address out, and the pages say that none is given yet.</summary>
    [EmailAddress]
    [StringLength(200)]
    public string? ContactEmail { get; set; }

    /// <summary>Cookies for https alone. Off in Development, where there is only http.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Whether this process itself sends http requests on to https; leave it off behind a proxy that does.</summary>
    public bool RedirectToHttps { get; set; }

    /// <summary>Connections that are held at one time.</summary>
    [Range(10, 1_000_000)]
    public int MaximumConnections { get; set; } = 2000;
}
