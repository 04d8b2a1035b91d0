using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RrbPortal.Web.Pages.Visitors.Errors;

/// <summary>
/// What a reader sees when something went wrong. It asks no database and no account, so that it works when they do not;
/// it says nothing of the cause. A form that failed is answered here too, hence no anti-forgery check.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    [FromRoute]
    public int Code { get; init; }

    public IActionResult OnGet()
        => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null
            ? NotFound()
            : Page();
}
