using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Agenda;

/// <summary>Issues the agenda to members, and to the public where the board does so.</summary>
public sealed class IssueModel(AgendaIssuing issuing, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IssueGate Gate { get; private set; } = null!;

    public string Heading => Gate switch
    {
        { Agenda.State: MeetingState.Cancelled, IsFirst: false } => "Tell that the meeting is cancelled",
        { Agenda.State: MeetingState.Postponed, IsFirst: false } => "Tell that the meeting is postponed",
        { IsFirst: true } => "Issue the agenda",
        _ => "Issue the agenda again",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = new InputModel
        {
            Version = Gate.Agenda.NoteVersion,
            Change = Gate is { TellsOfACancellation: true } ? $"{Labels.Of(Gate.Agenda.State)}: {Gate.Agenda.StateReason}" : null,
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

        var input = new IssueAgenda { MeetingId = Id, Version = Input.Version, Change = Input.Change };
        var outcome = await issuing.IssueAsync(input, user.Change(), cancellationToken);
        return this.Answer(outcome, $"Version {Gate.Number} of the agenda was issued.", Links.Agenda(Id), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await issuing.GateAsync(Id, user.Rights, ct) is not { } gate)
        {
            return false;
        }

        Gate = gate;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [StringLength(AgendaVersion.ChangeLength, ErrorMessage = "The sentence must be {1} characters or fewer")]
        public string? Change { get; set; }
    }
}
