using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Memory;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Boards;

/// <summary>What a board's records say of one organisation.</summary>
public sealed class OrganisationModel(OrganisationMemory memory, CurrentUser user) : PageModel
{
    public OrganisationPage Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string board, [FromRoute] string organisation, CancellationToken cancellationToken)
    {
        if (await memory.OfAsync(board, organisation, user.Rights, cancellationToken) is not { } record)
        {
            return NotFound();
        }

        Record = record;
        return record.Slug == organisation ? Page() : LocalRedirect(Links.MemoryOrganisation(board, record.Slug));
    }
}
