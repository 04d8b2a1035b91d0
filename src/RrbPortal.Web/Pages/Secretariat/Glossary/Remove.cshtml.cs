using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Glossary;

/// <summary>Asks before a term is removed.</summary>
public sealed class RemoveModel(GlossaryQueries queries, GlossaryService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardGlossary Glossary { get; private set; } = null!;

    public GlossaryLine Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Stored.Version;
        return Page();
    }

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

        var outcome = await service.RemoveAsync(new RemoveTerm(Glossary.BoardId, Entry, Input.Version), user.Change(), cancellationToken);
        return this.Answer(outcome, "The term was removed.", Links.Glossary(Board), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } glossary || glossary.Terms.FirstOrDefault(line => line.Id == Entry) is not { } stored)
        {
            return false;
        }

        Glossary = glossary;
        Stored = stored;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }
    }
}
