using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>Who was invited, and what became of it.</summary>
public sealed class InvitationsModel(InvitationService service, InvitationQueries queries, CurrentUser user) : PageModel
{
    public IReadOnlyList<InvitationLine> Invitations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Invitations = await queries.ListAsync(user.Rights, cancellationToken);

    public async Task<IActionResult> OnPostResendAsync(int id, int version, CancellationToken cancellationToken)
        => await AnswerAsync(
            await service.ResendAsync(id, version, user.Change(), cancellationToken), "The invitation was sent again. The earlier link does not work any more.", cancellationToken);

    public async Task<IActionResult> OnPostRevokeAsync(int id, int version, CancellationToken cancellationToken)
        => await AnswerAsync(await service.RevokeAsync(id, version, user.Change(), cancellationToken), "The invitation was taken back.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Outcome.Done:
                TempData.SayDone(done);
                return LocalRedirect(Links.Invitations);
            case Outcome.Refused refused:
                ModelState.Clear();
                ModelState.AddRefusals(refused);
                await OnGetAsync(cancellationToken);
                return Page();
            default:
                return NotFound();
        }
    }
}
