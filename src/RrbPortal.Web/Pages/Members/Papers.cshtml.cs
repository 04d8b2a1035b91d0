using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Papers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

/// <summary>The papers of a meeting that members may read.</summary>
public sealed class PapersModel(MemberPaperQueries queries, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MemberPapers Papers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await queries.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } papers)
        {
            return NotFound();
        }

        Papers = papers;
        return Page();
    }
}
