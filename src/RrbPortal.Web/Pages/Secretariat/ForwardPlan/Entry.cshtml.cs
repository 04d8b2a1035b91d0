using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.ForwardPlan;

/// <summary>Adds a topic, or changes the one that the address names.</summary>
[TakenOnce]
public sealed class EntryModel(ForwardPlanQueries queries, ForwardPlanService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int? Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardPlan Plan { get; private set; } = null!;

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    public BothTexts? Both { get; private set; }

    public static IReadOnlyList<Choice> Audiences { get; } =
    [
        new(nameof(RecordAudience.Public), "Everybody", "It stands in the public forward plan from when that is published next"),
        new(nameof(RecordAudience.Internal), "The board and its secretariat", "On an agenda it becomes a closed item, until you open it there"),
    ];

    /// <param name="meeting">Where it was said, for a new topic.</param>
    /// <param name="item">The item of that meeting.</param>
    /// <param name="sentence">The sentence it comes from.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] int? meeting, [FromQuery] int? item, [FromQuery] string? sentence, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Entry is null)
        {
            var title = meeting is { } said && item is { } under ? await queries.ItemTitleAsync(Plan.BoardId, said, under, user.Rights, cancellationToken) : null;
            Input = new InputModel { Topic = title, OriginMeetingId = meeting, OriginItemId = item, OriginSentence = sentence };
            return Page();
        }

        if (await queries.EntryAsync(Plan.BoardId, Entry.Value, user.Rights, cancellationToken) is not { } stored)
        {
            return NotFound();
        }

        Input = InputModel.Of(stored);
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

        var typed = Input.Facts();
        var outcome = Entry is { } entry
            ? await service.EditAsync(new EditPlanEntry(Plan.BoardId, entry, Input.Version, typed), user.Change(), cancellationToken)
            : await service.AddAsync(new AddPlanEntry(Plan.BoardId, typed), user.Change(), cancellationToken);
        var id = outcome is Outcome.Done done ? done.Id : Entry ?? 0;
        return this.Answer(outcome, $"“{Input.Topic}” was saved.", Links.TopicInPlan(Board, id), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(Meetings.FirstOrDefault(choice => choice.Value == $"{Input.OriginMeetingId}")?.Text), Links.Topic(Board, Entry ?? 0));
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "topic");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Meetings =
        [
            new(string.Empty, "No meeting"),
            .. (await queries.MeetingsAsync(plan.BoardId, user.Rights, ct)).Select(meeting => new Choice(Choices.Number(meeting.MeetingId), PlanWords.Meeting(meeting.Date, meeting.MeetingId)!)),
        ];
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Enter the topic")]
        [StringLength(ForwardPlanEntry.TopicLength, ErrorMessage = "Topic must be {1} characters or fewer")]
        public string? Topic { get; set; }

        [StringLength(ForwardPlanEntry.SentenceLength, ErrorMessage = "The sentence must be {1} characters or fewer")]
        public string? OriginSentence { get; set; }

        public int? OriginMeetingId { get; set; }

        public int? OriginItemId { get; set; }

        [Display(Name = "Waiting since")]
        public DateOnly? Since { get; set; }

        [Display(Name = "Wanted for")]
        public DateOnly? WantedFor { get; set; }

        [StringLength(ForwardPlanEntry.WantedLength, ErrorMessage = "The wanted time must be {1} characters or fewer")]
        public string? WantedAsPrinted { get; set; }

        [StringLength(Data.Records.Theme.LabelLength, ErrorMessage = "Theme must be {1} characters or fewer")]
        public string? Theme { get; set; }

        [StringLength(Organisation.NameLength, ErrorMessage = "The lead organisation must be {1} characters or fewer")]
        public string? LeadOrganisation { get; set; }

        [Range(1, AgendaItem.MostMinutes, ErrorMessage = "Minutes must be between {1} and {2}")]
        public int? PlannedMinutes { get; set; }

        [Required(ErrorMessage = "Choose who may read it")]
        public RecordAudience? Audience { get; set; }

        [StringLength(ForwardPlanEntry.SentenceLength, ErrorMessage = "The internal note must be {1} characters or fewer")]
        public string? InternalNote { get; set; }

        internal static InputModel Of(PlanEntryToEdit stored) => new()
        {
            Version = stored.Version,
            Topic = stored.Entry.Topic,
            OriginSentence = stored.Entry.OriginSentence,
            OriginMeetingId = stored.Entry.OriginMeetingId,
            OriginItemId = stored.Entry.OriginItemId,
            Since = stored.Entry.Since,
            WantedFor = stored.Entry.WantedFor,
            WantedAsPrinted = stored.Entry.WantedAsPrinted,
            Theme = stored.Entry.Theme,
            LeadOrganisation = stored.Entry.LeadOrganisation,
            PlannedMinutes = stored.Entry.PlannedMinutes,
            Audience = stored.Entry.Audience,
            InternalNote = stored.Entry.InternalNote,
        };

        internal PlanEntryFacts Facts() => new()
        {
            Topic = Topic ?? string.Empty,
            OriginSentence = OriginSentence,
            OriginMeetingId = OriginMeetingId,
            OriginItemId = OriginItemId,
            Since = Since,
            WantedFor = WantedFor,
            WantedAsPrinted = WantedAsPrinted,
            Theme = Theme,
            LeadOrganisation = LeadOrganisation,
            PlannedMinutes = PlannedMinutes,
            Audience = Audience ?? RecordAudience.Internal,
            InternalNote = InternalNote,
        };
    }
}
