using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Themes;

public sealed class IndexModel(PublishedRecords records) : PageModel
{
    public IReadOnlyList<PublishedThemeCount> Themes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Themes = await records.ThemesAsync(ct);
}
