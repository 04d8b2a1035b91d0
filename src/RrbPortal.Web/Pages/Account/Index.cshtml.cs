using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

public sealed class IndexModel(CurrentUser user) : PageModel
{
    public CurrentUser Person { get; } = user;
}
