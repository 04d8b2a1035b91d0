using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Takes one entry of attendance apart, as far as its own marks allow.</summary>
internal static partial class EntryReading
{
    /// <remarks>
    /// <para><c>printed</c>: One entry as it stands in the source.</para>
    /// <para><c>personExpected</c>: Behind "Chair:", two capitalised words are a person; in a list of names they may be an organisation.</para>
    /// </remarks>
    public static AttendanceEntry Read(string printed, int line, KnownOrganisations known, bool personExpected = false)
    {
        var text = Remark().Replace(Gap().Replace(Markup.Plain(printed), ", ").Replace('[', '(').Replace(']', ')'), "");
        var plain = ChairMark().Replace(text, " ").Trim().TrimEnd(',', ';', '–', '-', '.').Trim();
        var isChair = ChairMark().IsMatch(text);
        var entry = new AttendanceEntry { AsPrinted = printed.Trim(), Line = line, IsChair = isChair };
        return Bracketed(entry, plain, known, personExpected || isChair)
            ?? Separated(entry, plain, known, personExpected || isChair)
            ?? Bare(entry, plain, known, personExpected || isChair);
    }

    /// <summary>Parts between commas and spaced or half-spaced dashes; brackets hold together.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            var dash = text[i] is '–' or '—' || (text[i] == '-' && ((i > 0 && text[i - 1] == ' ') || (i + 1 < text.Length && text[i + 1] == ' ')));
            if (depth <= 0 && (text[i] is ',' or ';' || dash))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return [.. parts.Where(part => part.Length > 0)];
    }

    /// <summary>Where the body begins in "A Name MOPAC", "A Name Crown Prosecution Service"; null for any other text.</summary>
    public static int? BodyBehindPerson(string text, KnownOrganisations known)
    {
        var plain = Markup.Plain(text);
        if (Words.Count(plain) is < 3 or > 10 || plain.AsSpan().IndexOfAny(",;–(:") >= 0 || known.Knows(plain))
        {
            return null;
        }

        for (var space = plain.IndexOf(' ', StringComparison.Ordinal); space > 0; space = plain.IndexOf(' ', space + 1))
        {
            if (known.Knows(plain[space..]) && RoleWords.ArePerson(plain[..space], known))
            {
                return space;
            }
        }

        return null;
    }

    // "Name (ABBR)", "A Name (AN), Head of X, MOPAC", "A Name ((AN) Role ORG", "A Name (MPS)", "A Name (Head of X, MPS)".
    private static AttendanceEntry? Bracketed(AttendanceEntry entry, string plain, KnownOrganisations known, bool personExpected)
    {
        var match = Bracket().Match(plain);
        if (!match.Success)
        {
            return null;
        }

        var (before, inner, after) = (match.Groups["b"].Value.Trim(), match.Groups["i"].Value.Trim(), match.Groups["a"].Value.Trim().TrimStart(',', '-', '–', '—', ':').Trim());
        var letters = Words.Count(inner) == 1 && inner.Any(char.IsUpper) && inner.Length <= 12;
        var words = Words.Split(RoleWords.WithoutHonorific(before));
        var initials = letters && inner.Length <= 4 && Initials.Spell(inner, words);
        if (RoleWords.ArePerson(before, known) && (!initials || after.Length > 0 || personExpected || RoleWords.HasHonorific(before)))
        {
            return initials || (after.Length > 0 && letters && inner.Length <= 3 && !known.Knows(inner))
                ? WithPost(entry with { Person = before, Initials = inner }, after, known)
                : WithPost(entry with { Person = before }, after.Length > 0 ? $"{inner}, {after}" : inner, known);
        }

        // "A Name, Head of X (MOPAC)": the bracket holds the organisation of all that stands before it.
        if (after.Length == 0 && Parts(before) is { Count: > 1 } parts && RoleWords.ArePerson(parts[0], known))
        {
            return WithPost(entry with { Person = parts[0] }, $"{before[(before.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..]}, {inner}", known);
        }

        return after.Length == 0 && (letters || (Words.Count(inner) <= 3 && known.Knows(inner)) || inner.Count(char.IsUpper) >= 2 && Words.Count(inner) <= 2) && !known.Knows(plain)
            ? entry with { Name = before, Abbr = inner }
            : entry with { Name = known.Knows(plain) || RoleWords.NameOrganisation(before) ? plain : null };
    }

    // "A Name – ORG, Role", "A Name, Head of X, MOPAC", "Head of X, MOPAC".
    private static AttendanceEntry? Separated(AttendanceEntry entry, string plain, KnownOrganisations known, bool personExpected)
    {
        var parts = Parts(plain);
        if (parts.Count < 2 || known.Knows(plain))
        {
            return null;
        }

        if (RoleWords.ArePerson(parts[0], known) || (personExpected && !RoleWords.AreRole(parts[0]) && !known.Knows(parts[0]) && !RoleWords.NameOrganisation(parts[0]) && Words.Count(parts[0]) <= 4))
        {
            return WithPost(entry with { Person = parts[0] }, plain[(plain.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..], known);
        }

        // "MOPAC – Jo Name", "MPS, Commander Jo Name".
        if (RoleWords.ArePerson(parts[^1], known) && known.Knows(parts[0]))
        {
            return entry with { Person = parts[^1], Organisation = parts[0], Role = parts.Count > 2 ? parts[1] : null };
        }

        return RoleWords.AreRole(parts[0]) ? WithPost(entry, plain, known) : entry with { Name = RoleWords.NameOrganisation(plain) ? plain : null };
    }

    private static AttendanceEntry Bare(AttendanceEntry entry, string plain, KnownOrganisations known, bool personExpected)
    {
        if (plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !known.Knows(plain) && known.Knows(plain[4..]))
        {
            plain = plain[4..];
        }

        if (known.Find(plain) is { } organisation && organisation.Abbr is { } abbr && Words.Key(abbr) == Words.Key(plain))
        {
            return entry with { Abbr = plain };
        }

        return RoleWords.HasHonorific(plain) || (personExpected && RoleWords.ArePerson(plain, known)) ? entry with { Person = plain }
            : (personExpected ? RoleWords.AreRole(plain) : RoleWords.NameOffice(plain)) && !known.Knows(plain) ? entry with { Role = plain }
            : entry with { Name = plain };
    }

    // What follows a person: a role, an organisation, or both in either order. The known one is the organisation;
    // without knowledge a part with the words of roles is the role.
    private static AttendanceEntry WithPost(AttendanceEntry entry, string post, KnownOrganisations known)
    {
        var parts = Parts(post.Trim().Trim(')', '(')).Select(part => part.Trim(' ', '(', ')')).Where(part => part.Length > 0).ToList();
        switch (parts.Count)
        {
            case 0:
                return entry;
            case 1 when TrailingOrganisation(parts[0], known) is { } cut:
                return entry with { Role = parts[0][..cut].Trim(), Organisation = parts[0][cut..].Trim() };
            case 1 when Words.StartLower(parts[0]):
                return entry with { Role = parts[0] };
            case 1:
                return (known.Knows(parts[0]) && !RoleWords.NameOffice(parts[0])) || !RoleWords.AreRole(parts[0]) ? entry with { Organisation = parts[0] } : entry with { Role = parts[0] };
        }

        var organisation = parts.FindLastIndex(known.Knows);
        // Nothing known: "– ORG, Role" names the body first, ", Role, ORG" last; the words of roles decide before that.
        if (organisation < 0)
        {
            var open = parts.Where(part => !RoleWords.AreRole(part)).ToList();
            organisation = open.Count == 1 ? parts.IndexOf(open[0]) : post.TrimStart() is ['–' or '—' or '-', ..] ? 0 : parts.Count - 1;
        }

        var role = string.Join(", ", parts.Where((_, index) => index != organisation));
        return entry with { Role = role, Organisation = parts[organisation] };
    }

    // "Head of Custody MPS": a role with an organisation at its end and nothing between them.
    private static int? TrailingOrganisation(string text, KnownOrganisations known)
    {
        if (!RoleWords.AreRole(text) || known.Knows(text))
        {
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' && (known.Knows(text[i..]) || IsLetters(text[(i + 1)..])))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsLetters(string word) => word.Length is >= 3 and <= 8 && !word.Contains(' ', StringComparison.Ordinal) && word.Count(char.IsUpper) >= word.Length - 1 && word.All(char.IsLetter);

    [GeneratedRegex(@"\s*(?:[,–—-]\s*)?[(\[]\s*(?:co-?)?chair(?:ing|person|man|woman)?\s*[)\]]|\s*[,–—-]\s+(?:co-?)?chair(?:person)?\s*$|^(?:co-?)?chair(?:person|ed by)?\s*(?::|\s[–—-])\s*|^chaired by\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ChairMark();

    // What brackets say of this meeting, not of the person: "(item 3)", "(online)", "(deputising for A Name)".
    [GeneratedRegex(@"\s*\(\s*(?:(?:for |from |until |part of )?(?:agenda )?items? \d[^()]*|(?:via|by|on) (?:ms |microsoft )?(?:teams|phone|telephone|zoom|video|skype)[^()]*|online|virtual(?:ly)?|(?:joining |joined )?remote(?:ly)?|in person|part[- ]?meeting|part|(?:deputising|standing in|substitut(?:e|ing)|substitute|on behalf|represented|vice|covering)\b[^()]*|(?:joined|left|arrived|joining|leaving|until|from) [^()]*\d[^()]*)\)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\t+|\s{3,}|\s[|]\s", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(?<b>[^(]+?)\s*\(+\s*(?<i>[^()]+?)\s*\)(?<a>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();
}
