using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>A list of accounts.</summary>
public sealed record AccountTable(string Id, string Caption, IReadOnlyList<AccountLine> Accounts);
