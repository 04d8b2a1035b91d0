namespace RrbPortal.Web.Hosting;

/// <summary>
/// Whether the portal runs from its source tree, as <c>dotnet run</c> starts it, or from where it was published to.
/// (No launch settings: the SDK announces them on standard output, where the verbs print their results.)
/// </summary>
internal static class SourceTree
{
    private const string Project = "RrbPortal.Web.csproj";
    private const string FromOutputToProject = "../../..";

    /// <summary>The project's folder; null for a published portal.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>
    /// The environment where nobody has named one: Development in the source tree, and the framework's default
    /// (Production) anywhere else.
    /// </summary>
    /// <returns>Null where the host decides by itself.</returns>
    public static string? EnvironmentName(string[] args)
    {
        var named = args.Any(argument => argument.StartsWith("--environment", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 };
        return named || Folder is null ? null : Environments.Development;
    }

    private static string? Find()
    {
        var folder = Path.GetFullPath(FromOutputToProject, AppContext.BaseDirectory);
        return File.Exists(Path.Combine(folder, Project)) ? folder : null;
    }
}
