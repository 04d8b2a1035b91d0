using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Terms;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Search;

/// <summary>Letters and what they stand for, where a published note says so itself: "Restorative Justice (RJ)".</summary>
internal static class Abbreviations
{
    public static IEnumerable<(string Short, string Long)> In(PublicNote note, IEnumerable<IndexedEntry> entries)
        => Names(note).Select(name => OrganisationKey.Parts(name)).OfType<(string Name, string Abbreviation)>().Select(parts => (parts.Abbreviation, parts.Name))
            .Concat(note.Board.Abbreviation is { } letters ? [(letters, note.Board.Name)] : Array.Empty<(string, string)>())
            .Concat(entries.Where(entry => entry.Kind is not EntryKind.Note).SelectMany(entry => Defined(entry.Text)))
            .DistinctBy(pair => (FoldedWords.Fold(pair.Item1), FoldedWords.Fold(pair.Item2)));

    private static IEnumerable<string> Names(PublicNote note)
        => note.Attendance.Select(entry => entry.Organisation).Concat(note.Actions.SelectMany(action => action.Owners)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Short, string Long)> Defined(string text)
        => text.Contains('(', StringComparison.Ordinal)
            ? text.Split('\n').SelectMany(line => Definitions.In(new ReadableText(new PlacedText(string.Empty, line), mayReplace: false)).Select(found => (found.Letters, found.Meaning)))
            : [];
}
