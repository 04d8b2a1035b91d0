using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>The accounts, with which administration begins.</summary>
public sealed class IndexModel(AccountQueries accounts) : PageModel
{
    public IReadOnlyList<AccountLine> Accounts { get; private set; } = [];

    /// <summary>Accounts of people who have left.</summary>
    public IReadOnlyList<AccountLine> Ended { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Accounts = await accounts.ListAsync(ended: false, cancellationToken);
        Ended = await accounts.ListAsync(ended: true, cancellationToken);
    }
}
