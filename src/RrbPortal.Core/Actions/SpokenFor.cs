using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Actions;

/// <summary>For which organisations a member speaks on a board, and who speaks for an organisation.</summary>
public sealed class SpokenFor(PortalDbContext db)
{
    private IReadOnlyCollection<FamilyEntry>? _register;

    /// <summary>By board: the organisation that the person's role names, and those that belong to it.</summary>
    internal async Task<IReadOnlyDictionary<int, SpokenForOrganisation>> OfUserAsync(Guid? userId, CancellationToken ct)
    {
        var grants = await db.RoleGrants.AsNoTracking()
            .Where(grant => grant.UserId == userId && grant.Role == PortalRole.Member && grant.BoardId != null && grant.OrganisationId != null)
            .Select(grant => new { BoardId = grant.BoardId!.Value, OrganisationId = grant.OrganisationId!.Value, grant.Organisation!.Name })
            .ToListAsync(ct);
        if (grants.Count == 0)
        {
            return new Dictionary<int, SpokenForOrganisation>();
        }

        var register = await RegisterAsync(ct);
        return grants.ToDictionary(grant => grant.BoardId, grant => new SpokenForOrganisation(grant.OrganisationId, grant.Name, OrganisationFamily.Of(grant.OrganisationId, register)));
    }

    /// <summary>The members of a board who speak for an organisation, each with an address to write to.</summary>
    internal async Task<IReadOnlyList<Speaker>> SpeakersAsync(int boardId, CancellationToken ct)
    {
        var rows = await (
            from grant in db.RoleGrants.AsNoTracking()
            join user in db.Users.Live() on grant.UserId equals user.Id
            where grant.BoardId == boardId && grant.Role == PortalRole.Member && grant.OrganisationId != null && user.Email != null
            orderby user.Id
            select new { user.Id, user.DisplayName, Email = user.Email!, OrganisationId = grant.OrganisationId!.Value }).ToListAsync(ct);
        var register = rows.Count == 0 ? [] : await RegisterAsync(ct);
        return [.. rows.Select(row => new Speaker(row.Id, row.DisplayName, row.Email, OrganisationFamily.Of(row.OrganisationId, register)))];
    }

    private async Task<IReadOnlyCollection<FamilyEntry>> RegisterAsync(CancellationToken ct)
        => _register ??= await db.Organisations.AsNoTracking().Select(entry => new FamilyEntry(entry.Id, entry.PartOfId, entry.MergedIntoId)).ToListAsync(ct);
}

/// <param name="Family">The organisation and what belongs to it.</param>
internal sealed record SpokenForOrganisation(int Id, string Name, IReadOnlySet<int> Family);

/// <param name="Family">The organisations that this person speaks for.</param>
internal sealed record Speaker(Guid UserId, string Name, string Email, IReadOnlySet<int> Family);
