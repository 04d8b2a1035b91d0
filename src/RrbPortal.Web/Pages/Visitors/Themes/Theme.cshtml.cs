using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Themes;

public sealed class ThemeModel(PublishedRecords records) : PageModel
{
    public PublishedThemePage Theme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string theme, CancellationToken ct)
    {
        if (await records.ThemeAsync(theme, ct) is not { } found)
        {
            return NotFound();
        }

        Theme = found;
        return Page();
    }
}
