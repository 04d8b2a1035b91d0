namespace RrbPortal.Core.Checking.Terms;

/// <summary>Puts the spellings of one term together: OOC and OOCd, LHOCs and LHOCS.</summary>
internal static class TermFamilies
{
    /// <summary>Each term once, with its other spellings; in the order given.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> terms)
    {
        var families = new List<List<string>>();
        var byStart = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in terms)
        {
            if (Keys(term).Select(key => byStart.GetValueOrDefault(key)).FirstOrDefault(found => found is not null && found.Exists(other => AreSpellingsOfOne(other, term))) is { } family)
            {
                family.Add(term);
            }
            else
            {
                families.Add(family = [term]);
            }

            foreach (var key in Keys(term))
            {
                byStart.TryAdd(key, family);
            }
        }

        return families;
    }

    /// <summary>Only case differs, or one letter at the end where the spelling mixes cases: "OOC", "OOCd", "OoCD". Plain capitals with one more letter are another term: CJ and CJS.</summary>
    public static bool AreSpellingsOfOne(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= 3 && longer.Length == shorter.Length + 1 && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && !char.IsDigit(longer[^1]) && (longer.Any(char.IsLower) || shorter.Any(char.IsLower));
    }

    private static IEnumerable<string> Keys(string term) => term.Length > 3 ? [term, term[..^1]] : [term];
}
