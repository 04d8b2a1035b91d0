using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Actions;

public sealed class RemoveModel(ActionService service, ActionQueries queries, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public ActionToEdit Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Stored.Version;
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

        var outcome = await service.RemoveAsync(new RemoveAction(Id, Entry, Input.Version), user.Change(), cancellationToken);
        return this.Answer(outcome, "The action was removed.", Links.Working(Id, WorkingPage.Actions), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await queries.ActionAsync(Id, Entry, user.Rights, ct) is not { } stored)
        {
            return false;
        }

        Meeting = head;
        Stored = stored;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }
    }
}
