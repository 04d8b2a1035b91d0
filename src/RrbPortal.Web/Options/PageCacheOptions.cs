using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>PageCache</c>: published pages that are kept ready to send.</summary>
public sealed class PageCacheOptions
{
    public const string Section = "PageCache";

    /// <summary>The most that kept pages may take of the memory, in bytes; 0 keeps none.</summary>
    [Range(0, long.MaxValue)]
    public long MaximumBytes { get; set; } = 64 * 1024 * 1024;
}
