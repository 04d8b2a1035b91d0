using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Web.Pages.Visitors.Boards;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class PreviewModel(NotePreviews previews, MeetingQueries meetings, CurrentUser user, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;

    /// <summary>Null while the meeting has no date.</summary>
    public INoteRecord? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(Id, user.Rights, cancellationToken) is not { } head
            || await previews.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } preview)
        {
            return NotFound();
        }

        Meeting = head;
        Shown = preview.Note is { } note ? Draft.Of(note, time.GetUtcNow()) : null;
        return Page();
    }

    /// <summary>A record that nobody has published: one revision, of this moment.</summary>
    private sealed record Draft(PublishedMeetingPage Record) : INoteRecord
    {
        public IReadOnlyList<PublishedRevision> Readable => Record.Revisions;

        public static Draft Of(PublicNote note, DateTimeOffset now)
        {
            var revision = new PublishedRevision(1, PublicationEvent.Published, now, Explanation: null, ContentHash: null);
            return new Draft(new PublishedMeetingPage(
                note.Board.Slug, note.Board.Name, note.Date, note, revision, [revision], Previous: null, Next: null));
        }
    }
}
