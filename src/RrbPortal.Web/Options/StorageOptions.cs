using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>Storage</c>: where files are kept.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A folder, relative to the content root; the SQLite file is in it unless a connection string says otherwise.</summary>
    [Required]
    public string Path { get; set; } = "App_Data";
}
