using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Reviewing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

public sealed class IndexModel(DraftQueries drafts, CurrentUser user) : PageModel
{
    public MemberList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
        => List = await drafts.ListAsync(user.Rights, cancellationToken);
}
