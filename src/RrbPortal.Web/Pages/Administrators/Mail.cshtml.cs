using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>One mail of the outbox, and what to do with it where it did not simply go out.</summary>
public sealed class MailModel(OutboxQueries queries, OutboxService outbox, CurrentUser user) : PageModel
{
    private const string Changed = "This mail has moved on since you opened the page. Look at where it stands now";

    [FromRoute]
    public int Id { get; set; }

    public OutboxEntry Entry { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAgainAsync(int version, CancellationToken cancellationToken)
        => await AnswerAsync(await outbox.SendAgainAsync(Id, version, user.Change(), cancellationToken), "The mail will be sent again.", cancellationToken);

    public async Task<IActionResult> OnPostGiveUpAsync(int version, CancellationToken cancellationToken)
        => await AnswerAsync(await outbox.GiveUpAsync(Id, version, user.Change(), cancellationToken), "The mail was given up.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken ct)
    {
        switch (outcome)
        {
            case Outcome.Done:
                TempData.SayDone(done);
                return LocalRedirect(Links.Mail(Id));
            case Outcome.Refused refused:
                ModelState.AddRefusals(refused);
                return await ShowAsync(ct);
            case Outcome.Conflict:
                ModelState.Clear();
                ModelState.AddModelError(string.Empty, Changed);
                return await ShowAsync(ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, user.Change(), ct) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        return Page();
    }
}
