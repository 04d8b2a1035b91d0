using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data.System;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Visitors.Subscriptions;

/// <summary>What an address follows, for whoever has the key that stands in each of its mails.</summary>
[NotKept]
[LiveOnly]
[HoldsToken]
public sealed class KeepModel(SubscriptionKeeping keeping) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = string.Empty;

    /// <summary>Null once it has ended.</summary>
    public KeptSubscription? Kept { get; private set; }

    public static MailRhythm Other(MailRhythm rhythm) => rhythm is MailRhythm.Weekly ? MailRhythm.AtOnce : MailRhythm.Weekly;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Kept = await keeping.FindAsync(Key, ct);
        Response.StatusCode = Kept is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostRhythmAsync(int topic, MailRhythm rhythm, CancellationToken ct)
    {
        if (ModelState.IsValid && Enum.IsDefined(rhythm))
        {
            await keeping.ChangeAsync(Key, topic, rhythm, ct);
        }

        return LocalRedirect(Links.Subscription(Key));
    }

    public async Task<IActionResult> OnPostStopAsync(int topic, CancellationToken ct)
    {
        await keeping.StopAsync(Key, topic, ct);
        return LocalRedirect(Links.Subscription(Key));
    }
}
