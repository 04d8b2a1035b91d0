using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Actions;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Pages.Secretariat;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Actions;

/// <summary>One action; whoever speaks for its owner reports here.</summary>
[TakenOnce]
public sealed class StoryModel(MemberActionQueries queries, ActionUpdateService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ActionForMember Action { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
        => await LoadAsync(cancellationToken) ? Page() : NotFound();

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

        var outcome = await service.ReportAsync(new ReportOnAction(Id, Input.Text), user.Change(), cancellationToken);
        return this.Answer(outcome, "Your report was sent. The secretariat can read it now.", Links.MemberAction(Id), _ => { });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.ActionAsync(Id, user.UserId, user.Rights, ct) is not { } action)
        {
            return false;
        }

        Action = action;
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say how the action stands")]
        [StringLength(ActionUpdate.TextLength, ErrorMessage = "Report must be {1} characters or fewer")]
        public string? Text { get; set; }
    }
}
