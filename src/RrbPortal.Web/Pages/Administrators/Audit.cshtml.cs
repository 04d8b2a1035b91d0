using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Boards;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>Who did what, and when; not what was written.</summary>
public sealed class AuditModel(AuditLog log, BoardQueries boards, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Board { get; set; }

    public IReadOnlyList<AuditLogLine> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Boards = [new(string.Empty, "All"), .. (await boards.ListAsync(cancellationToken)).Select(board => new Choice(board.Slug, board.Name))];
        Lines = await log.LatestAsync(Board, user.Rights, cancellationToken);
    }
}
