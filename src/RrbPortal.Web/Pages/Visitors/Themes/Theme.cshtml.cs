using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Pictures;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Themes;

public sealed class ThemeModel(PublishedRecords records) : PageModel
{
    public PublishedThemePage Theme { get; private set; } = null!;

    /// <summary>Every year from the first note to the last, those without one too; oldest first.</summary>
    public IReadOnlyList<YearCount> Years { get; private set; } = [];

    public YearsPicture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string theme, CancellationToken ct)
    {
        if (await records.ThemeAsync(theme, ct) is not { } found)
        {
            return NotFound();
        }

        Theme = found;
        Years = YearCount.Of(found.Entries.Select(entry => (entry.BoardSlug, entry.Date)).Distinct().Select(note => note.Date.Year));
        Picture = YearsPicture.Of(Years);
        return Page();
    }
}
