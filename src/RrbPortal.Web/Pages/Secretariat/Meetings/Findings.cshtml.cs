using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Remedies;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>The findings of a note, each to be taken up, mended in own words, or kept with a reason.</summary>
public sealed class FindingsModel(FindingAnswers answers, RemedyService remedies, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public NoteFindings Findings { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
        => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        var outcome = await remedies.TakeAsync(new TakeRemedy(Id, Input.Key, Input.Value), user.Change(), cancellationToken);
        return await AnswerAsync(outcome, "The change was made.", cancellationToken);
    }

    public async Task<IActionResult> OnPostDismissAsync(CancellationToken cancellationToken)
    {
        var outcome = await answers.DismissAsync(new DismissFinding(Id, Input.Key, Input.Reason), user.Change(), cancellationToken);
        return await AnswerAsync(outcome, "The note is kept as it is, and the reason with it.", cancellationToken);
    }

    public async Task<IActionResult> OnPostReviveAsync(int answer, CancellationToken cancellationToken)
    {
        var outcome = await answers.ReviveAsync(new ReviveFinding(Id, answer), user.Change(), cancellationToken);
        return await AnswerAsync(outcome, "The finding is open again.", cancellationToken);
    }

    /// <summary>A finding with the forms that answer it, and with what was typed into them and refused.</summary>
    internal FindingCard Card(Finding finding, string? reasonError)
        => string.Equals(finding.Key, Input.Key, StringComparison.Ordinal)
            ? new FindingCard(Id, finding, Meeting.IsOpenToChange, Input, reasonError)
            : new FindingCard(Id, finding, Meeting.IsOpenToChange, Typed: null, ReasonError: null);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken ct)
    {
        if (outcome is not Outcome.Refused refused || !await LoadAsync(ct))
        {
            return this.Answer(outcome, done, Links.Working(Id, WorkingPage.Findings));
        }

        ModelState.AddRefusals(refused);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await answers.OfMeetingAsync(Id, user.Rights, ct) is not { } findings)
        {
            return false;
        }

        Meeting = head;
        Findings = findings;
        return true;
    }

    public sealed class InputModel
    {
        public string Key { get; set; } = string.Empty;

        public string? Value { get; set; }

        [StringLength(FindingAnswer.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
        public string? Reason { get; set; }
    }
}
