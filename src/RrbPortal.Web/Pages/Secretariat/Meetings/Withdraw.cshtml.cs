using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class WithdrawModel(PublishingService publishing, PaperPublishing papers, Repetitions repetitions, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    /// <summary>The titles of its papers that the public reads.</summary>
    public IReadOnlyList<string> Papers { get; private set; } = [];

    /// <summary>Other published notes that repeat actions of this one.</summary>
    public IReadOnlyList<RepeatingNote> Repeating { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        (Input.Version, Input.WithPapers) = (Meeting.NoteVersion, true);
        return Meeting.NoteState is NoteState.Published or NoteState.Correcting ? Page() : LocalRedirect(Links.Working(Id));
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

        var outcome = await publishing.WithdrawAsync(
            new WithdrawNote { MeetingId = Id, Version = Input.Version, Reason = Input.Reason, WithPapers = Input.WithPapers }, user.Change(), cancellationToken);
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return Page();
        }

        return this.Answer(outcome, Input.WithPapers && Papers.Count > 0 ? "The note and its papers were withdrawn." : "The note was withdrawn.", Links.Working(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        Papers = await papers.PublicAsync(Id, user.Rights, ct);
        Repeating = await repetitions.OfMeetingAsync(Id, user.Rights, ct);
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Say why the note is withdrawn")]
        [StringLength(Publication.ExplanationLength, ErrorMessage = "Why the note is withdrawn must be {1} characters or fewer")]
        public string Reason { get; set; } = string.Empty;

        public bool WithPapers { get; set; }
    }
}
