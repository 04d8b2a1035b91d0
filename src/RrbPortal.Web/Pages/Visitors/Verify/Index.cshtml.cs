using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Verifying;
using RrbPortal.Web.Archiving;

namespace RrbPortal.Web.Pages.Visitors.Verify;

/// <summary>Where a file, or the SHA-256 of one, is brought to be checked.</summary>
[LiveOnly]
public sealed class IndexModel(OfferedFormats formats) : PageModel
{
    /// <summary>A browser holds the whole file in memory to compute its SHA-256.</summary>
    public const long LargestBytes = 500_000_000;

    [BindProperty(SupportsGet = true)]
    public string? Hash { get; set; }

    /// <summary>What notes can be saved as here.</summary>
    public string Formats => string.Join(", ", formats.All.Select(format => format.Label));

    public IActionResult OnGet()
    {
        if (!Request.Query.ContainsKey(nameof(Hash)))
        {
            return Page();
        }

        if (Fingerprint.TryRead(Hash, out var hash))
        {
            return LocalRedirect(Links.Verified(hash));
        }

        ModelState.AddModelError(nameof(Hash), string.IsNullOrWhiteSpace(Hash) ? "Enter a SHA-256" : "A SHA-256 has 64 digits and letters from a to f. Enter one of them");
        return Page();
    }
}
