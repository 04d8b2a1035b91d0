using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Pages.Account;

/// <summary>The living sessions of an account, with a button to end each.</summary>
/// <param name="ThisOne">The session that asks; null where somebody else does.</param>
public sealed record SessionTable(IReadOnlyList<SessionLine> Lines, Guid? ThisOne);
