using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>One revision of a note, current or not.</summary>
public sealed class RevisionModel(PublishedRecords records) : RecordModel(records)
{
    public Task<IActionResult> OnGetAsync([FromRoute] int revision, CancellationToken ct)
        => FindAsync(revision, (board, date) => Links.Revision(board, date, revision), ct);
}
