using RrbPortal.Core.Checking.Names;
using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>An attendee's initials, or the surname alone, in a note whose board names no persons.</summary>
internal sealed class AttendeeInitials : INoteRule
{
    public string Name => "attendee-initials";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        IReadOnlyList<Attended> persons = note.Board.NamingPolicy is NamingPolicy.FullNames ? [] : [.. new AttendedPersons(note).All.Where(person => person.IsSurelySomebody)];
        if (persons.Count == 0)
        {
            return [];
        }

        var texts = PublishedTexts.Of(note).ToList();
        var initials = PersonInitials.Of(persons, note, context, texts);
        var surnames = persons.Where(person => person.Names.Count > 1 && person.Names[^1].Length > 2).DistinctBy(person => person.Names[^1], StringComparer.Ordinal).ToDictionary(person => person.Names[^1], StringComparer.Ordinal);
        var plainWords = texts.SelectMany(text => text.Words).Where(word => char.IsLower(word.Text[0])).Select(word => NameWords.Fold(word.Text)).ToHashSet(StringComparer.Ordinal);
        var finder = new PersonFinder(note, context);
        return texts.SelectMany(text => Initials(text, initials).Concat(Surnames(text, surnames, plainWords, finder, context.Organisations))).Concat(Fields(note, initials));
    }

    private static IEnumerable<Finding> Initials(ReadableText text, IReadOnlyDictionary<string, PersonInitials> initials)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            if (word.Text.Length is >= 2 and <= 5 && initials.TryGetValue(word.Text, out var of) && !Shouted(text, at) && (of.Printed || Speech.IsSomebody(text, at, at) || GetsWork(text, at)))
            {
                yield return text.Find(
                    "attendee-initials", Severity.Warns, word.Start, word.End,
                    $"“{word.Text}” are the initials of {of.Person.Person}, who attended; this board names no persons.",
                    "Put the organisation or the role in their place.", Offers(of.Person));
            }
        }
    }

    /// <summary>Who owns an action and who decided is public as well.</summary>
    private static IEnumerable<Finding> Fields(WorkingNote note, IReadOnlyDictionary<string, PersonInitials> initials)
        => from field in PublicParts.Actions(note).Index().SelectMany(action => action.Item.Owners, (action, owner) => (Place: $"Action {action.Index + 1}, owner", Name: owner, action.Item.ItemId))
               .Concat(PublicParts.Decisions(note).Index().Select(decision => (Place: $"Decision {decision.Index + 1}, taken by", Name: decision.Item.DecidedBy ?? "", decision.Item.ItemId)))
           where initials.ContainsKey(field.Name)
           select new Finding(
               "attendee-initials", Severity.Warns, field.Place,
               $"“{field.Name}” are the initials of {initials[field.Name].Person.Person}, who attended; this board names no persons.",
               "Enter the organisation instead.", field.ItemId)
           { Passage = field.Name };

    private static IEnumerable<Finding> Surnames(ReadableText text, Dictionary<string, Attended> surnames, HashSet<string> plainWords, PersonFinder finder, KnownOrganisations organisations)
    {
        List<NamedPerson>? named = null;
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            if (!word.StartsUpper || !surnames.TryGetValue(NameWords.Fold(word.Text), out var person) || IsPartOfMore(text, at))
            {
                continue;
            }

            var ordinary = plainWords.Contains(NameWords.Fold(word.Text)) || NameWords.NoSurname(word.Text) is not Weight.None || RoleWords.NameOrganisation(word.Text)
                || organisations.Knows(word.Text) || organisations.Knows($"{word.Text} Council");
            named ??= [.. finder.In(text)];
            if ((!ordinary || Speech.IsSomebody(text, at, at)) && !named.Exists(other => other.Start <= word.Start && word.End <= other.End))
            {
                yield return text.Find(
                    "attendee-surname", Severity.Blocks, word.Start, word.End,
                    $"“{word.Text}” is the surname of {person.Person}, who attended; this board names no persons.",
                    "Put the organisation or the role in its place, or keep it and say on what ground.", [.. Offers(person), new Offer("[name withheld]", "[name withheld]")]);
            }
        }
    }

    private static IReadOnlyList<Offer> Offers(Attended person)
        => [.. new[] { person.Entry.OrganisationName ?? person.Entry.OrganisationAsPrinted, person.Entry.Role }.Where(words => !string.IsNullOrWhiteSpace(words)).Select(words => new Offer(words!, words!))];

    // "Blackwood Trust", "HMP Marsh": a capitalised neighbour makes another name of it.
    private static bool IsPartOfMore(ReadableText text, int at)
        => (text.Adjoin(at) && text.Words[at + 1].StartsUpper) || (at > 0 && text.Adjoin(at - 1) && text.Words[at - 1].StartsUpper && text.Words[at - 1].Start > 0 && Titles.Of(text.Words[at - 1].Text) is Weight.None);

    // "WHAT TO DO NEXT".
    private static bool Shouted(ReadableText text, int at)
        => (text.Adjoin(at) && IsLoud(text.Words[at + 1].Text)) || (at > 0 && text.Adjoin(at - 1) && IsLoud(text.Words[at - 1].Text));

    private static bool IsLoud(string word) => word.Length >= 4 && word.All(char.IsUpper);

    // "ACTION: AN to circulate …", "AN to circulate …".
    private static bool GetsWork(ReadableText text, int at)
        => text.Adjoin(at) && text.Words[at + 1].Text is "to" && (at == 0 || (at == 1 && text.Words[0].Text.StartsWith("action", StringComparison.OrdinalIgnoreCase)));
}
