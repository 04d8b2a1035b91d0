using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Actions;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members.Actions;

/// <summary>The actions of a member's organisation, and the others of their boards.</summary>
public sealed class IndexModel(MemberActionQueries queries, CurrentUser user) : PageModel
{
    [FromQuery(Name = "finished")]
    public bool Finished { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public MemberActions List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
        => List = await queries.ListAsync(new MemberActionFilter(Finished, PageNumber), user.UserId, user.Rights, cancellationToken);
}
