using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The register of organisations as an import looks at it: which printed names it knows for certain.</summary>
internal sealed class KnownRegister(IReadOnlyDictionary<string, int> byKey, IReadOnlyDictionary<int, string> names)
{
    public static KnownRegister None { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<int, string>());

    public static async Task<KnownRegister> LoadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var aliases = await db.OrganisationAliases.AsNoTracking().Select(alias => new { alias.Key, alias.OrganisationId }).ToListAsync(cancellationToken);
        var names = await db.Organisations.AsNoTracking()
            .Where(organisation => organisation.MergedIntoId == null)
            .Select(organisation => new { organisation.Id, organisation.Name })
            .ToListAsync(cancellationToken);
        return new KnownRegister(
            aliases.ToDictionary(alias => alias.Key, alias => alias.OrganisationId, StringComparer.Ordinal),
            names.ToDictionary(organisation => organisation.Id, organisation => organisation.Name));
    }

    /// <summary>The organisation that a printed text names; null where the register does not say so for certain.</summary>
    public int? Find(string printed) => OrganisationQueries.Meant(printed, byKey);

    /// <summary>The name in the register; null for a number that is none of its.</summary>
    public string? NameOf(int? organisation) => organisation is { } id ? names.GetValueOrDefault(id) : null;

    /// <summary>Links what a draft prints and nobody has linked, where an exact name or a known alias says so for certain.</summary>
    public void Link(Meeting draft)
    {
        foreach (var entry in draft.Attendance.Where(entry => entry is { OrganisationId: null, OrganisationAsPrinted: not null }))
        {
            entry.OrganisationId = Find(entry.OrganisationAsPrinted!);
        }

        foreach (var owner in draft.Actions.SelectMany(action => action.Owners).Where(owner => owner.OrganisationId is null))
        {
            owner.OrganisationId = Find(owner.AsPrinted);
        }
    }
}
