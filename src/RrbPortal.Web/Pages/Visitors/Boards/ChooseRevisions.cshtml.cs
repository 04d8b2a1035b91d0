using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Archiving;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>Where the form leads that chooses two revisions: on to their comparison, which has an address of its own. It shows nothing itself.</summary>
[LiveOnly]
public sealed class ChooseRevisionsModel(PublishedRecords records) : RecordModel(records)
{
    [FromQuery(Name = "before")]
    public string? Before { get; init; }

    [FromQuery(Name = "after")]
    public string? After { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await FindAsync(revision: null, Links.ChooseRevisions, ct);
        if (found is not PageResult)
        {
            return found;
        }

        return (Number(Before), Number(After)) switch
        {
            ({ } before, { } after) => LocalRedirect(Links.CompareRevisions(Record.BoardSlug, Record.Date, Math.Min(before, after), Math.Max(before, after))),
            _ => LocalRedirect(Links.History(Record.BoardSlug, Record.Date)),
        };
    }

    private static int? Number(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
