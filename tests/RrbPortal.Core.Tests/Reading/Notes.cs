using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

/// <summary>Notes for tests: the project's samples, and short ones written in a test.</summary>
internal static class Notes
{
    public static SourceText Source(string text, string name = "note.txt") => SourceText.FromText(text, name).Text ?? throw new InvalidOperationException("Refused.");

    public static NoteFacts Read(string text) => Assert.Single(NoteReader.Read([Source(text)], KnownOrganisations.General));

    public static NoteFacts Sample(string name) => Assert.Single(NoteReader.Read([SampleSource(name)], KnownOrganisations.General));

    public static SourceText SampleSource(string name) =>
        SourceText.Decode(File.ReadAllBytes(Path.Combine(SharedFolder.Samples, name)), name).Text ?? throw new InvalidOperationException("Refused.");

    public static IReadOnlyList<string> SampleNames { get; } = [.. Directory.GetFiles(SharedFolder.Samples).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>A note with a title block, an item and the given text in it.</summary>
    public static NoteFacts WithText(string text) => Read($"Note of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\nMOPAC\nMPS\nCPS\n\n1. First item\n\n{text}\n");

    /// <summary>A note with the given lines as attendance.</summary>
    public static NoteFacts WithAttendance(string lines) => Read($"Note of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\n{lines}\n\n1. First item\n\nThe meeting was opened.\n");

    public static IEnumerable<string> Titles(NoteFacts facts) => facts.Items.SelectMany(item => item.SubItems.Select(sub => $"{item.Title} > {sub.Title}").Prepend(item.Title));
}
