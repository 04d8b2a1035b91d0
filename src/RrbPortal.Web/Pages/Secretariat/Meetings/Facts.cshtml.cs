using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class FactsModel(MeetingService service, MeetingQueries meetings, AgendaIssuing agendas, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public FactsForm Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || await meetings.FactsAsync(Id, user.Rights, cancellationToken) is not { } stored)
        {
            return NotFound();
        }

        Input = FactsForm.Of(stored);
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

        var input = new EditMeetingFacts { MeetingId = Id, Version = Input.Version, Facts = Input.Facts() };
        var outcome = await service.EditFactsAsync(input, user.Change(), cancellationToken);
        var (done, next) = await AfterwardsAsync(outcome, cancellationToken);
        return this.Answer(outcome, done, next, conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, input.Facts.Fields(), Links.Working(Id, WorkingPage.Facts));
            Input.Version = conflict.CurrentVersion;
        });
    }

    /// <summary>Whoever has the agenda still reads the old facts: the page after this one says so, and a cancelled meeting is told at once.</summary>
    private async Task<(string Done, string Next)> AfterwardsAsync(Outcome outcome, CancellationToken ct)
    {
        if (outcome is not Outcome.Done || await agendas.GateAsync(Id, user.Rights, ct) is not { IsFirst: false, Reasons.Count: 0, Changes.Meeting.Count: > 0 } gate)
        {
            return ("The facts were saved.", Links.Working(Id));
        }

        return gate.TellsOfACancellation
            ? ("The facts were saved. Members still read the agenda as it was issued: tell them now.", Links.IssueAgenda(Id))
            : ("The facts were saved. Members still read the agenda as it was issued: issue it again to tell them.", Links.Agenda(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        return true;
    }
}
