using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class PublishModel(
    PublishingService publishing, ScheduleService schedule, ScheduleQueries plans, MeetingQueries meetings, OverviewQueries overview, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public PublishingGate Gate { get; private set; } = null!;

    /// <summary>What is planned, or what became of the last plan; null for neither.</summary>
    public PlannedPublication? Plan { get; private set; }

    /// <summary>How many entries of the attendance name an organisation that the register does not know.</summary>
    public int Unknown { get; private set; }

    /// <summary>In a pre-election period, and where a planned day turned out to lie in one.</summary>
    public bool AsksForReason => Gate.Period is not null || !string.IsNullOrEmpty(Input.PreElectionReason) || ModelState["Input.PreElectionReason"] is { Errors.Count: > 0 };

    public string ReasonHint => Gate.Period is { } period
        ? $"Today lies before {period.Poll} of {LondonWords.Of(period.To)}. The reason stays in the history, and the public does not read it."
        : "That day lies in a pre-election period. The reason stays in the history, and the public does not read it.";

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

        // Day and time are of the other button.
        ModelState.Remove("Input.Day");
        ModelState.Remove("Input.Time");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new PublishNote { MeetingId = Id, Version = Input.Version, ChangeNote = Input.ChangeNote, PreElectionReason = Input.PreElectionReason };
        return Answer(await publishing.PublishAsync(input, user.Change(), cancellationToken), Gate.IsCorrection ? "The correction was published." : "The note was published.");
    }

    public async Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new SchedulePublication
        {
            MeetingId = Id,
            Version = Input.Version,
            Day = Input.Day,
            Time = TimeOfDayAttribute.Parse(Input.Time),
            ChangeNote = Input.ChangeNote,
            PreElectionReason = Input.PreElectionReason,
        };
        return Answer(await schedule.ScheduleAsync(input, user.Change(), cancellationToken), "The publication is planned.");
    }

    public async Task<IActionResult> OnPostCancelAsync(int plan, int version, CancellationToken cancellationToken)
        => this.Answer(await schedule.CancelAsync(Id, plan, version, user.Change(), cancellationToken), "The plan was cancelled.", Links.Working(Id, WorkingPage.Publish));

    private IActionResult Answer(Outcome outcome, string done)
    {
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return Page();
        }

        return this.Answer(outcome, done, Links.Working(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await publishing.GateAsync(Id, user.Change(), ct) is not { } gate)
        {
            return false;
        }

        (Meeting, Gate) = (head, gate);
        Plan = await plans.OfMeetingAsync(Id, user.Rights, ct);
        var attendance = await overview.AttendanceOfAsync(Id, user.Rights, ct) ?? [];
        Unknown = attendance.Count(entry => entry is { Organisation: null, AsPrinted: not null });
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [StringLength(Publication.ExplanationLength, ErrorMessage = "What was changed must be {1} characters or fewer")]
        public string? ChangeNote { get; set; }

        [StringLength(NoteStep.CommentLength, ErrorMessage = "The reason must be {1} characters or fewer")]
        public string? PreElectionReason { get; set; }

        [Display(Name = "Day")]
        public DateOnly? Day { get; set; }

        [TimeOfDay(ErrorMessage = "Time must be a time, like 9:30am")]
        public string? Time { get; set; }
    }
}
