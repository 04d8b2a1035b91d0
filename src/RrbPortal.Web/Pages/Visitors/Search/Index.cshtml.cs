using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Search;
using RrbPortal.Web.Archiving;

namespace RrbPortal.Web.Pages.Visitors.Search;

/// <summary>Search over everything that is published.</summary>
[LiveOnly]
public sealed class IndexModel(SearchQueries search) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SearchForm Form { get; set; } = new();

    /// <summary>What was asked for, with the page that is shown.</summary>
    public SearchRequest Asked { get; private set; } = new(string.Empty, new SearchFilter());

    /// <summary>Null while the index is being made.</summary>
    public SearchPage? Result { get; private set; }

    /// <summary>Where nothing was found: the search for what begins so, if that finds something.</summary>
    public SearchRequest? Beginnings { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Form.IsTooLong)
        {
            Result = SearchPage.Empty;
            return Page();
        }

        Result = await search.FindAsync(Form.Request, ct);
        Asked = Form.Request with { Page = Result?.Page ?? 1 };
        if (Result is { Total: 0 } && Asked.OfBeginnings is { } beginnings && await search.FindAsync(beginnings, ct) is { Total: > 0 })
        {
            Beginnings = beginnings;
        }

        return Result is null ? this.ComeBack() : Page();
    }

    /// <summary>The same search, narrowed in another way; it begins at its first page.</summary>
    public string Narrowed(Func<SearchFilter, SearchFilter> filter) => Links.SearchFor(Asked with { Filter = filter(Asked.Filter), Page = 1 });
}
