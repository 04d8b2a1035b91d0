namespace RrbPortal.Core.Reading;

/// <summary>Finds the persons among the parts of a line, and what belongs to each.</summary>
internal static class PersonsInList
{
    /// <summary>Places of the parts that are persons.</summary>
    /// <remarks>
    /// Where persons stand with initials, two capitalised words without them are no person; nor are they at the end
    /// of a line that is one of several: "A Name, Director, Second Chapter", "A Name, Second Chapter".
    /// </remarks>
    public static List<int> Find(List<string> parts, bool alone, KnownOrganisations known)
    {
        var persons = Enumerable.Range(0, parts.Count).Where(index => IsPerson(parts[index], known)).ToList();
        if (persons.Count > 1 && persons.Exists(index => HasInitials(parts[index])))
        {
            persons.RemoveAll(index => index > 0 && IsBare(parts[index]));
        }

        // Among organisations two capitalised words without a mark of a person are one more: "MOPAC, MPS, Tell Someone, CPS".
        var organisations = parts.Count(part => CommaParts.IsOrganisation(part, known));
        if (persons.Count > 0 && organisations >= persons.Count * (persons[0] == 0 ? 3 : 2) && persons.TrueForAll(index => IsBare(parts[index])) && !parts.Exists(part => IsRole(part, known)))
        {
            return [];
        }

        if (!alone && persons is [0, var last] && last == parts.Count - 1 && (last == 1 || IsRole(parts[last - 1], known)) && IsBare(parts[last]))
        {
            persons.RemoveAt(1);
        }

        return persons;
    }

    /// <summary>Each person begins an entry; roles and organisations behind belong to it, until it has its organisation.</summary>
    public static List<string> Entries(List<string> parts, List<int> persons, bool alone, KnownOrganisations known)
    {
        var entries = new List<string>();
        var ofPerson = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var begins = entries.Count == 0 || persons.Contains(i);
            var another = !begins && !IsRole(parts[i], known) && (ofPerson ? Complete(entries[^1], known) && (alone || known.Knows(Markup.Plain(parts[i]))) : !IsRole(entries[^1], known));
            if (begins || another)
            {
                entries.Add(CommaParts.WithoutAnd(parts[i]));
                ofPerson = persons.Contains(i);
            }
            else
            {
                entries[^1] += ", " + parts[i];
            }
        }

        return entries;
    }

    /// <summary>One person among organisations of their own: behind "A Name (MOPAC)" only a role goes on; "A Name (AN), Head of X, MOPAC" is one entry.</summary>
    public static bool HaveCompany(List<string> parts, int person, KnownOrganisations known) =>
        (person > 0 || Complete(parts[person], known)) && parts.Where((_, index) => index != person).All(part => !IsRole(part, known)) && parts.Where((_, index) => index != person).Any(part => CommaParts.IsOrganisation(part, known) || RoleWords.NameOrganisation(part));

    private static bool Complete(string entry, KnownOrganisations known) => EntryReading.Read(entry, line: 0, known) is { Person: not null, Organisation: not null };

    // No initials, no post, no "Cllr".
    private static bool IsBare(string part) =>
        !part.Contains('(', StringComparison.Ordinal) && EntryReading.Parts(part).Count == 1 && !RoleWords.HasHonorific(CommaParts.WithoutAnd(part));

    private static bool HasInitials(string part) => EntryReading.Read(part, line: 0, KnownOrganisations.None, personExpected: true) is { Person: not null, Initials: not null };

    private static bool IsRole(string part, KnownOrganisations known) => RoleWords.AreRole(part) && !known.Knows(Markup.Plain(CommaParts.WithoutAnd(part)));

    public static bool IsPerson(string part, KnownOrganisations known)
    {
        var open = part.IndexOf('(', StringComparison.Ordinal);
        var name = EntryReading.Parts(Markup.Plain(CommaParts.WithoutAnd(open > 0 ? part[..open] : part))).FirstOrDefault("");
        return RoleWords.ArePerson(name, known) && !(open > 0 && known.Knows(Markup.Plain(part)));
    }
}
