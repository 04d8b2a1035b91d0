using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Templates;

/// <summary>Asks before a template is removed.</summary>
public sealed class RemoveModel(AgendaTemplateQueries queries, AgendaTemplateService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardTemplates Templates { get; private set; } = null!;

    public TemplateToEdit Stored { get; private set; } = null!;

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

        var outcome = await service.RemoveAsync(new RemoveAgendaTemplate(Templates.BoardId, Entry, Input.Version), user.Change(), cancellationToken);
        return this.Answer(outcome, "The template was removed.", Links.Templates(Board), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } templates || templates.Templates.FirstOrDefault(line => line.Id == Entry) is not { } stored)
        {
            return false;
        }

        Templates = templates;
        Stored = stored;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }
    }
}
