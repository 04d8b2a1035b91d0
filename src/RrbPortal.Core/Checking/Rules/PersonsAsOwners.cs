using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>
/// Who owns an action and who decided is public in the words of the note. Where the board names no persons, the name of
/// somebody who attended must not become public this way.
/// </summary>
internal sealed class PersonsAsOwners : INoteRule
{
    public IEnumerable<Finding> Look(WorkingNote note, DateOnly today)
    {
        if (note.Board.NamingPolicy is NamingPolicy.FullNames)
        {
            return [];
        }

        var persons = note.Attendance.Select(entry => entry.Person).Append(note.ChairPerson).Select(Key).Where(key => key.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var published = note.Board.NamingPolicy is NamingPolicy.Roles ? "organisations and roles" : "organisations";
        var owners = PublicParts.Actions(note).Index()
            .SelectMany(action => action.Item.Owners, (action, owner) => (Place: $"Action {action.Index + 1}", Name: owner, action.Item.ItemId));
        var deciders = PublicParts.Decisions(note).Index()
            .Select(decision => (Place: $"Decision {decision.Index + 1}", Name: decision.Item.DecidedBy ?? "", decision.Item.ItemId));
        return from named in owners.Concat(deciders)
               where persons.Contains(Key(named.Name))
               select new Finding(
                   "person-as-owner", Severity.Blocks, named.Place,
                   $"{named.Name} is a person's name; this board publishes {published} only.",
                   "Enter the organisation instead, or make the entry internal.", named.ItemId);
    }

    private static string Key(string? name) => string.Join(' ', (name ?? "").Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
