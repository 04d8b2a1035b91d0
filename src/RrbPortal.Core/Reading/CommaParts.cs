namespace RrbPortal.Core.Reading;

/// <summary>Cuts a line at its commas or columns; brackets, and names with commas of their own, hold together.</summary>
internal static class CommaParts
{
    public static List<string> Of(string text, KnownOrganisations known) => Joined(Commas(text), known);

    /// <summary>Columns of a converter: tabs, or three and more spaces; and bullets or bars inside the line.</summary>
    public static List<string>? ByGaps(string text)
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

    public static bool AreLetters(string part) => Words.Count(part) == 1 && part.Count(char.IsUpper) >= 2;

    /// <summary>A body beyond doubt: known, letters, or a name with its letters behind it ("Youth Justice Board (YJB)").</summary>
    public static bool IsOrganisation(string part, KnownOrganisations known)
    {
        var plain = Markup.Plain(WithoutAnd(part));
        if (known.Knows(plain) || AreLetters(plain))
        {
            return true;
        }

        var open = plain.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !plain.EndsWith(')') || plain[(open + 1)..^1] is not { } inner || !AreLetters(inner))
        {
            return false;
        }

        var name = plain[..open].Trim();
        return known.Knows(name) || (!RoleWords.ArePerson(name, known) && !RoleWords.AreRole(name) && (known.Knows(inner) || Initials.Spell(inner, Words.Split(name))));
    }

    public static string WithoutAnd(string part) => part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? part[4..].Trim() : part;
}
