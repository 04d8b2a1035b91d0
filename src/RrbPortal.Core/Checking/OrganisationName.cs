using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

/// <summary>Names of organisations as notes print them: "Metropolitan Police Service (MPS)", "MPS".</summary>
internal static class OrganisationName
{
    /// <summary>The organisation of an entry of attendance, as printed or as chosen from the register.</summary>
    public static string? Of(WorkingAttendance entry)
        => entry.OrganisationAsPrinted is { Length: > 0 } printed ? printed : entry.OrganisationName is { Length: > 0 } name ? name : null;

    /// <summary>What is known of a printed name: of the whole, of what stands before brackets, of what is in them.</summary>
    public static KnownOrganisation? Find(string printed, KnownOrganisations known)
        => Spellings(printed).Select(known.Find).FirstOrDefault(found => found is not null);

    /// <summary>One key for all spellings of an organisation that is known; for others that of its own words.</summary>
    public static string Canonical(string printed, KnownOrganisations known)
        => Words.Key(Find(printed, known)?.Name ?? Spellings(printed).ElementAtOrDefault(1) ?? printed);

    /// <summary>The name as printed; with letters in brackets behind it, also the name alone and the letters alone.</summary>
    public static IEnumerable<string> Spellings(string printed)
    {
        yield return printed;
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        if (open > 1 && printed.TrimEnd().EndsWith(')'))
        {
            yield return printed[..open].Trim();
            yield return printed[(open + 1)..].Trim().TrimEnd(')').Trim();
        }
    }
}
