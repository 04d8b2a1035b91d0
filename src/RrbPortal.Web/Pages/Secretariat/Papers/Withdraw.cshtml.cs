using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Papers;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

/// <summary>Withdraws a paper from everybody who could read it.</summary>
public sealed class WithdrawModel(PaperService service, PaperQueries queries, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public PaperToEdit Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Stored.Version;
        return Page();
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

        var outcome = await service.WithdrawAsync(new WithdrawPaper(Id, Entry, Input.Version, Input.Reason), user.Change(), cancellationToken);
        return this.Answer(outcome, "The paper was withdrawn.", Links.Working(Id, WorkingPage.Papers), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await queries.PaperAsync(Id, Entry, user.Rights, ct) is not { } stored)
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

        [Required(ErrorMessage = "Say why it is withdrawn. Whoever could read it reads this in its place")]
        [StringLength(Paper.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
        public string? Reason { get; set; }
    }
}
