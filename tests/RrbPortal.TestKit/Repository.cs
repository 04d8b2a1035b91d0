namespace RrbPortal.TestKit;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "wwwroot", "App_Data", "TestResults", ".git"];

    public static string Root { get; } = Find();

    /// <summary>Files of a folder and all below it, without what builds and runs leave behind; paths with "/" from the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
        => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(Generated, StringComparer.Ordinal).Any());

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RrbPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the source tree.");
    }
}
