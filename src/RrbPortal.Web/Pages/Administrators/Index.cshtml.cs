using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>The accounts, with which administration begins.</summary>
public sealed class IndexModel(AccountQueries accounts) : PageModel
{
    public IReadOnlyList<AccountLine> Accounts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Accounts = await accounts.ListAsync(cancellationToken);
}
