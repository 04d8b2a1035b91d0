using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Reading;
using RrbPortal.Data;

namespace RrbPortal.Core.Importing;

/// <summary>The register of organisations as one import sees it: what helps reading, and what a printed name stands for.</summary>
internal sealed class RegisterSnapshot
{
    private readonly Dictionary<string, int> _byKey;

    private RegisterSnapshot(KnownOrganisations known, Dictionary<string, int> byKey)
    {
        Known = known;
        _byKey = byKey;
    }

    /// <summary>The organisations of the register first, then the bodies that everybody knows.</summary>
    public KnownOrganisations Known { get; }

    public static async Task<RegisterSnapshot> LoadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var organisations = await db.Organisations.AsNoTracking()
            .OrderBy(organisation => organisation.Id)
            .Select(organisation => new
            {
                organisation.Name,
                organisation.Abbreviation,
                Aliases = organisation.Aliases.OrderBy(alias => alias.Id).Select(alias => new { alias.AsPrinted, alias.Key, alias.OrganisationId }).ToList(),
            })
            .ToListAsync(cancellationToken);

        var known = KnownOrganisations.None
            .With(organisations.Select(organisation => new KnownOrganisation(
                organisation.Name,
                organisation.Abbreviation,
                [.. organisation.Aliases.Select(alias => alias.AsPrinted)])))
            .WithGeneralKnowledge();
        return new RegisterSnapshot(
            known,
            organisations.SelectMany(organisation => organisation.Aliases).ToDictionary(alias => alias.Key, alias => alias.OrganisationId, StringComparer.Ordinal));
    }

    /// <summary>The organisation that is printed so, by an exact name or known alias; null for none.</summary>
    public int? Find(string asPrinted)
        => _byKey.TryGetValue(OrganisationKey.Of(asPrinted), out var id) ? id : null;
}
