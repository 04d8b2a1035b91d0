using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>One person whom mails of a board reach.</summary>
public sealed record MailRecipient(Guid UserId, MailTo To);

/// <summary>Says whom a mail of a board is for: whoever holds the role now, with an account that has not ended.</summary>
public sealed class MailRecipients(PortalDbContext db)
{
    /// <returns>By name; each person once.</returns>
    public Task<IReadOnlyList<MailRecipient>> OfBoardAsync(int boardId, PortalRole role, CancellationToken ct) => OfBoardAsync(boardId, [role], ct);

    /// <summary>Those who hold one of the roles: members and chair get what members get.</summary>
    /// <returns>By name; each person once.</returns>
    public async Task<IReadOnlyList<MailRecipient>> OfBoardAsync(int boardId, IReadOnlyCollection<PortalRole> roles, CancellationToken ct)
    {
        var people = await db.Users.AsNoTracking().Live()
            .Where(user => user.Email != null && user.Grants.Any(grant => roles.Contains(grant.Role) && grant.BoardId == boardId))
            .OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .Select(user => new { user.Id, user.Email, user.DisplayName })
            .ToListAsync(ct);
        return [.. people.Select(person => new MailRecipient(person.Id, new MailTo(person.Email!, person.DisplayName)))];
    }
}
