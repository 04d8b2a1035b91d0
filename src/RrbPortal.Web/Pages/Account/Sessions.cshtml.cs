using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

/// <summary>Where the signed-in person is signed in, and who tried.</summary>
public sealed class SessionsModel(SessionService sessions, SessionQueries queries, CurrentUser user) : PageModel
{
    public IReadOnlyList<SessionLine> Living { get; private set; } = [];

    public IReadOnlyList<SignInLine> Attempts { get; private set; } = [];

    public Guid ThisOne => user.SessionId!.Value;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(Guid sessionId, CancellationToken cancellationToken)
        => await AnswerAsync(await sessions.EndOwnAsync(sessionId, ThisOne, user.UserId!.Value, user.DisplayName, cancellationToken), "The session was ended.", cancellationToken);

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellationToken)
        => await AnswerAsync(await sessions.EndOthersAsync(ThisOne, user.UserId!.Value, user.DisplayName, cancellationToken), "You were signed out everywhere else.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            await LoadAsync(cancellationToken);
            return Page();
        }

        if (outcome is not Outcome.Done)
        {
            return NotFound();
        }

        TempData.SayDone(done);
        return LocalRedirect(Links.Sessions);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var owner = user.UserId!.Value;
        Living = await queries.LivingAsync(owner, owner, user.Rights, cancellationToken);
        Attempts = await queries.AttemptsAsync(owner, owner, user.Rights, cancellationToken);
    }
}
