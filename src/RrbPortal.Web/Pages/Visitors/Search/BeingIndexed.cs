using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RrbPortal.Web.Pages.Visitors.Search;

/// <summary>The answer while the index is made from nothing: come back in a moment.</summary>
internal static class BeingIndexed
{
    public const string Seconds = "5";

    public static IActionResult ComeBack(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        page.Response.Headers.RetryAfter = Seconds;
        return page.Page();
    }
}
