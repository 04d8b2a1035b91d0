using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;

namespace RrbPortal.Web.Pages.Administrators;

public sealed class BoardsModel(BoardQueries queries) : PageModel
{
    public IReadOnlyList<BoardLine> Boards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Boards = await queries.ListAsync(cancellationToken);
}
