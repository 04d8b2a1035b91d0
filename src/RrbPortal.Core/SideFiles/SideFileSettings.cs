namespace RrbPortal.Core.SideFiles;

/// <summary>Where the files beside the database lie. They hold nothing that cannot be made again from what is published.</summary>
public sealed record SideFileSettings
{
    /// <summary>A folder that no web server hands out.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;
}
