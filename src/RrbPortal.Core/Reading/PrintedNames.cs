namespace RrbPortal.Core.Reading;

/// <summary>The names of organisations that a note prints beyond doubt: one a line, or with their letters in brackets.</summary>
internal static class PrintedNames
{
    private const int LongestName = 9;

    public static IEnumerable<string> In(SortedLines note) => InAttendance(note).Concat(Defined(note)).Distinct(StringComparer.Ordinal);

    // A list of three lines and more, or of bullets, gives one name a line; a shorter one may be run together.
    private static IEnumerable<string> InAttendance(SortedLines note)
    {
        foreach (var section in AttendanceSections.Of(note))
        {
            foreach (var name in section.Lines.Where(line => !line.Printed.IsTableRow).SelectMany(line => InCommaList(line.Text)))
            {
                yield return name;
            }

            if (section.Lines.Count < 2 || (section.Lines.Count == 2 && !section.Lines.TrueForAll(line => line.Printed.IsBullet)))
            {
                continue;
            }

            // "Harbour Watch" among organisations is one; among persons with posts it would be a person.
            var persons = section.Lines.Exists(line => EntryReading.Read(line.Text, line.Number, KnownOrganisations.None).Person is not null);
            foreach (var line in section.Lines.Where(line => !line.Printed.IsTableRow))
            {
                var plain = Markup.Plain(line.Text);
                if (plain.AsSpan().IndexOfAny(",;–:") >= 0 || Words.Count(plain) > LongestName || plain.Contains(" - ", StringComparison.Ordinal))
                {
                    continue;
                }

                var entry = EntryReading.Read(plain, line.Number, KnownOrganisations.None);
                if (entry.Person is null && entry.Name is { } name && !RoleWords.AreRole(name) && !(persons && RoleWords.ArePerson(name, KnownOrganisations.General)) && EntryReading.BodyBehindPerson(name, KnownOrganisations.General) is null)
                {
                    yield return name;
                    if (entry.Abbr is { } abbr)
                    {
                        yield return abbr;
                    }
                }
            }
        }
    }

    // "MOPAC, Harbour Watch, CPS": three and more, none of which is a post or may be a person.
    private static IEnumerable<string> InCommaList(string text)
    {
        var pieces = CommaList.Split(text, alone: true, KnownOrganisations.General);
        return pieces.Count < 3 ? [] : pieces
            .Select(piece => EntryReading.Read(piece, line: 0, KnownOrganisations.General))
            .Where(entry => entry.Person is null && entry.Name is { } name && Words.Count(name) <= LongestName && !RoleWords.AreRole(name) && !RoleWords.ArePerson(name, KnownOrganisations.General))
            .Select(entry => entry.Name!);
    }

    // "London Crime Reduction Board (LCRB)" anywhere in the text: the letters say where the name begins.
    private static IEnumerable<string> Defined(SortedLines note)
    {
        for (var i = 0; i < note.Lines.Count; i++)
        {
            var plain = note.Lines[i].Plain;
            for (var open = plain.IndexOf('(', StringComparison.Ordinal); open > 0; open = plain.IndexOf('(', open + 1))
            {
                var close = plain.IndexOf(')', open);
                if (close < 0)
                {
                    break;
                }

                if (close - open is < 3 or > 12)
                {
                    continue;
                }

                var letters = plain[(open + 1)..close];
                // "Bo Stead (BS)" is a person with initials, "Deputy Mayor for Policing and Crime (DMPC)" a post.
                if (letters.All(char.IsLetter) && letters.Count(char.IsUpper) >= 2 && NameBefore(plain[Math.Max(0, open - 150)..open], letters) is { } name && !RoleWords.ArePerson(name, KnownOrganisations.General) && !RoleWords.NameOffice(name))
                {
                    yield return name;
                    yield return letters;
                }
            }
        }
    }

    private static string? NameBefore(string text, string letters)
    {
        var words = Words.Split(text);
        for (var length = 2; length <= Math.Min(LongestName, words.Length); length++)
        {
            var tail = words[^length..];
            if (char.IsUpper(tail[0][0]) && Words.StartUpper(tail[^1]) && Initials.Spell(letters, tail))
            {
                return string.Join(' ', tail);
            }
        }

        return null;
    }
}
