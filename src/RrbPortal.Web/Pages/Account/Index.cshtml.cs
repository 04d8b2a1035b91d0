using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

public sealed class IndexModel(AccountQueries accounts, CurrentUser user) : PageModel
{
    public required AccountLine Person { get; set; }

    /// <summary>Whether a role of the person asks for more than this session has.</summary>
    public bool MustProve => PortalPrincipal.MustProve(User);

    public async Task OnGetAsync(CancellationToken cancellationToken)
        => Person = await accounts.FindAsync(user.UserId!.Value, cancellationToken)
            ?? throw new InvalidOperationException("The account of a living session is gone.");
}
