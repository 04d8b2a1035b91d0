using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Attendance;

public sealed class IndexModel(AttendanceService service, OverviewQueries overview, CurrentUser user) : PageModel
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
        var outcome = await service.MoveAsync(new MoveAttendance(Id, entry, direction), user.Change(), cancellationToken);
        return this.Answer(outcome, done: null, Links.Working(Id, WorkingPage.Attendance));
    }

    public async Task<IActionResult> OnPostAddUnknownAsync(CancellationToken cancellationToken)
    {
        var outcome = await service.AddUnknownToRegisterAsync(Id, user.Change(), cancellationToken);
        return this.Answer(outcome, "The organisations were added to the register.", Links.Working(Id, WorkingPage.Attendance));
    }
}
