using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>All revisions of a note. A withdrawn one has none to show: what was said of them may repeat what was withdrawn.</summary>
public sealed class HistoryModel(PublishedRecords records) : RecordModel(records)
{
    public Task<IActionResult> OnGetAsync(CancellationToken ct) => FindAsync(revision: null, Links.History, ct);
}
