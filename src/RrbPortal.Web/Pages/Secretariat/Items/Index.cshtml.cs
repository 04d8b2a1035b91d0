using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Items;

public sealed class IndexModel(AgendaService service, OverviewQueries overview, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MeetingOverview Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await overview.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(int entry, AgendaMove move, CancellationToken cancellationToken)
    {
        var outcome = await service.MoveAsync(new MoveAgendaItem(Id, entry, move), user.Change(), cancellationToken);
        return this.Answer(outcome, done: "The item was moved.", Links.ItemInList(Id, entry));
    }

    public static string Words(AgendaMove move) => move switch
    {
        AgendaMove.Up => "Move up",
        AgendaMove.Down => "Move down",
        AgendaMove.UnderPrevious => "Make a sub-item",
        _ => "Make an item of its own",
    };
}
