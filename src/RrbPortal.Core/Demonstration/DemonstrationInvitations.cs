using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Demonstration;

/// <summary>People who were invited to the board: one whose invitation is open, one whose invitation was taken back.</summary>
public sealed class DemonstrationInvitations(InvitationService invitations)
{
    /// <exception cref="InvalidOperationException">One of them cannot be invited.</exception>
    internal async Task AddAsync(int boardId, int memberOrganisationId, Change change, CancellationToken ct)
    {
        await InviteAsync("Rowan Ellery", "rowan.ellery@demo.example", PortalRole.Member, boardId, memberOrganisationId, change, ct);
        var mistaken = await InviteAsync("Ines Marlow", "ines.marlow@demo.example", PortalRole.Chair, boardId, null, change, ct);
        await invitations.RevokeAsync(mistaken, version: 1, change, ct);
    }

    private async Task<int> InviteAsync(string name, string email, PortalRole role, int boardId, int? organisationId, Change change, CancellationToken ct)
        => await invitations.InviteAsync(new InvitePerson { Name = name, Email = email, Role = role, BoardId = boardId, OrganisationId = organisationId }, change, ct) is Outcome.Done done
            ? done.Id
            : throw new InvalidOperationException($"{email} cannot be invited to the demonstration board.");
}
