using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Memory;
using RrbPortal.Web.Pages.Secretariat;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Members.Boards;

/// <summary>One matter, meeting by meeting.</summary>
public sealed class ThreadModel(ThreadMemory memory, ThreadService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public string Thread { get; set; } = string.Empty;

    public ThreadPage Record { get; private set; } = null!;

    /// <summary>The matter that this one is to be joined with.</summary>
    [BindProperty]
    public string? Other { get; set; }

    public IReadOnlyList<Choice> Others => [new(string.Empty, "Choose a thread"), .. Record.Others.Select(other => new Choice(other.Key, other.Title))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await memory.OfAsync(Board, Thread, user.Rights, cancellationToken) is not { } record)
        {
            return NotFound();
        }

        Record = record;
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(string? first, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Other) && await memory.OfAsync(Board, Thread, user.Rights, cancellationToken) is { MayJoin: true })
        {
            TempData.SayRefused("Choose the thread that belongs to this one.");
            return LocalRedirect(Links.Thread(Board, Thread));
        }

        var outcome = await service.JoinAsync(new JoinThreads(Board, first ?? string.Empty, Other ?? string.Empty), user.Change(), cancellationToken);
        return this.Answer(outcome, "The two are one thread now.", Links.Thread(Board, Thread));
    }

    public async Task<IActionResult> OnPostTakeOutAsync(string? key, int version, CancellationToken cancellationToken)
    {
        var outcome = await service.TakeOutAsync(new TakeTitleOut(Board, key ?? string.Empty, version), user.Change(), cancellationToken);
        if (outcome is not Outcome.Conflict)
        {
            return this.Answer(outcome, "The title is a thread of its own now.", Links.Thread(Board, Thread));
        }

        TempData.SayRefused("Somebody changed this thread since you opened the page. Look at it again before you go on.");
        return LocalRedirect(Links.Thread(Board, Thread));
    }
}
