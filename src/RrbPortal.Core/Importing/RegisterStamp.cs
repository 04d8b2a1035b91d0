using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;

namespace RrbPortal.Core.Importing;

/// <summary>A short text that is another one as soon as the register of organisations says something else.</summary>
internal static class RegisterStamp
{
    public static async Task<string> OfAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var organisations = await db.Organisations.AsNoTracking()
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Versions = all.Sum(organisation => (long)organisation.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        var aliases = await db.OrganisationAliases.AsNoTracking()
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Last = all.Max(alias => alias.Id), Owners = all.Sum(alias => (long)alias.OrganisationId) })
            .SingleOrDefaultAsync(cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{organisations?.Count}/{organisations?.Versions}/{aliases?.Count}/{aliases?.Last}/{aliases?.Owners}");
    }
}
