using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>
/// What the pages of one published record share: found, moved (301), withdrawn (410 with the tombstone), or not there.
/// </summary>
public abstract class RecordModel(PublishedRecords records) : PageModel, INoteRecord
{
    [BindProperty(SupportsGet = true)]
    public MeetingAddress Address { get; set; } = null!;

    public PublishedMeetingPage Record { get; private set; } = null!;

    public IReadOnlyList<PublicPaper> Papers { get; protected set; } = [];

    /// <summary>The revisions that can be read today, oldest first: nothing that stood before a withdrawal.</summary>
    public IReadOnlyList<PublishedRevision> Readable
        => [.. Record.Revisions.SkipWhile(revision => Record.Revisions.Any(later =>
            later.Event is Data.Published.PublicationEvent.Withdrawn && later.Revision >= revision.Revision))];

    protected async Task<IActionResult> FindAsync(int? revision, Func<string, DateOnly, string> link, CancellationToken ct)
    {
        var lookup = Address.Date is { } date
            ? await records.MeetingAsync(Address.Board, date, revision, ct)
            : new PublishedLookup.NotFound();
        switch (lookup)
        {
            case PublishedLookup.Moved moved:
                return LocalRedirectPermanent(link(moved.BoardSlug, moved.Date));
            case PublishedLookup.Found found:
                Record = found.Page;
                Response.StatusCode = Record.Note is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
                return Page();
            default:
                return NotFound();
        }
    }
}
