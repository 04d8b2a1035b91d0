using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Reviewing;

/// <summary>Somebody who is asked for comments.</summary>
/// <param name="OrganisationId">The organisation that a member speaks for; null for a chair, and where none is known.</param>
public sealed record AskedPerson(Guid Id, string Name, string? Email, int? OrganisationId, string? Organisation);

/// <summary>The members of a board and its chair, as the accounts know them now.</summary>
internal static class BoardPeople
{
    public static async Task<IReadOnlyList<AskedPerson>> OfAsync(PortalDbContext db, int boardId, CancellationToken ct)
    {
        var rows = await Grants(db, boardId)
            .Join(db.Users.Live(), grant => grant.UserId, user => user.Id, (grant, user) => new
            {
                user.Id,
                user.DisplayName,
                user.Email,
                grant.Role,
                grant.OrganisationId,
                Organisation = grant.Organisation == null ? null : grant.Organisation.Name,
            })
            .ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Id)
            .Select(person => person.OrderByDescending(row => row.OrganisationId is not null).First())
            .Select(row => new AskedPerson(row.Id, row.DisplayName, row.Email, row.OrganisationId, row.Organisation))
            .OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>The organisation that a person speaks for on a board; null for none.</summary>
    public static Task<int?> OrganisationAsync(PortalDbContext db, int boardId, Guid userId, CancellationToken ct)
        => Grants(db, boardId).Where(grant => grant.UserId == userId && grant.OrganisationId != null).Select(grant => grant.OrganisationId).FirstOrDefaultAsync(ct);

    private static IQueryable<RoleGrant> Grants(PortalDbContext db, int boardId)
        => db.RoleGrants.AsNoTracking().Where(grant => grant.BoardId == boardId && (grant.Role == PortalRole.Member || grant.Role == PortalRole.Chair));
}
