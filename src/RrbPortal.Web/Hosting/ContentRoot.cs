namespace RrbPortal.Web.Hosting;

/// <summary>The folder that relative paths of the configuration start from.</summary>
internal static class ContentRoot
{
    /// <summary>
    /// The project's folder when the portal runs from its source tree, else the folder of the program. The current
    /// folder does not count, so that <c>rrb import note.txt</c> means the file where the person stands.
    /// </summary>
    /// <returns>Null where the host is told a folder of its own.</returns>
    public static string? Of(string[] args)
    {
        if (args.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is { Length: > 0 })
        {
            return null;
        }

        return SourceTree.Folder ?? AppContext.BaseDirectory;
    }
}
