using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Actions;

/// <summary>Adds an action, or changes the one that the address names.</summary>
[TakenOnce]
public sealed class EntryModel(ActionService service, ActionQueries queries, MeetingQueries meetings, AgendaQueries agenda, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int? Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Entry is { } entry)
        {
            if (await queries.ActionAsync(Id, entry, user.Rights, cancellationToken) is not { } stored)
            {
                return NotFound();
            }

            Input = InputModel.Of(stored);
        }

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

        var typed = Input.Facts();
        var outcome = Entry is { } entry
            ? await service.EditAsync(new EditAction { MeetingId = Id, Id = entry, Version = Input.Version, Action = typed }, user.Change(), cancellationToken)
            : await service.AddAsync(new AddAction { MeetingId = Id, Action = typed }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The action was saved.", Links.Working(Id, WorkingPage.Actions), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(LabelOf(typed.AgendaItemId)), Links.Entry(Id, WorkingPage.Actions, Entry ?? 0));
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "action");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        Items = Choices.Items(await agenda.OptionsAsync(Id, user.Rights, ct));
        return true;
    }

    private string? LabelOf(int? item) => item is { } id ? Items.FirstOrDefault(choice => choice.Value == Choices.Number(id))?.Text : null;

    public sealed class InputModel
    {
        public int Version { get; set; }

        [StringLength(ActionItem.ReferenceLength, ErrorMessage = "Reference must be {1} characters or fewer")]
        public string? Reference { get; set; }

        [Required(ErrorMessage = "Enter the action")]
        [StringLength(ActionItem.TextLength, ErrorMessage = "Action must be {1} characters or fewer")]
        public string Text { get; set; } = string.Empty;

        public string? Owners { get; set; }

        [Display(Name = "Due date")]
        public DateOnly? DueDate { get; set; }

        [StringLength(ActionItem.DueAsPrintedLength, ErrorMessage = "When it is due must be {1} characters or fewer")]
        public string? DueAsPrinted { get; set; }

        public ActionStatus Status { get; set; } = ActionStatus.Open;

        public int? AgendaItemId { get; set; }

        public RecordAudience Audience { get; set; }

        [StringLength(ActionItem.TextLength, ErrorMessage = "Sentence it comes from must be {1} characters or fewer")]
        public string? SourceSentence { get; set; }

        [StringLength(ActionItem.TextLength, ErrorMessage = "Internal note must be {1} characters or fewer")]
        public string? InternalNote { get; set; }

        internal static InputModel Of(ActionToEdit stored) => new()
        {
            Version = stored.Version,
            Reference = stored.Action.Reference,
            Text = stored.Action.Text,
            Owners = string.Join('\n', stored.Action.Owners),
            DueDate = stored.Action.DueDate,
            DueAsPrinted = stored.Action.DueAsPrinted,
            Status = stored.Action.Status,
            AgendaItemId = stored.Action.AgendaItemId,
            Audience = stored.Action.Audience,
            SourceSentence = stored.Action.SourceSentence,
            InternalNote = stored.Action.InternalNote,
        };

        internal ActionFacts Facts() => new()
        {
            Reference = Reference,
            Text = Text,
            Owners = Words.Lines(Owners),
            DueDate = DueDate,
            DueAsPrinted = DueAsPrinted,
            Status = Status,
            AgendaItemId = AgendaItemId,
            Audience = Audience,
            SourceSentence = SourceSentence,
            InternalNote = InternalNote,
        };
    }
}
