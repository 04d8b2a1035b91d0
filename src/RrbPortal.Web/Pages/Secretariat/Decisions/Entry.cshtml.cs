using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Decisions;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Decisions;

/// <summary>Adds a decision, or changes the one that the address names.</summary>
[TakenOnce]
public sealed class EntryModel(DecisionService service, DecisionQueries queries, MeetingQueries meetings, AgendaQueries agenda, CurrentUser user) : PageModel
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
            if (await queries.DecisionAsync(Id, entry, user.Rights, cancellationToken) is not { } stored)
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
            ? await service.EditAsync(new EditDecision { MeetingId = Id, Id = entry, Version = Input.Version, Decision = typed }, user.Change(), cancellationToken)
            : await service.AddAsync(new AddDecision { MeetingId = Id, Decision = typed }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The decision was saved.", Links.Working(Id, WorkingPage.Decisions), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(LabelOf(typed.AgendaItemId)), Links.Entry(Id, WorkingPage.Decisions, Entry ?? 0));
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "decision");
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

        [Required(ErrorMessage = "Enter the decision")]
        [StringLength(Decision.TextLength, ErrorMessage = "Decision must be {1} characters or fewer")]
        public string Text { get; set; } = string.Empty;

        [StringLength(Organisation.NameLength, ErrorMessage = "Decided by must be {1} characters or fewer")]
        public string? DecidedBy { get; set; }

        public int? AgendaItemId { get; set; }

        public RecordAudience Audience { get; set; }

        internal static InputModel Of(DecisionToEdit stored) => new()
        {
            Version = stored.Version,
            Text = stored.Decision.Text,
            DecidedBy = stored.Decision.DecidedBy,
            AgendaItemId = stored.Decision.AgendaItemId,
            Audience = stored.Decision.Audience,
        };

        internal DecisionFacts Facts() => new() { Text = Text, DecidedBy = DecidedBy, AgendaItemId = AgendaItemId, Audience = Audience };
    }
}
