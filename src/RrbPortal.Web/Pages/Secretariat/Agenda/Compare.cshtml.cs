using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Agenda;

/// <summary>Two versions of the agenda: what is other in the second.</summary>
public sealed class CompareModel(IssuedAgendaQueries queries, MeetingQueries meetings, CurrentUser user) : PageModel
{
    public ComparedAgendas Compared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] int id, [FromRoute] int before, [FromRoute] int after, CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(id, user.Rights, cancellationToken) is null
            || await queries.CompareAsync(id, before, after, user.Rights, cancellationToken) is not { } compared)
        {
            return NotFound();
        }

        Compared = compared;
        return Page();
    }
}
