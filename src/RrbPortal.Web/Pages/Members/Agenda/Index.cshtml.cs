using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Agenda;

/// <summary>The latest issued agenda of a meeting.</summary>
public sealed class IndexModel(IssuedAgendaQueries queries, CurrentUser user) : PageModel
{
    public IssuedAgendaPage Issued { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] int id, CancellationToken cancellationToken)
    {
        if (await queries.OfMeetingAsync(id, number: null, user.Rights, cancellationToken) is not { } issued)
        {
            return NotFound();
        }

        Issued = issued;
        return Page();
    }
}
