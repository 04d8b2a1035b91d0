using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>What this site calls itself, and who answers for it. Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The name in the header and at the end of every page's title.</summary>
    [Required]
    [StringLength(80)]
    public string Name { get; set; } = "Board records";

    /// <summary>Who runs the site, for the accessibility statement and the privacy page.</summary>
    [Required]
    [StringLength(200)]
    public string Operator { get; set; } = "the secretariat of the board";

    /// <summary>Where readers write to. Null leaves the address out, and the pages say that none is given yet.</summary>
    [EmailAddress]
    [StringLength(200)]
    public string? ContactEmail { get; set; }
}
