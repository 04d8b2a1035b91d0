using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Boards;

/// <summary>A board's forward plan, for its members.</summary>
public sealed class ForwardPlanModel(MemberPlanQueries queries, CurrentUser user) : PageModel
{
    public MemberPlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string board, CancellationToken cancellationToken)
    {
        if (await queries.OfBoardAsync(board, user.Rights, cancellationToken) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        return Page();
    }
}
