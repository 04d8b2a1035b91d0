using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Papers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

/// <summary>The file of a paper; a page only where it was withdrawn (410) or its file is missing.</summary>
public sealed class PaperModel(MemberPaperQueries papers, PaperStore store, CurrentUser user) : PageModel
{
    [FromRoute]
    public Guid Key { get; set; }

    [FromRoute]
    public int? Version { get; set; }

    /// <summary>Null where the paper is there and its file is not.</summary>
    public PaperLookup.Withdrawn? Withdrawn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        switch (await papers.FileAsync(Key, Version, user.Rights, cancellationToken))
        {
            case PaperLookup.Found found:
                return this.Send(store, found.File, PaperAnswers.ForSome) ?? Missing();
            case PaperLookup.Withdrawn withdrawn:
                Withdrawn = withdrawn;
                Response.StatusCode = StatusCodes.Status410Gone;
                return Page();
            default:
                return NotFound();
        }
    }

    private PageResult Missing()
    {
        Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Page();
    }
}
