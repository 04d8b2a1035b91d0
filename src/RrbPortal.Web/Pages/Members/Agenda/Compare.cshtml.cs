using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Agenda;

/// <summary>Two issued versions of an agenda: what is other in the second.</summary>
public sealed class CompareModel(IssuedAgendaQueries queries, CurrentUser user) : PageModel
{
    public ComparedAgendas Compared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] int id, [FromRoute] int before, [FromRoute] int after, CancellationToken cancellationToken)
    {
        if (await queries.CompareAsync(id, before, after, user.Rights, cancellationToken) is not { } compared)
        {
            return NotFound();
        }

        Compared = compared;
        return Page();
    }
}
