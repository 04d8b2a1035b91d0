using System.Reflection;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Demonstration;

/// <summary>The texts of the demonstration, which travel inside the program.</summary>
internal static class DemonstrationTexts
{
    private const string Folder = "RrbPortal.Core.Demonstration.Texts.";

    /// <summary>The text of a note as a secretariat would hand it in.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read as a text.</exception>
    public static SourceText Note(DemonstrationNote note, DateOnly today)
    {
        var filled = DemonstrationDates.Fill(Text(note.File), DemonstrationDates.Meeting(today, note.Weeks));
        var decoding = SourceText.FromText(filled, note.File);
        return decoding.Text ?? throw new InvalidOperationException(decoding.Refusal);
    }

    /// <summary>Each organisation with its abbreviation, if it has one, and the other ways in which notes print it.</summary>
    public static IReadOnlyList<(string Name, string? Abbreviation, string[] Aliases)> Organisations()
        => [.. Text("organisations.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1].Length == 0 ? null : parts[1], parts[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The terms of reference, in Markdown.</summary>
    public static string Terms() => Text("terms.md");

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!);
        return reader.ReadToEnd();
    }
}
