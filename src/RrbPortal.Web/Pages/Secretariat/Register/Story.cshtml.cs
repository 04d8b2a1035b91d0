using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Actions;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Register;

/// <summary>What became of an action, and a form to add to it.</summary>
[TakenOnce]
public sealed class StoryModel(ActionStories stories, ActionUpdateService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>The meeting that something is to be reported at; the answer then leads back to its actions.</summary>
    [FromQuery(Name = "meeting")]
    public int? Meeting { get; set; }

    /// <summary>A member's report, whose words are to be used.</summary>
    [FromQuery(Name = "report")]
    public int? Report { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ActionStory Story { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var meeting = Story.ReportedAt.FirstOrDefault(meeting => meeting.Id == Meeting);
        Input = new InputModel
        {
            Version = Story.Version,
            Text = Story.Updates.FirstOrDefault(update => update.Id == Report)?.Text,
            MeetingId = meeting?.Id,
            Audience = meeting is null || Story.IsInternal ? RecordAudience.Internal : RecordAudience.Public,
        };
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

        var typed = Input.Update(Id);
        var outcome = await service.AddAsync(typed, user.Change(), cancellationToken);
        return this.Answer(outcome, "The update was added.", Meeting is { } meeting ? Links.Working(meeting, WorkingPage.Actions) : Links.ActionStory(Id), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(Story.ReportedAt.FirstOrDefault(meeting => meeting.Id == typed.MeetingId)?.Date), Links.ActionStory(Id));
            Input.Version = conflict.CurrentVersion;
        });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await stories.OfActionAsync(Id, user.Rights, ct) is not { } story)
        {
            return false;
        }

        Story = story;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [StringLength(ActionUpdate.TextLength, ErrorMessage = "What was reported must be {1} characters or fewer")]
        public string? Text { get; set; }

        public ActionStatus? Status { get; set; }

        [Display(Name = "New due date")]
        public DateOnly? DueDate { get; set; }

        public int? MeetingId { get; set; }

        public RecordAudience Audience { get; set; } = RecordAudience.Internal;

        internal AddActionUpdate Update(int action) => new()
        {
            ActionId = action,
            Version = Version,
            Status = Status,
            DueDate = DueDate,
            Text = Text,
            MeetingId = MeetingId,
            Audience = Audience,
        };
    }
}
