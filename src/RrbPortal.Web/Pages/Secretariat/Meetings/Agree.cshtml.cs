using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Notes;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class AgreeModel(NoteService notes, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Meeting.NoteVersion;
        return NoteRules.Target(NoteMove.Agree, Meeting.NoteState) is null ? LocalRedirect(Links.Working(Id)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var step = new TakeStep { MeetingId = Id, Version = Input.Version, Move = NoteMove.Agree, Comment = Input.Comment };
        var outcome = await notes.TakeStepAsync(step, user.Change(), cancellationToken);
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return Page();
        }

        return this.Answer(outcome, StepWords.Done(NoteMove.Agree), Links.Working(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Say how the chair agreed the note")]
        [StringLength(NoteStep.CommentLength, ErrorMessage = "How the chair agreed must be {1} characters or fewer")]
        public string Comment { get; set; } = string.Empty;
    }
}
