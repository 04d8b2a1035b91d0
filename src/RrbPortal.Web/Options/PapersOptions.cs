using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>Papers</c>: what people may upload as papers.</summary>
public sealed class PapersOptions
{
    public const string Section = "Papers";

    /// <summary>The largest file, in megabytes.</summary>
    [Range(1, 1000, ErrorMessage = "Papers:LargestMegabytes must be between 1 and 1000.")]
    public int LargestMegabytes { get; set; } = 50;
}
