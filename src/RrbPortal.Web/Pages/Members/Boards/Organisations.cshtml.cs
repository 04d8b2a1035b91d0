using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Memory;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Boards;

/// <summary>The organisations that a board's records speak of.</summary>
public sealed class OrganisationsModel(OrganisationMemory memory, CurrentUser user) : PageModel
{
    public OrganisationsList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string board, CancellationToken cancellationToken)
    {
        if (await memory.ListAsync(board, user.Rights, cancellationToken) is not { } list)
        {
            return NotFound();
        }

        List = list;
        return Page();
    }
}
