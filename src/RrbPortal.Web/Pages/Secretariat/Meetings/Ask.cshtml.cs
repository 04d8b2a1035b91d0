using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Notes;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>Asks the chair, by mail, to agree the note.</summary>
public sealed class AskModel(AgreementService agreement, AgreementQueries queries, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;

    public ChairsToAsk Asked { get; private set; } = null!;

    public bool IsInReview => Meeting.NoteState is NoteState.InReview;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Meeting.NoteVersion;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var outcome = await agreement.AskAsync(Id, Version, user.Change(), cancellationToken);
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return Page();
        }

        return this.Answer(outcome, "The chair was asked to agree the note.", Links.Working(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await queries.OfMeetingAsync(Id, user.Rights, ct) is not { } asked)
        {
            return false;
        }

        (Meeting, Asked) = (head, asked);
        return true;
    }
}
