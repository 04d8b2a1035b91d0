using RrbPortal.Core.Reading.Documents;

namespace RrbPortal.Web.Cli;

/// <summary>The files that a call of <c>rrb import</c> means.</summary>
internal static class ImportPaths
{
    /// <summary>
    /// Files as they were named, and of each folder (with those below) the files that may be notes, by name.
    /// </summary>
    /// <param name="missing">The paths where there is nothing.</param>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths, out IReadOnlyList<string> missing)
    {
        var files = new List<string>();
        var absent = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(file => DocumentReader.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                absent.Add(path);
            }
        }

        missing = absent;
        return files;
    }
}
