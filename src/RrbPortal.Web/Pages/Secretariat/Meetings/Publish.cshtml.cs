using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class PublishModel(PublishingService publishing, MeetingQueries meetings, OverviewQueries overview, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public PublishingGate Gate { get; private set; } = null!;

    /// <summary>How many entries of the attendance name an organisation that the register does not know.</summary>
    public int Unknown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Gate.Version;
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

        var input = new PublishNote { MeetingId = Id, Version = Input.Version, ChangeNote = Input.ChangeNote };
        var outcome = await publishing.PublishAsync(input, user.Change(), cancellationToken);
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return Page();
        }

        return this.Answer(outcome, Gate.IsCorrection ? "The correction was published." : "The note was published.", Links.Working(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await publishing.GateAsync(Id, user.Change(), ct) is not { } gate)
        {
            return false;
        }

        Meeting = head;
        Gate = gate;
        var attendance = await overview.AttendanceOfAsync(Id, user.Rights, ct) ?? [];
        Unknown = attendance.Count(entry => entry is { Organisation: null, AsPrinted: not null });
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [StringLength(Publication.ExplanationLength, ErrorMessage = "What was changed must be {1} characters or fewer")]
        public string? ChangeNote { get; set; }
    }
}
