using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.ForwardPlan;

/// <summary>Asks why a topic is dropped, before it is.</summary>
public sealed class DropModel(ForwardPlanQueries queries, ForwardPlanService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardPlan Plan { get; private set; } = null!;

    public PlanEntryToEdit Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Stored.Version;
        return Stored.State is ForwardPlanState.Waiting ? Page() : LocalRedirect(Links.TopicInPlan(Board, Entry));
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

        var outcome = await service.DropAsync(new DropPlanEntry(Plan.BoardId, Entry, Input.Version, Input.Reason), user.Change(), cancellationToken);
        return this.Answer(outcome, "The topic was dropped.", Links.ForwardPlan(Board), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } plan || await queries.EntryAsync(plan.BoardId, Entry, user.Rights, ct) is not { } stored)
        {
            return false;
        }

        (Plan, Stored) = (plan, stored);
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Say why the board does not want it any more")]
        [StringLength(ForwardPlanEntry.ReasonLength, ErrorMessage = "The reason must be {1} characters or fewer")]
        public string? Reason { get; set; }
    }
}
