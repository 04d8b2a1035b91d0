using RrbPortal.Core.Checking;
using RrbPortal.Core.Importing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

/// <summary>Notes for the tests of single rules.</summary>
internal static class RuleNotes
{
    public static CheckContext Context { get; } = new(new DateOnly(2026, 11, 22));

    /// <summary>A note with one item that has the given Markdown as its text.</summary>
    public static WorkingNote WithText(string text) => new()
    {
        MeetingId = 1,
        Board = new WorkingBoard { Slug = "xb", Name = "Example Board", Abbreviation = "XB", NamingPolicy = NamingPolicy.OrganisationsOnly },
        Date = new DateOnly(2024, 6, 20),
        Items = [Item(1, "Welcome", text)],
    };

    public static WorkingItem Item(int number, string title, string? text) => new()
    {
        Id = number,
        Number = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Title = title,
        PublicText = text,
        Audience = ItemAudience.Open,
    };

    public static WorkingAttendance Person(string name, string organisation, string? role = null) => new()
    {
        Person = name,
        Role = role,
        OrganisationAsPrinted = organisation,
        SourceText = $"{name}, {role}, {organisation}",
    };

    /// <summary>What one rule finds in a note.</summary>
    public static IReadOnlyList<Finding> Find(string rule, WorkingNote note, CheckContext? context = null)
        => [.. NoteChecks.Of(note, context ?? Context).Where(finding => finding.Rule == rule)];

    /// <summary>What one rule finds in the text of one item.</summary>
    public static IReadOnlyList<Finding> Find(string rule, string text) => Find(rule, WithText(text));

    /// <summary>What one rule finds in a file.</summary>
    public static IReadOnlyList<Finding> FindInFile(string rule, string file)
        => [.. FileChecks.Of([Reading.Notes.Source(file)], Context)[0].Findings.Where(finding => finding.Rule == rule)];

    /// <summary>The passages found on a seed, with their lines.</summary>
    public static IReadOnlyList<string> OnSeed(string rule, string seed)
        => [.. CheckedNotes.Seeds.Single(file => file.Facts.File.StartsWith(seed, StringComparison.Ordinal)).Findings
            .Where(finding => finding.Rule == rule)
            .Select(finding => $"{finding.Line}: {finding.Passage}")];
}
