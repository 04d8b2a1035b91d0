using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Decisions;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Decisions;

public sealed class IndexModel(DecisionService service, OverviewQueries overview, CurrentUser user) : PageModel
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

    public async Task<IActionResult> OnPostMoveAsync(int entry, Direction direction, CancellationToken cancellationToken)
    {
        var outcome = await service.MoveAsync(new MoveDecision(Id, entry, direction), user.Change(), cancellationToken);
        return this.Answer(outcome, done: null, Links.Working(Id, WorkingPage.Decisions));
    }
}
