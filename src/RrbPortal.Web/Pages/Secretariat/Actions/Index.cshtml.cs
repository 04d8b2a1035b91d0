using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Actions;

public sealed class IndexModel(ActionService service, OverviewQueries overview, PreviousActions previous, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MeetingOverview Meeting { get; private set; } = null!;

    /// <summary>What is carried to this meeting.</summary>
    public IReadOnlyList<PreviousAction> Previous { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await overview.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        Previous = await previous.OfMeetingAsync(Id, user.Rights, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(int entry, Direction direction, CancellationToken cancellationToken)
    {
        var outcome = await service.MoveAsync(new MoveAction(Id, entry, direction), user.Change(), cancellationToken);
        return this.Answer(outcome, done: null, Links.Working(Id, WorkingPage.Actions));
    }
}
