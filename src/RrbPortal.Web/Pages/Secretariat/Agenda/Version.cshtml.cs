using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Agenda;

/// <summary>One version of the agenda, as it was issued.</summary>
public sealed class VersionModel(IssuedAgendaQueries queries, CurrentUser user) : PageModel
{
    public IssuedAgendaPage Issued { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] int id, [FromRoute] int number, CancellationToken cancellationToken)
    {
        if (await queries.OfMeetingAsync(id, number, user.Rights, cancellationToken) is not { } issued || !user.Rights.MayEdit(issued.BoardId))
        {
            return NotFound();
        }

        Issued = issued;
        return Page();
    }
}
