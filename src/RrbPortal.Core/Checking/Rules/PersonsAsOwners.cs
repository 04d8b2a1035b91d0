using System.Globalization;
using RrbPortal.Core.Checking.Names;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>
/// Who owns an action and who decided is public in the words of the note. Where the board names no persons, a person's name
/// must not become public this way.
/// </summary>
internal sealed class PersonsAsOwners : INoteRule
{
    public string Name => "person-as-owner";

    /// <summary>Case, accents, apostrophes and spaces make no other person.</summary>
    private static readonly StringComparer SameName = StringComparer.Create(
        CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols);

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.Board.NamingPolicy is NamingPolicy.FullNames)
        {
            return [];
        }

        var persons = note.Attendance.Select(entry => entry.Person).Append(note.ChairPerson).Where(name => !string.IsNullOrWhiteSpace(name)).ToHashSet(SameName);
        var published = note.Board.NamingPolicy is NamingPolicy.Roles ? "organisations and roles" : "organisations";
        var owners = PublicParts.Actions(note).Index()
            .SelectMany(action => action.Item.Owners, (action, owner) => (Place: $"Action {action.Index + 1}", Name: owner, action.Item.ItemId, action.Item.Text));
        var deciders = PublicParts.Decisions(note).Index()
            .Select(decision => (Place: $"Decision {decision.Index + 1}", Name: decision.Item.DecidedBy ?? "", decision.Item.ItemId, decision.Item.Text));
        var finder = new PersonFinder(note, context);
        return from named in owners.Concat(deciders)
               let person = persons.Contains(named.Name) ? named.Name : NameIn(named.Name, finder)
               where person is not null
               select new Finding(
                   "person-as-owner", Severity.Blocks, named.Place,
                   $"{person} is a person's name; this board publishes {published} only.",
                   "Enter the organisation instead, or make the entry internal.", named.ItemId)
               {
                   Passage = named.Name,
                   Context = named.Text,
               };
    }

    /// <summary>"Jo Example, Some Organisation" names a person as well, whoever attended.</summary>
    private static string? NameIn(string owner, PersonFinder finder)
    {
        var text = new ReadableText(new PlacedText("", owner), mayReplace: false);
        return finder.In(text, isName: true).Select(person => text.Plain[person.Start..person.End]).FirstOrDefault();
    }
}
