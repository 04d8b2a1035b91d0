using RrbPortal.Core.Checking;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Tests.Reading;

namespace RrbPortal.Core.Tests.Checking;

/// <summary>The project's samples and the real notes, each lot checked together as the files of one import are.</summary>
internal static class CheckedNotes
{
    public static IReadOnlyList<CheckedFile> Samples { get; } = Check(Reading.Notes.SampleNames.Select(Reading.Notes.SampleSource));

    /// <summary>Empty where the real notes are not beside the clone.</summary>
    public static IReadOnlyList<CheckedFile> Seeds { get; } = SharedFolder.Path is { } shared
        ? Check(Directory.GetFiles(Path.Combine(shared, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(path => SourceText.Decode(File.ReadAllBytes(path), Path.GetFileName(path)).Text!))
        : [];

    public static IReadOnlyList<CheckedFile> Check(IEnumerable<SourceText> sources) => FileChecks.Of([.. sources], new CheckContext(new DateOnly(2026, 11, 22)));

    /// <summary>The findings of one rule, one a line as the command line prints them: "file:line: code severity message".</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<CheckedFile> files, string rule)
        => [.. from file in files
               from finding in file.Findings
               where finding.Rule == rule
               select $"{file.Facts.File}:{finding.Line}: {finding.Code} {finding.Severity.ToString().ToLowerInvariant()} {finding.Message}"];
}
