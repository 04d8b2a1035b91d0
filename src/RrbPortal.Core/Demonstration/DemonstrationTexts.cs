using System.Reflection;

namespace RrbPortal.Core.Demonstration;

/// <summary>The texts of the demonstration, which travel inside the program.</summary>
internal static class DemonstrationTexts
{
    private const string Folder = "RrbPortal.Core.Demonstration.Texts.";

    public static IReadOnlyList<DemonstrationNote> Notes()
        => [.. Names(".md").Select(name => DemonstrationReader.Read(Text(name)))];

    /// <summary>Each organisation with its abbreviation, if it has one, and the other ways in which notes print it.</summary>
    public static IReadOnlyList<(string Name, string? Abbreviation, string[] Aliases)> Organisations()
        => [.. Text(Names("organisations.txt").Single())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1].Length == 0 ? null : parts[1], parts[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))];

    private static IEnumerable<string> Names(string end)
        => Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
