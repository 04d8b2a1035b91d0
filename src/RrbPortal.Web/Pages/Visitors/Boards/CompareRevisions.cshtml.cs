using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>Two revisions of a note side by side; the tombstone (410) where one of them was withdrawn.</summary>
public sealed class CompareRevisionsModel(PublishedRecords records, PublishedComparisons comparisons) : RecordModel(records)
{
    /// <summary>Null where one of both may no longer be read.</summary>
    public PublishedComparison? Comparison { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] int before, [FromRoute] int after, CancellationToken ct)
    {
        var lookup = Address.Date is { } date ? await comparisons.OfAsync(Address.Board, date, before, after, ct) : new ComparisonLookup.NotFound();
        switch (lookup)
        {
            case ComparisonLookup.Found found:
                Comparison = found.Comparison;
                return Page();
            case ComparisonLookup.Gone gone:
                return await FindAsync(gone.Revision, (board, day) => Links.CompareRevisions(board, day, before, after), ct);
            case ComparisonLookup.Moved moved:
                return LocalRedirectPermanent(Links.CompareRevisions(moved.BoardSlug, moved.Date, before, after));
            default:
                return NotFound();
        }
    }
}
