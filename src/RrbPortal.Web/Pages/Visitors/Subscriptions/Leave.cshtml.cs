using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Visitors.Subscriptions;

/// <summary>
/// Ends all mails of a subscription. Mail programs send the POST by themselves, without a page before it, a cookie or a
/// session (RFC 8058, 3.1): the key in the address is the whole permission, and there is nothing else that a foreign site
/// could have a visitor's browser do here.
/// </summary>
[NotKept]
[LiveOnly]
[HoldsToken]
[IgnoreAntiforgeryToken]
public sealed class LeaveModel(SubscriptionKeeping keeping) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = string.Empty;

    public bool HasEnded { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => HasEnded = await keeping.FindAsync(Key, ct) is null;

    public async Task OnPostAsync(CancellationToken ct)
    {
        await keeping.LeaveAsync(Key, ct);
        HasEnded = true;
    }
}
