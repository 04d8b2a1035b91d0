using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Glossary;

/// <summary>A board's glossary, and many new terms at once.</summary>
public sealed class IndexModel(GlossaryQueries queries, GlossaryService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardGlossary Glossary { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
        => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await service.AddManyAsync(new AddTerms(Glossary.BoardId, Input.Lines), user.Change(), cancellationToken);
        return this.Answer(outcome, "The terms were added.", Links.Glossary(Board), _ => { });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } glossary)
        {
            return false;
        }

        Glossary = glossary;
        return true;
    }

    public sealed class InputModel
    {
        [StringLength(TextLimits.Text, ErrorMessage = "The terms must be {1} characters or fewer")]
        public string? Lines { get; set; }
    }
}
