using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Search;
using RrbPortal.Web.Pages.Visitors.Search;

namespace RrbPortal.Web.Pages.Visitors.Registers;

/// <summary>What is published of one organisation.</summary>
public sealed class OrganisationModel(OrganisationRegister register) : PageModel
{
    /// <summary>Null while the index is being made.</summary>
    public PublicOrganisationPage? Organisation { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string organisation, [FromQuery(Name = "page")] string? page, CancellationToken ct)
    {
        if (await register.OfAsync(organisation, SearchForm.PageOf(page), ct) is not { } found)
        {
            return this.ComeBack();
        }

        Organisation = found.Page;
        return Organisation is null ? NotFound() : Page();
    }
}
