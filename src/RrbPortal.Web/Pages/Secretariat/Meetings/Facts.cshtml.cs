using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class FactsModel(MeetingService service, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public FactsForm Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || await meetings.FactsAsync(Id, user.Rights, cancellationToken) is not { } stored)
        {
            return NotFound();
        }

        Input = FactsForm.Of(stored);
        return Meeting.IsOpenToChange ? Page() : LocalRedirect(Links.Working(Id));
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

        var input = new EditMeetingFacts { MeetingId = Id, Version = Input.Version, Facts = Input.Facts() };
        var outcome = await service.EditFactsAsync(input, user.Change(), cancellationToken);
        return this.Answer(outcome, "The facts were saved.", Links.Working(Id), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, input.Facts.Fields(), Links.Working(Id, WorkingPage.Facts));
            Input.Version = conflict.CurrentVersion;
        });
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
}
