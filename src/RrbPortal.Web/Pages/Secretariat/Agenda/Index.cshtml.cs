using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Agenda;

/// <summary>The page where an agenda is made.</summary>
[TakenOnce("Add")]
public sealed class IndexModel(AgendaService service, AgendaIssuing issuing, StandingItems standing, AgendaTemplateQueries templates, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>The row that adds an item.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AgendaAtWork Work { get; private set; } = null!;

    public PlannedAgenda Agenda => Work.Agenda;

    public IReadOnlyList<Choice> Templates { get; private set; } = [];

    /// <summary>Whether the board has standing items, which new meetings get by themselves.</summary>
    public bool HasStanding { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await service.AddAsync(new AddAgendaItem { MeetingId = Id, Item = Input.Facts() }, user.Change(), cancellationToken);
        return this.Answer(outcome, $"“{Input.Title}” was added.", outcome is Outcome.Done done ? Links.AgendaItem(Id, done.Id) : Links.Agenda(Id), _ => { });
    }

    public async Task<IActionResult> OnPostMinutesAsync(int entry, int version, string? minutes, CancellationToken cancellationToken)
    {
        // What is no number is refused by the service in the same words as a number that is out of range.
        var typed = Words.Line(minutes);
        var planned = typed is null ? (int?)null : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var outcome = await service.SetMinutesAsync(new SetItemMinutes(Id, entry, version, planned), user.Change(), cancellationToken);
        return this.Answer(outcome, "The minutes were saved.", Links.AgendaItem(Id, entry));
    }

    public async Task<IActionResult> OnPostMoveAsync(int entry, AgendaMove move, CancellationToken cancellationToken)
    {
        var outcome = await service.MoveAsync(new MoveAgendaItem(Id, entry, move), user.Change(), cancellationToken);
        return this.Answer(outcome, "The item was moved.", Links.AgendaItem(Id, entry));
    }

    /// <summary>Where an item was dragged to.</summary>
    public async Task<IActionResult> OnPostPlaceAsync(int entry, int? parent, int? before, CancellationToken cancellationToken)
    {
        var outcome = await service.PlaceAsync(new PlaceAgendaItem(Id, entry, parent, before), user.Change(), cancellationToken);
        return this.Answer(outcome, "The item was moved.", Links.AgendaItem(Id, entry));
    }

    public async Task<IActionResult> OnPostTemplateAsync(int template, CancellationToken cancellationToken)
    {
        var outcome = await standing.ApplyAsync(new ApplyTemplate(Id, template), user.Change(), cancellationToken);
        return this.Answer(outcome, "The items of the template were added, as far as they were not there.", Links.Agenda(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await issuing.AtWorkAsync(Id, user.Rights, ct) is not { } work || await templates.OfBoardAsync(work.Agenda.BoardSlug, user.Rights, ct) is not { } known)
        {
            return false;
        }

        Work = work;
        HasStanding = known.HasStanding;
        Templates = [.. known.Templates.Select(line => new Choice(Choices.Number(line.Id), line.Template.Name))];
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the title of the item")]
        [StringLength(Data.Records.AgendaItem.TitleLength, ErrorMessage = "Title must be {1} characters or fewer")]
        public string Title { get; set; } = string.Empty;

        [RegularExpression("[0-9]{1,3}", ErrorMessage = "Minutes must be a whole number")]
        public string? PlannedMinutes { get; set; }

        [StringLength(Organisation.NameLength, ErrorMessage = "Lead organisation must be {1} characters or fewer")]
        public string? LeadOrganisation { get; set; }

        [StringLength(Meeting.RoleLength, ErrorMessage = "Presenter must be {1} characters or fewer")]
        public string? Presenter { get; set; }

        [StringLength(Data.Records.AgendaItem.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
        public string? LateReason { get; set; }

        internal AgendaItemFacts Facts() => new()
        {
            Title = Title,
            PlannedMinutes = PlannedMinutes is null ? null : int.Parse(PlannedMinutes, CultureInfo.InvariantCulture),
            LeadOrganisation = LeadOrganisation,
            Presenter = Presenter,
            LateReason = LateReason,
        };
    }
}
