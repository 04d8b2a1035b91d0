using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Reading;
using RrbPortal.Data;

namespace RrbPortal.Core.Organisations;

/// <summary>An organisation in a list to choose from.</summary>
public sealed record OrganisationOption(int Id, string Name, string? Abbreviation);

/// <summary>Reads the register of organisations.</summary>
public sealed class OrganisationQueries(PortalDbContext db)
{
    public async Task<IReadOnlyList<OrganisationOption>> OptionsAsync(CancellationToken ct)
    {
        var options = await db.Organisations.AsNoTracking()
            .Where(organisation => organisation.MergedIntoId == null)
            .Select(organisation => new OrganisationOption(organisation.Id, organisation.Name, organisation.Abbreviation))
            .ToListAsync(ct);
        // Sorted here: each database has its own order of letters.
        return [.. options.OrderBy(option => option.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>What a reader may recognise: the organisations of the register first, then the bodies that everybody knows.</summary>
    public async Task<KnownOrganisations> KnownAsync(CancellationToken ct)
    {
        var rows = await db.Organisations.AsNoTracking()
            .Where(organisation => organisation.MergedIntoId == null)
            .OrderBy(organisation => organisation.Id)
            .Select(organisation => new
            {
                organisation.Name,
                organisation.Abbreviation,
                Aliases = organisation.Aliases.OrderBy(alias => alias.Id).Select(alias => alias.AsPrinted).ToList(),
                organisation.ValidFrom,
                organisation.ValidUntil,
                Successor = organisation.Successor!.Name,
                PartOf = organisation.PartOf!.Name,
            })
            .ToListAsync(ct);
        return KnownOrganisations.None
            .With(rows.Select(row => new KnownOrganisation(row.Name, row.Abbreviation, row.Aliases, row.ValidFrom, row.ValidUntil, row.Successor, row.PartOf)))
            .With(KnownBodies.All);
    }

    /// <summary>The register as <see cref="OrganisationProposals"/> looks at it; entries merged into another are not in it.</summary>
    public async Task<IReadOnlyList<RegisteredName>> RegisteredAsync(CancellationToken ct)
        => await db.Organisations.AsNoTracking()
            .Where(organisation => organisation.MergedIntoId == null)
            .OrderBy(organisation => organisation.Id)
            .Select(organisation => new RegisteredName
            {
                OrganisationId = organisation.Id,
                Name = organisation.Name,
                Abbreviation = organisation.Abbreviation,
                Aliases = organisation.Aliases.OrderBy(alias => alias.Id).Select(alias => alias.AsPrinted).ToList(),
                ValidUntil = organisation.ValidUntil,
                SuccessorId = organisation.SuccessorId,
            })
            .ToListAsync(ct);

    /// <summary>The organisation that a printed text names; null where the register does not say so for certain.</summary>
    public async Task<int?> FindAsync(string printed, CancellationToken ct)
        => (await FindAllAsync([printed], ct)).TryGetValue(printed, out var id) ? id : null;

    /// <summary>
    /// Finds organisations by printed texts: by the whole text among names, abbreviations and aliases, and for
    /// "Name (ABBR)" by the name, unless the abbreviation is known for another organisation.
    /// </summary>
    /// <returns>The texts that were found, each with its organisation.</returns>
    public async Task<IReadOnlyDictionary<string, int>> FindAllAsync(IReadOnlyCollection<string> printed, CancellationToken ct)
    {
        var keys = printed.SelectMany(KeysOf).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.OrganisationAliases.AsNoTracking()
            .Where(alias => keys.Contains(alias.Key))
            .ToDictionaryAsync(alias => alias.Key, alias => alias.OrganisationId, StringComparer.Ordinal, ct);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in printed)
        {
            if (Meant(text, known) is { } id)
            {
                found[text] = id;
            }
        }

        return found;
    }

    internal static int? Meant(string text, IReadOnlyDictionary<string, int> known)
    {
        if (known.TryGetValue(OrganisationKey.Of(text), out var whole))
        {
            return whole;
        }

        if (OrganisationKey.Parts(text) is not { } parts || !known.TryGetValue(OrganisationKey.Of(parts.Name), out var named))
        {
            return null;
        }

        return known.TryGetValue(OrganisationKey.Of(parts.Abbreviation), out var abbreviated) && abbreviated != named ? null : named;
    }

    private static IEnumerable<string> KeysOf(string text)
    {
        yield return OrganisationKey.Of(text);
        if (OrganisationKey.Parts(text) is { } parts)
        {
            yield return OrganisationKey.Of(parts.Name);
            yield return OrganisationKey.Of(parts.Abbreviation);
        }
    }
}
