using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors;

public sealed class IndexModel(PublishedRecords records) : PageModel
{
    public PublishedStartPage Start { get; private set; } = new([], null, []);

    public async Task OnGetAsync(CancellationToken ct)
        => Start = await records.StartPageAsync(ct);
}
