namespace RrbPortal.Core.Reading;

/// <summary>Decides whether commas part names ("MPS, Clinks, NHS") or the parts of one entry ("A Name, Head of X, MOPAC").</summary>
internal static class CommaList
{
    /// <summary>The entries of a line, as printed; one where the line is one entry.</summary>
    /// <remarks><c>alone</c>: The line is all there is under its heading.</remarks>
    public static IReadOnlyList<string> Split(string text, bool alone, KnownOrganisations known)
    {
        if (text.Contains(';', StringComparison.Ordinal))
        {
            return [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => CommaParts.WithoutAnd(part))];
        }

        if (CommaParts.ByGaps(text) is { } gaps)
        {
            // Columns behind a person are that person's role and organisation.
            return PersonsInList.IsPerson(gaps[0], known) && gaps.Skip(1).All(gap => !PersonsInList.IsPerson(gap, known)) ? [text] : gaps;
        }

        var parts = CommaParts.Of(text, known);
        if (parts.Count < 2)
        {
            return alone || ArePair(text, known) ? AtAnd(text, known) : [text];
        }

        var persons = PersonsInList.Find(parts, alone, known);
        if (persons.Count > 1 || (persons.Count == 1 && (parts.Count == 1 || PersonsInList.HaveCompany(parts, persons[0], known))))
        {
            var entries = PersonsInList.Entries(parts, persons, alone, known);
            return [.. entries.SkipLast(1), .. AtAnd(entries[^1], known)];
        }

        if (persons.Count == 1)
        {
            return [text];
        }

        var organisations = parts.Count(part => CommaParts.IsOrganisation(part, known));
        var roles = parts.Any(part => RoleWords.AreRole(part) && !known.Knows(part));
        return (alone && (!roles || parts.Count >= 4)) || (organisations == parts.Count && parts.Count >= 3) || (alone && organisations * 2 > parts.Count)
            ? [.. parts.SkipLast(1), .. AtAnd(CommaParts.WithoutAnd(parts[^1]), known, inList: alone || parts.Count >= 3)]
            : [text];
    }

    /// <summary>A line of names beyond doubt: one of them is known, letters, or a person with a mark.</summary>
    public static bool BeginsWithName(string text) =>
        Split(text, alone: true, KnownOrganisations.General).Any(name => CommaParts.IsOrganisation(name, KnownOrganisations.General) || EntryReading.Read(name, line: 0, KnownOrganisations.General) is { Person: not null });

    // "MPS and Clinks"; at the end of a list, a name beside words that nobody knows is enough: "Bridge Street Project and Victim Support".
    private static IReadOnlyList<string> AtAnd(string text, KnownOrganisations known, bool inList = false)
    {
        var plain = Markup.Plain(text);
        var at = text.LastIndexOf(" and ", StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || known.Knows(plain))
        {
            return [text];
        }

        var (left, right) = (text[..at].Trim(), text[(at + 5)..].Trim());
        var (leftIsName, rightIsName) = (IsName(left, known), IsName(right, known));
        return (leftIsName && rightIsName) || (inList && ((leftIsName && MayBeName(right)) || (rightIsName && MayBeName(left)))) ? [left, WithoutThe(right)] : [text];
    }

    // "A Name and B Name (MOPAC)": two persons on the line of one entry.
    private static bool ArePair(string text, KnownOrganisations known) =>
        text.LastIndexOf(" and ", StringComparison.Ordinal) is > 0 and var at && PersonsInList.IsPerson(text[..at].Trim(), known) && PersonsInList.IsPerson(text[(at + 5)..].Trim(), known);

    private static bool MayBeName(string text) => Words.Split(WithoutThe(text)) is { Length: > 1 } words && Words.StartUpper(words[0]) && Words.StartUpper(words[^1]);

    private static bool IsName(string printed, KnownOrganisations known) => WithoutThe(printed) is var text && CommaParts.IsOrganisation(text, known) || PersonsInList.IsPerson(text, known);

    private static string WithoutThe(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
}
