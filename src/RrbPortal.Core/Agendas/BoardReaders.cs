using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Agendas;

/// <summary>The people who get a board's agenda: its members and its chair, each once.</summary>
internal static class BoardReaders
{
    public static IQueryable<PortalUser> Of(PortalDbContext db, int boardId)
        => db.Users.AsNoTracking().Live().Where(user => user.Email != null
            && user.Grants.Any(grant => grant.BoardId == boardId && (grant.Role == PortalRole.Member || grant.Role == PortalRole.Chair)));

    public static MailTo Address(PortalUser user) => new(user.Email!, user.DisplayName);
}
