using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>What a board says of itself: purpose, members, terms of reference, as they were last published.</summary>
public sealed class AboutModel(PublishedProfiles profiles) : PageModel
{
    public PublishedProfilePage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string board, CancellationToken ct)
    {
        if (await profiles.OfAsync(board, ct) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }
}
