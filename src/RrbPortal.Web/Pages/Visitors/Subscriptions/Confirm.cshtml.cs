using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Visitors.Subscriptions;

/// <summary>Where the mail leads that asks for confirmation. Opening it changes nothing, since programs that look for harm in mails open links too.</summary>
[NotKept]
[LiveOnly]
[HoldsToken]
public sealed class ConfirmModel(SubscriptionConfirmation confirmation) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = string.Empty;

    /// <summary>Null for a link that does not work.</summary>
    public WishedTopic? Wish { get; private set; }

    public bool IsConfirmed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Wish = await confirmation.FindAsync(Token, ct);
        return Answer();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IsConfirmed = await confirmation.ConfirmAsync(Token, ct) is Outcome.Done;
        return Answer();
    }

    private PageResult Answer()
    {
        if (Wish is null && !IsConfirmed)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }
}
