using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

/// <summary>Leads a person who has just signed in to where their work is.</summary>
public sealed class StartModel(CurrentUser user) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Start());

    private string Start() => user.Rights switch
    {
        { BoardsToEdit: null or { Count: > 0 } } => Links.Secretariat,
        { BoardsToRead: null or { Count: > 0 } } => Links.Members,
        { IsAdministrator: true } => Links.Administration,
        _ => Links.Account,
    };
}
