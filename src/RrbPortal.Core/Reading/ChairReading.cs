namespace RrbPortal.Core.Reading;

/// <summary>Who chairs, where it is printed behind a label: a role with its organisation, a person, or an organisation.</summary>
internal static class ChairReading
{
    public static PrintedChair? Read(string value, int line, KnownOrganisations known)
    {
        var printed = WithoutThe(value.Trim().TrimEnd('.', ';'));
        if (printed.Length == 0 || Words.Key(printed) is "tbc" or "tba" or "none" or "n a" or "vacant")
        {
            return null;
        }

        var entry = EntryReading.Read(printed, line, known, personExpected: true);
        if (entry.Person is not null)
        {
            return new(entry.Role, entry.Organisation, entry.Person, printed, line);
        }

        // "Director of Commissioning & Partnerships (MOPAC)", "Deputy Mayor for Policing and Crime, MOPAC".
        var open = printed.LastIndexOf('(');
        if (open > 0 && printed.EndsWith(')'))
        {
            var inner = printed[(open + 1)..^1].Trim();
            var outer = printed[..open].Trim().TrimEnd(',');
            if (Initials.Spell(inner, Words.Split(outer)) && RoleWords.NameOffice(outer))
            {
                return new(outer, Organisation: null, Person: null, printed, line);
            }

            return RoleWords.AreRole(outer) || !known.Knows(outer)
                ? new(outer, inner, Person: null, printed, line)
                : RoleWords.AreRole(inner) ? new(inner, outer, Person: null, printed, line) : new(Role: null, printed, Person: null, printed, line);
        }

        if (known.Knows(printed))
        {
            return new(Role: null, printed, Person: null, printed, line);
        }

        var parts = EntryReading.Parts(printed);
        if (parts.Count >= 2)
        {
            return known.Knows(parts[^1]) || !RoleWords.AreRole(parts[^1])
                ? new(string.Join(", ", parts.SkipLast(1)), parts[^1], Person: null, printed, line)
                : known.Knows(parts[0]) ? new(parts[^1], parts[0], Person: null, printed, line) : new(printed, Organisation: null, Person: null, printed, line);
        }

        return RoleWords.AreRole(printed) || !RoleWords.NameOrganisation(printed)
            ? new(printed, Organisation: null, Person: null, printed, line)
            : new(Role: null, printed, Person: null, printed, line);
    }

    private static string WithoutThe(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
}
