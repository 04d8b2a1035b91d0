using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>The outbox: what went out, what waits since when, and what did not arrive.</summary>
public sealed class MailsModel(OutboxQueries queries, CurrentUser user) : PageModel
{
    [FromQuery(Name = "state")]
    public OutboxState? State { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public OutboxPage Outbox { get; private set; } = null!;

    public IReadOnlyList<Choice> States
        => [new(string.Empty, "All"), .. Enum.GetValues<OutboxState>().Select(state => new Choice(state.ToString(), $"{MailWords.Of(state)} ({Outbox.Counts.GetValueOrDefault(state)})"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // An address with a filter that makes no sense shows the whole list: there is nothing to mend in it.
        ModelState.Clear();
        if (await queries.ListAsync(State, PageNumber, user.Change(), cancellationToken) is not { } outbox)
        {
            return NotFound();
        }

        Outbox = outbox;
        return Page();
    }
}
