using RrbPortal.Data.System;

namespace RrbPortal.Core.Common;

/// <summary>The accounts of people who take part today.</summary>
public static class LiveAccounts
{
    /// <summary>Those that are neither disabled nor ended.</summary>
    public static IQueryable<PortalUser> Live(this IQueryable<PortalUser> users) => users.Where(user => !user.IsDisabled && user.EndedAt == null);
}
