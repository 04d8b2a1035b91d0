using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Templates;

/// <summary>Adds a template, or changes the one that the address names. Rows are moved, added and taken out before anything is saved.</summary>
[TakenOnce]
public sealed class EntryModel(AgendaTemplateQueries queries, AgendaTemplateService service, CurrentUser user) : PageModel
{
    private const int EmptyRows = 3;

    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int? Entry { get; set; }

    [BindProperty]
    public TemplateForm Input { get; set; } = new();

    public BoardTemplates Templates { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public string Self => Entry is { } entry ? Links.Template(Board, entry) : Links.AddTemplate(Board);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = new TemplateForm { IsStanding = !Templates.HasStanding };
        if (Entry is { } entry)
        {
            if (Templates.Templates.FirstOrDefault(line => line.Id == entry) is not { } stored)
            {
                return NotFound();
            }

            Input = TemplateForm.Of(stored);
        }

        AddRows();
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

        var typed = Input.Facts();
        var outcome = Entry is { } entry
            ? await service.EditAsync(new EditAgendaTemplate(Templates.BoardId, entry, Input.Version, typed), user.Change(), cancellationToken)
            : await service.AddAsync(new AddAgendaTemplate(Templates.BoardId, typed), user.Change(), cancellationToken);
        return this.Answer(outcome, $"“{Input.Name}” was saved.", Links.Templates(Board), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(), Self);
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "template");
    }

    /// <summary>Changes the rows as they were typed, and saves nothing.</summary>
    /// <param name="up">The row to move up; each of the others likewise.</param>
    public async Task<IActionResult> OnPostRowsAsync(int? up, int? down, int? remove, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Swap(up - 1, up);
        Swap(down, down + 1);
        if (remove is { } row && row >= 0 && row < Input.Items.Count)
        {
            Input.Items.RemoveAt(row);
        }

        if (up is null && down is null && remove is null)
        {
            AddRows();
        }

        // The rows say what is typed now; what was sent stood elsewhere.
        ModelState.Clear();
        return Page();
    }

    private void Swap(int? first, int? second)
    {
        if (first is >= 0 && second is { } below && below < Input.Items.Count)
        {
            (Input.Items[first.Value], Input.Items[below]) = (Input.Items[below], Input.Items[first.Value]);
        }
    }

    private void AddRows()
    {
        for (var row = 0; row < EmptyRows && Input.Items.Count < AgendaTemplateFacts.MostItems; row++)
        {
            Input.Items.Add(new TemplateForm.Row());
        }
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
