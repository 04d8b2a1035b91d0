using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class HistoryModel(OverviewQueries overview, AuditQueries audit, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MeetingOverview Meeting { get; private set; } = null!;

    public IReadOnlyList<AuditLine> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await overview.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        Changes = await audit.OfMeetingAsync(Id, user.Rights, cancellationToken);
        return Page();
    }
}
