using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Search;
using RrbPortal.Web.Pages.Visitors.Search;

namespace RrbPortal.Web.Pages.Visitors.Registers;

/// <summary>Every organisation that a published attendance names.</summary>
public sealed class OrganisationsModel(OrganisationRegister register) : PageModel
{
    /// <summary>Null while the index is being made.</summary>
    public IReadOnlyList<PublicOrganisationLine>? Organisations { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Organisations = await register.ListAsync(ct);
        return Organisations is null ? this.ComeBack() : Page();
    }
}
