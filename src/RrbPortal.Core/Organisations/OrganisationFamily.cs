namespace RrbPortal.Core.Organisations;

/// <summary>An organisation with what ties it to others.</summary>
public sealed record FamilyEntry(int Id, int? PartOfId, int? MergedIntoId);

/// <summary>
/// The entries of the register that somebody who speaks for one of them speaks for: itself, entries that are the same
/// body, the bodies that it is a part of, and its own parts. Not the other parts of a body that it is a part of.
/// </summary>
public static class OrganisationFamily
{
    public static IReadOnlySet<int> Of(int organisation, IReadOnlyCollection<FamilyEntry> register)
    {
        var own = Same([organisation], register);
        var family = new HashSet<int>(own);
        Climb(family, own, register);
        Descend(family, own, register);
        return family;
    }

    private static void Climb(HashSet<int> family, HashSet<int> from, IReadOnlyCollection<FamilyEntry> register)
    {
        var wholes = register.Where(entry => entry.PartOfId is not null && from.Contains(entry.Id)).Select(entry => entry.PartOfId!.Value).ToHashSet();
        wholes = Same(wholes, register);
        wholes.ExceptWith(family);
        if (wholes.Count > 0)
        {
            family.UnionWith(wholes);
            Climb(family, wholes, register);
        }
    }

    private static void Descend(HashSet<int> family, HashSet<int> from, IReadOnlyCollection<FamilyEntry> register)
    {
        var parts = register.Where(entry => entry.PartOfId is { } whole && from.Contains(whole)).Select(entry => entry.Id).ToHashSet();
        parts = Same(parts, register);
        parts.ExceptWith(family);
        if (parts.Count > 0)
        {
            family.UnionWith(parts);
            Descend(family, parts, register);
        }
    }

    /// <summary>With the entries that were merged into one of these, and those that one of these was merged into.</summary>
    private static HashSet<int> Same(IEnumerable<int> entries, IReadOnlyCollection<FamilyEntry> register)
    {
        var same = entries.ToHashSet();
        while (true)
        {
            var before = same.Count;
            foreach (var entry in register)
            {
                if (entry.MergedIntoId is { } other && (same.Contains(other) || same.Contains(entry.Id)))
                {
                    same.Add(entry.Id);
                    same.Add(other);
                }
            }

            if (same.Count == before)
            {
                return same;
            }
        }
    }
}
