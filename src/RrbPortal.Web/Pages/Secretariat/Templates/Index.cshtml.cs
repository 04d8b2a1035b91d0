using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Templates;

/// <summary>The agenda templates of a board, and the usual one with one click.</summary>
public sealed class IndexModel(AgendaTemplateQueries queries, AgendaTemplateService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    public BoardTemplates Templates { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Takes the usual standing items as they are.</summary>
    public async Task<IActionResult> OnPostUsualAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var outcome = await service.AddAsync(new AddAgendaTemplate(Templates.BoardId, UsualItems.Template), user.Change(), cancellationToken);
        return this.Answer(outcome, "New meetings of this board begin with these items.", Links.Templates(Board));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } templates)
        {
            return false;
        }

        Templates = templates;
        return true;
    }
}
