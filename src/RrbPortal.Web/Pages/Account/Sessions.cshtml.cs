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

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var owner = user.UserId!.Value;
        Living = await queries.LivingAsync(owner, owner, user.Rights, cancellationToken);
        Attempts = await queries.AttemptsAsync(owner, owner, user.Rights, cancellationToken);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid sessionId, CancellationToken cancellationToken)
        => Answer(await sessions.EndOwnAsync(sessionId, user.UserId!.Value, user.DisplayName, cancellationToken), "The session was ended.");

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellationToken)
        => Answer(await sessions.EndOthersAsync(ThisOne, user.UserId!.Value, user.DisplayName, cancellationToken), "You were signed out everywhere else.");

    private IActionResult Answer(Outcome outcome, string done)
    {
        if (outcome is not Outcome.Done)
        {
            return NotFound();
        }

        TempData.SayDone(done);
        return LocalRedirect(Links.Sessions);
    }
}
