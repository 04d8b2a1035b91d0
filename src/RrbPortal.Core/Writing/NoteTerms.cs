using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Names;
using RrbPortal.Core.Checking.Terms;

namespace RrbPortal.Core.Writing;

/// <summary>An abbreviation that an item uses.</summary>
/// <param name="Meaning">Its long form; null where neither the glossary, nor the register, nor the note says it.</param>
public sealed record NoteTerm(string Letters, string? Meaning);

/// <summary>Which abbreviations each item uses, and what they mean. Pure.</summary>
internal static class NoteTerms
{
    /// <summary>By item, in the order of the alphabet; what the public does not read is not looked at.</summary>
    public static ILookup<int, NoteTerm> ByItem(WorkingNote note, CheckContext context)
    {
        var persons = PersonInitials.Of(new AttendedPersons(note).All, note, context, []);
        var uses = new TermUses(note, persons.Keys);
        var explained = uses.Explained();
        return uses.ByLetters()
            .Select(letters => (letters, Term: new NoteTerm(letters.Key, Meaning(letters.Key, note, context, explained[letters.Key].Select(found => found.Definition.Meaning)))))
            .OrderBy(known => known.Term.Letters, StringComparer.Ordinal)
            .SelectMany(known => known.letters.Select(use => use.Text.Placed.ItemId).OfType<int>().Distinct(), (known, item) => (Item: item, known.Term))
            .ToLookup(found => found.Item, found => found.Term);
    }

    private static string? Meaning(string letters, WorkingNote note, CheckContext context, IEnumerable<string> explained)
        => context.Glossary.GetValueOrDefault(letters)
           ?? (string.Equals(letters, note.Board.Abbreviation, StringComparison.OrdinalIgnoreCase) ? note.Board.Name : null)
           ?? explained.FirstOrDefault()
           ?? (context.Organisations.Find(letters)?.Name is { } name && !string.Equals(name, letters, StringComparison.Ordinal) ? name : null);
}
