using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>What holds for every name in the register: there are words in it, it fits, and it belongs to one organisation.</summary>
internal sealed class RegisterNames(PortalDbContext db)
{
    /// <param name="keys">As <see cref="Register.Keys"/> makes them.</param>
    /// <param name="field">The field of the form to answer beside.</param>
    /// <param name="ownerId">The organisation that may hold the names already.</param>
    public async Task CheckAsync(IReadOnlyDictionary<string, string> keys, Refusals refusals, string field, int? ownerId, CancellationToken ct)
    {
        if (keys.Keys.Any(key => key.Length > Organisation.NameLength))
        {
            refusals.Add(field, "A name is too long to compare. Shorten it");
            return;
        }

        var wanted = keys.Keys.ToList();
        var taken = await db.OrganisationAliases.AsNoTracking()
            .Where(alias => wanted.Contains(alias.Key) && alias.OrganisationId != ownerId)
            .Join(db.Organisations, alias => alias.OrganisationId, organisation => organisation.Id, (alias, organisation) => new { alias.Key, organisation.Name })
            .OrderBy(alias => alias.Key)
            .ToListAsync(ct);
        foreach (var known in taken)
        {
            refusals.Add(field, $"“{keys.GetValueOrDefault(known.Key, known.Key)}” is in the register already, for {known.Name}");
        }
    }

    /// <summary>Checks the name and the abbreviation of one organisation, new or known.</summary>
    public static Refusals Check(string? name, string? abbreviation)
        => new Refusals()
            .When(name is null || OrganisationKey.Of(name).Length == 0, nameof(AddOrganisation.Name), "Enter the organisation's name")
            .Longer(nameof(AddOrganisation.Name), "name", name, Organisation.NameLength)
            .Longer(nameof(AddOrganisation.Abbreviation), "abbreviation", abbreviation, Organisation.AbbreviationLength);
}
