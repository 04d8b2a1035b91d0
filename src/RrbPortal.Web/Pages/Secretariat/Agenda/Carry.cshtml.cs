using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Agenda;

/// <summary>Copies what is open to another meeting of the board.</summary>
public sealed class CarryModel(AgendaCarrying carrying, PlannedAgendaQueries queries, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PlannedAgenda Agenda { get; private set; } = null!;

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    /// <summary>Whether an agenda that can be chosen is issued already.</summary>
    public bool MayBeLate { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

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

        var input = new CarryItems { MeetingId = Id, ToMeetingId = Input.ToMeetingId!.Value, ItemIds = Input.ItemIds, LateReason = Input.LateReason };
        var outcome = await carrying.CarryAsync(input, user.Change(), cancellationToken);
        return this.Answer(outcome, "The items were copied, as far as they were not there.", Links.Agenda(input.ToMeetingId), _ => { });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfMeetingAsync(Id, user.Rights, ct) is not { } agenda)
        {
            return false;
        }

        var ahead = await queries.AheadAsync(Id, user.Rights, ct);
        Agenda = agenda;
        Items = [.. agenda.Items.Where(item => item.Kind is ItemKind.Standard).Select(item => new Choice(Choices.Number(item.Id), $"{item.Number} {item.Title}"))];
        Meetings = [.. ahead.Select(meeting => new Choice(Choices.Number(meeting.Id), $"{MeetingTitles.Of(meeting.Date)} ({Labels.Of(meeting.State).ToLowerInvariant()})"))];
        MayBeLate = ahead.Any(meeting => meeting.State is MeetingState.AgendaIssued);
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the meeting to copy to")]
        public int? ToMeetingId { get; set; }

        public List<int> ItemIds { get; set; } = [];

        [StringLength(Data.Records.AgendaItem.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
        public string? LateReason { get; set; }
    }
}
