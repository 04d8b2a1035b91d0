using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Organisations;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>The register of organisations.</summary>
public sealed class IndexModel(RegisterQueries register, CurrentUser user) : PageModel
{
    [FromQuery(Name = "search")]
    public string? Search { get; set; }

    [FromQuery(Name = "unused")]
    public bool Unused { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public RegisterList List { get; private set; } = null!;

    /// <summary>Whether there are notes of boards of this person's own.</summary>
    public bool Edits => user.Rights.BoardsToEdit is not { Count: 0 };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // An address with a filter that makes no sense shows the whole list: there is nothing to mend in it.
        ModelState.Clear();
        if (await register.ListAsync(new RegisterFilter(Search, Unused, PageNumber), user.Rights, cancellationToken) is not { } list)
        {
            return NotFound();
        }

        List = list;
        return Page();
    }
}
