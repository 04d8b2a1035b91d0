using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Verifying;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Pages.Visitors.Search;

namespace RrbPortal.Web.Pages.Visitors.Verify;

/// <summary>
/// Says whether a SHA-256 is one of a published text: 200 where it is, withdrawn texts included, and 404 where it is not.
/// There is no end of hashes, so no answer is kept.
/// </summary>
[NotKept]
[LiveOnly]
public sealed class AnswerModel(Verification verification) : PageModel
{
    [FromRoute]
    public string Hash { get; set; } = string.Empty;

    /// <summary>Null while nobody can say yet.</summary>
    public KnownTexts? Known { get; private set; }

    /// <summary>The notes whose content the file says it holds; looked up for a file that is not known.</summary>
    public IReadOnlyList<KnownNote> Named { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "names")] string? names, CancellationToken ct)
    {
        if (!Fingerprint.IsPlain(Hash))
        {
            return Fingerprint.TryRead(Hash, out var plain) ? LocalRedirect(Links.Verified(plain)) : NotFound();
        }

        Known = await verification.FindAsync(Hash, ct);
        if (Known is null)
        {
            return this.ComeBack();
        }

        if (Known.IsEmpty)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            Named = names is null ? [] : await verification.WithContentAsync(names, ct);
        }

        return Page();
    }
}
