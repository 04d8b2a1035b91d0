using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class AddModel(MeetingService service, MeetingQueries meetings, CurrentUser user) : PageModel
{
    private const string DateField = $"{nameof(Input)}.{nameof(InputModel.Date)}";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Input.Date is null && ModelState.GetFieldValidationState(DateField) is not ModelValidationState.Invalid)
        {
            ModelState.AddModelError(DateField, "Enter the date of the meeting");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await service.AddAsync(new AddMeeting { BoardId = Input.BoardId!.Value, Facts = Input.Facts() }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The meeting was added.", outcome is Outcome.Done done ? Links.Working(done.Id) : Links.Secretariat, _ => { });
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var boards = await meetings.BoardsAsync(user.Rights, ct);
        Boards = [.. boards.Select(board => new Choice(Choices.Number(board.Id), board.Name))];
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose a board")]
        public int? BoardId { get; set; }

        [Display(Name = "Date of the meeting")]
        public DateOnly? Date { get; set; }

        [TimeOfDay(ErrorMessage = "Start time must be a time, like 14:00")]
        public string? Start { get; set; }

        [TimeOfDay(ErrorMessage = "End time must be a time, like 15:30")]
        public string? End { get; set; }

        [StringLength(Meeting.PlaceLength, ErrorMessage = "Place must be {1} characters or fewer")]
        public string? Place { get; set; }

        public MeetingMode? Mode { get; set; }

        public MeetingState State { get; set; }

        [StringLength(Meeting.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
        public string? StateReason { get; set; }

        internal MeetingFacts Facts() => new()
        {
            Date = Date,
            Start = TimeOfDayAttribute.Parse(Start),
            End = TimeOfDayAttribute.Parse(End),
            Place = Place,
            Mode = Mode,
            State = State,
            StateReason = StateReason,
        };
    }
}
