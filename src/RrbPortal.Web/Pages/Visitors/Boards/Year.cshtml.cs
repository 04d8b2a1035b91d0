using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>The published notes of one year of a board.</summary>
public sealed class YearModel(PublishedRecords records) : PageModel
{
    [FromRoute]
    public string Board { get; init; } = "";

    [FromRoute]
    public int Year { get; init; }

    public string BoardName { get; private set; } = "";

    public IReadOnlyList<PublishedNoteSummary> Notes { get; private set; } = [];

    /// <summary>The nearest earlier year with a note; null if there is none.</summary>
    public int? Earlier { get; private set; }

    public int? Later { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var list = await records.MeetingsAsync(new PublishedFilter(Board, Year), ct);
        if (list.Notes.Count == 0)
        {
            return NotFound();
        }

        (BoardName, Notes) = (list.Notes[0].BoardName, list.Notes);
        Earlier = list.Years.Where(year => year < Year).Select(year => (int?)year).Max();
        Later = list.Years.Where(year => year > Year).Select(year => (int?)year).Min();
        return Page();
    }
}
