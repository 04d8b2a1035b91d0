using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>The current note of a meeting.</summary>
public sealed class MeetingModel(PublishedRecords records) : RecordModel(records)
{
    public Task<IActionResult> OnGetAsync(CancellationToken ct) => FindAsync(revision: null, Links.Meeting, ct);
}
