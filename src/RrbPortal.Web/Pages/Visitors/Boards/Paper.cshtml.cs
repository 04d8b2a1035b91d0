using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Caching;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>
/// The file of a public paper; a page only where it was withdrawn (410) or its file is missing. Whether it is public,
/// and which bytes are, the published copy alone says.
/// </summary>
[NotKept]
public sealed class PaperModel(PublishedPapers papers, PaperStore store) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MeetingAddress Address { get; set; } = null!;

    [FromRoute]
    public Guid Key { get; set; }

    /// <summary>Null where the paper is there and its file is not.</summary>
    public PublicPaper? Withdrawn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var lookup = Address.Date is { } date
            ? await papers.PaperAsync(Address.Board, date, Key, cancellationToken)
            : new PublicPaperLookup.NotFound();
        switch (lookup)
        {
            case PublicPaperLookup.Found { Paper: var paper, Sha256: var hash }:
                return this.Send(store, new PaperFile(paper.FileName, paper.MediaType, paper.Length, hash, paper.At), PaperAnswers.ForAll)
                    ?? Shown(StatusCodes.Status500InternalServerError);
            case PublicPaperLookup.Moved { Paper: var paper }:
                return LocalRedirectPermanent(Links.PublicPaper(paper.BoardSlug, paper.Date, paper.Key));
            case PublicPaperLookup.Withdrawn { Paper: var paper }:
                Withdrawn = paper;
                return Shown(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }

    private PageResult Shown(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
