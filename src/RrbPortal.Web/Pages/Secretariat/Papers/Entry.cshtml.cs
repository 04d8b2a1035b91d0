using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Papers;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

/// <summary>Changes what is said of a paper: its title, its item, who may read it.</summary>
public sealed class EntryModel(PaperService service, PaperQueries queries, MeetingQueries meetings, AgendaQueries agenda, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public PaperToEdit Stored { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = InputModel.Of(Stored);
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
        var outcome = await service.EditAsync(
            new EditPaper { MeetingId = Id, Id = Entry, Version = Input.Version, Paper = typed, Reason = Input.Reason }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The paper was saved.", Links.Working(Id, WorkingPage.Papers), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(LabelOf(typed.AgendaItemId)), Links.Entry(Id, WorkingPage.Papers, Entry));
            Input.Version = conflict.CurrentVersion;
        });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await queries.PaperAsync(Id, Entry, user.Rights, ct) is not { } stored)
        {
            return false;
        }

        Meeting = head;
        Stored = stored;
        Items = PaperChoices.Items(await agenda.OptionsAsync(Id, user.Rights, ct));
        return true;
    }

    private string? LabelOf(int? item) => item is { } id ? Items.FirstOrDefault(choice => choice.Value == Choices.Number(id))?.Text : null;

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Enter a title")]
        [StringLength(Paper.TitleLength, ErrorMessage = "Title must be {1} characters or fewer")]
        public string Title { get; set; } = string.Empty;

        public int? AgendaItemId { get; set; }

        public PaperAudience Audience { get; set; }

        [StringLength(Paper.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
        public string? Reason { get; set; }

        internal static InputModel Of(PaperToEdit stored) => new()
        {
            Version = stored.Version,
            Title = stored.Facts.Title ?? string.Empty,
            AgendaItemId = stored.Facts.AgendaItemId,
            Audience = stored.Facts.Audience,
        };

        internal PaperFacts Facts() => new() { Title = Title, AgendaItemId = AgendaItemId, Audience = Audience };
    }
}
