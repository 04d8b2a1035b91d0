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
            return [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => WithoutAnd(part))];
        }

        if (ByGaps(text) is { } gaps)
        {
            // Columns behind a person are that person's role and organisation.
            return IsPerson(gaps[0], known) && gaps.Skip(1).All(gap => !IsPerson(gap, known)) ? [text] : gaps;
        }

        var parts = Joined(Commas(text), known);
        if (parts.Count < 2)
        {
            return alone ? AtAnd(text, known) : [text];
        }

        var persons = parts.Count(part => IsPerson(part, known));
        if (persons >= 2)
        {
            return ByPersons(parts, known);
        }

        if (persons == 1)
        {
            return [text];
        }

        var organisations = parts.Count(part => known.Knows(Markup.Plain(part)) || IsLetters(part));
        var roles = parts.Any(part => RoleWords.AreRole(part) && !known.Knows(part));
        return (alone && !roles) || (organisations == parts.Count && parts.Count >= 3) || (alone && organisations * 2 > parts.Count)
            ? [.. parts.SkipLast(1), .. AtAnd(WithoutAnd(parts[^1]), known)]
            : [text];
    }

    // Columns of a converter: tabs, or three and more spaces; and bullets or bars inside the line.
    private static List<string>? ByGaps(string text)
    {
        foreach (var separator in (string[])["\t", "   ", " • ", " · ", " | "])
        {
            if (text.Contains(separator, StringComparison.Ordinal))
            {
                return [.. text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            }
        }

        return null;
    }

    private static List<string> Commas(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] == ',' && depth <= 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim().TrimEnd('.'));
        return [.. parts.Where(part => part.Length > 0)];
    }

    // Names that have commas of their own: "Ministry of Housing, Communities and Local Government".
    private static List<string> Joined(List<string> parts, KnownOrganisations known)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            for (var length = Math.Min(4, parts.Count - i); length > 1; length--)
            {
                var together = string.Join(", ", parts.GetRange(i, length));
                if (known.Knows(together))
                {
                    parts.RemoveRange(i, length);
                    parts.Insert(i, together);
                    break;
                }
            }
        }

        return parts;
    }

    // Each person begins an entry; roles and organisations behind belong to it.
    private static List<string> ByPersons(List<string> parts, KnownOrganisations known)
    {
        var entries = new List<string>();
        foreach (var part in parts)
        {
            if (entries.Count == 0 || IsPerson(part, known))
            {
                entries.Add(WithoutAnd(part));
            }
            else
            {
                entries[^1] += ", " + part;
            }
        }

        return [.. entries.SkipLast(1), .. AtAnd(entries[^1], known)];
    }

    private static IReadOnlyList<string> AtAnd(string text, KnownOrganisations known)
    {
        var plain = Markup.Plain(text);
        var at = text.LastIndexOf(" and ", StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || known.Knows(plain))
        {
            return [text];
        }

        var (left, right) = (text[..at].Trim(), text[(at + 5)..].Trim());
        return IsName(left, known) && IsName(right, known) ? [left, WithoutThe(right)] : [text];
    }

    private static bool IsName(string printed, KnownOrganisations known) => WithoutThe(printed) is var text && known.Knows(Markup.Plain(text)) || IsLetters(text) || IsPerson(text, known);

    private static bool IsPerson(string part, KnownOrganisations known)
    {
        var open = part.IndexOf('(', StringComparison.Ordinal);
        var name = Markup.Plain(WithoutAnd(open > 0 ? part[..open] : part));
        return RoleWords.ArePerson(name, known) && !(open > 0 && known.Knows(Markup.Plain(part)));
    }

    private static bool IsLetters(string part) => Words.Count(part) == 1 && part.Count(char.IsUpper) >= 2;

    private static string WithoutThe(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static string WithoutAnd(string part) => part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? part[4..].Trim() : part;
}
