using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>Says what ending an account does, and does it.</summary>
public sealed class EndAccountModel(AccountEnding ending, AccountQueries queries, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public required AccountLine Account { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (await ending.EndAsync(Id, user.Change(), cancellationToken))
        {
            case Outcome.Done:
                TempData.SayDone("The account was ended.");
                return LocalRedirect(Links.Administration);
            case Outcome.Refused refused:
                ModelState.AddRefusals(refused);
                return await ShowAsync(cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(Id, cancellationToken) is not { EndedAt: null } account)
        {
            return NotFound();
        }

        Account = account;
        return Page();
    }
}
