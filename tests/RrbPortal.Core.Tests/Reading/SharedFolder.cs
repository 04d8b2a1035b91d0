namespace RrbPortal.Core.Tests.Reading;

/// <summary>Finds folders above the place the tests run in.</summary>
internal static class SharedFolder
{
    /// <summary>The folder with the real notes and what a careful person reads out of them; null where it is not.</summary>
    public static string? Path { get; } = Above(folder => File.Exists(System.IO.Path.Combine(folder, "shared", "expected", "seeds.json")), "shared");

    /// <summary>The project's own, fictional notes.</summary>
    public static string Samples { get; } = Above(folder => File.Exists(System.IO.Path.Combine(folder, "RrbPortal.sln")), System.IO.Path.Combine("tests", "RrbPortal.Core.Tests", "Reading", "Samples"))
        ?? throw new InvalidOperationException("The samples are not in the source tree above the tests.");

    private static string? Above(Func<string, bool> holds, string inside)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (holds(folder.FullName))
            {
                return System.IO.Path.Combine(folder.FullName, inside);
            }
        }

        return null;
    }
}
