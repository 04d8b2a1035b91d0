using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Records;
using RrbPortal.Web.Pages.Secretariat;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

public sealed class MeetingModel(DraftQueries drafts, NoteService notes, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MemberMeeting Meeting { get; private set; } = null!;

    /// <summary>Whether this person is the chair, and the note waits for the chair.</summary>
    public bool MayAgree => Meeting.NoteState is NoteState.InReview && user.Rights.MayAgree(Meeting.BoardId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await drafts.MeetingAsync(Id, user.Rights, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        return Page();
    }

    public async Task<IActionResult> OnPostAgreeAsync(int version, CancellationToken cancellationToken)
    {
        var outcome = await notes.TakeStepAsync(
            new TakeStep { MeetingId = Id, Version = version, Move = NoteMove.Agree }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The note was agreed. The secretariat can publish it now.", Links.MemberMeeting(Id));
    }
}
