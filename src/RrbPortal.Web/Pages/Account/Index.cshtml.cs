using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

public sealed class IndexModel(AccountQueries accounts, CurrentUser user) : PageModel
{
    public required AccountLine Person { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
        => Person = await accounts.FindAsync(user.UserId!.Value, cancellationToken)
            ?? throw new InvalidOperationException("The account of a living session is gone.");
}
