namespace RrbPortal.Core.Organisations;

/// <summary>Which organisation names which as its successor, or as the body that it is a part of. Pure.</summary>
internal static class OrganisationTies
{
    /// <summary>Whether somebody who goes from one organisation to the next comes back to one of them.</summary>
    /// <param name="ties">Each organisation with the one that it names.</param>
    public static bool GoInACircle(IReadOnlyDictionary<int, int> ties)
        => ties.Keys.Any(start =>
        {
            var here = start;
            for (var step = 0; step < ties.Count; step++)
            {
                if (!ties.TryGetValue(here, out var next))
                {
                    return false;
                }

                if (next == start)
                {
                    return true;
                }

                here = next;
            }

            return false;
        });

    /// <summary>The ties once <paramref name="id"/> names <paramref name="next"/>, or nobody.</summary>
    public static IReadOnlyDictionary<int, int> With(IReadOnlyDictionary<int, int> ties, int id, int? next)
    {
        var changed = ties.Where(tie => tie.Key != id).ToDictionary(tie => tie.Key, tie => tie.Value);
        if (next is { } named)
        {
            changed[id] = named;
        }

        return changed;
    }

    /// <summary>The ties once <paramref name="from"/> is one with <paramref name="into"/>: who named it names the other, and it names nobody.</summary>
    public static IReadOnlyDictionary<int, int> Merged(IReadOnlyDictionary<int, int> ties, int from, int into)
        => ties.Where(tie => tie.Key != from).ToDictionary(tie => tie.Key, tie => tie.Value == from ? into : tie.Value);
}
