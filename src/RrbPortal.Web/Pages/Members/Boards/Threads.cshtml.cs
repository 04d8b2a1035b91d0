using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Memory;
using RrbPortal.Web.Pages.Secretariat;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Boards;

/// <summary>The matters that a board speaks of, and for its secretariat what may be the same one.</summary>
public sealed class ThreadsModel(ThreadMemory memory, ThreadService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    public ThreadList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await memory.ListAsync(Board, user.Rights, cancellationToken) is not { } list)
        {
            return NotFound();
        }

        List = list;
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(string? first, string? second, CancellationToken cancellationToken)
        => this.Answer(
            await service.JoinAsync(new JoinThreads(Board, first ?? string.Empty, second ?? string.Empty), user.Change(), cancellationToken),
            "The two are one thread now.",
            Links.Threads(Board));

    public async Task<IActionResult> OnPostApartAsync(string? first, string? second, CancellationToken cancellationToken)
        => this.Answer(
            await service.TellApartAsync(new TellThreadsApart(Board, first ?? string.Empty, second ?? string.Empty), user.Change(), cancellationToken),
            "They stay two, and are not proposed again.",
            Links.Threads(Board));
}
