using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

/// <summary>Short notes for the tests of rules, as records and as files.</summary>
internal static class Checked
{
    public static readonly DateOnly Today = new(2023, 7, 3);

    public static readonly CheckContext Context = new(Today);

    /// <summary>A meeting of Tuesday 20 June 2023 with one item of the given text; MOPAC and Clinks were there.</summary>
    public static WorkingNote Note(string text, string title = "Update") => new()
    {
        MeetingId = 1,
        Board = new WorkingBoard { Slug = "rrb", Name = "Example Board" },
        State = MeetingState.Held,
        Date = new DateOnly(2023, 6, 20),
        Attendance = [Present("Mayor's Office for Policing and Crime (MOPAC)"), Present("Clinks")],
        Items = [new WorkingItem { Id = 1, Number = "1", Title = title, PublicText = text }],
    };

    public static WorkingAttendance Present(string organisation) => new() { OrganisationAsPrinted = organisation };

    public static WorkingAttendance Apologies(string organisation) => new() { OrganisationAsPrinted = organisation, Presence = Presence.Apologies };

    public static WorkingAction Action(string text, params string[] owners) => new() { Id = 1, ItemId = 1, Text = text, Owners = owners };

    /// <summary>What one rule finds in an item's text.</summary>
    public static IReadOnlyList<Finding> Look(INoteRule rule, string text) => Look(rule, Note(text));

    public static IReadOnlyList<Finding> Look(INoteRule rule, WorkingNote note, CheckContext? context = null) => [.. rule.Look(note, context ?? Context)];

    /// <summary>What one rule finds in a file, with its lines.</summary>
    public static IReadOnlyList<Finding> LookAtFile(INoteRule rule, string text)
        => [.. CheckedNotes.Check([Reading.Notes.Source(text, "note.md")])[0].Findings.Where(finding => finding.Rule == rule.Name)];

    /// <summary>Words for a reader of a failure: "code: passage".</summary>
    public static IEnumerable<string> Said(IEnumerable<Finding> findings) => findings.Select(finding => $"{finding.Code}: {finding.Passage}");

    /// <summary>Long texts that are nearly what a rule looks for; each must be over in an instant.</summary>
    public static void AssertEndsInTime(INoteRule rule, params string[] pieces)
    {
        foreach (var piece in pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
            var watch = System.Diagnostics.Stopwatch.StartNew();

            Look(rule, text);

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{rule.Name} took {watch.Elapsed} over \u201c{piece}\u201d.");
        }
    }
}
