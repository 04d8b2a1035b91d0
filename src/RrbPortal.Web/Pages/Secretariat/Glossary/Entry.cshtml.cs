using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Glossary;

/// <summary>Adds a term, or changes the one that the address names.</summary>
[TakenOnce]
public sealed class EntryModel(GlossaryQueries queries, GlossaryService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int? Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardGlossary Glossary { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    /// <param name="term">Written into the form of a new term by whoever links here.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? term, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = new InputModel { Term = term };
        if (Entry is { } entry)
        {
            if (Glossary.Terms.FirstOrDefault(line => line.Id == entry) is not { } stored)
            {
                return NotFound();
            }

            Input = new InputModel { Version = stored.Version, Term = stored.Term, Meaning = stored.Meaning };
        }

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

        var outcome = Entry is { } entry
            ? await service.EditAsync(new EditTerm(Glossary.BoardId, entry, Input.Version, Input.Term, Input.Meaning), user.Change(), cancellationToken)
            : await service.AddAsync(new AddTerm(Glossary.BoardId, Input.Term, Input.Meaning), user.Change(), cancellationToken);
        return this.Answer(outcome, $"“{Input.Term}” was saved.", Links.Glossary(Board), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, Input.Fields(), Links.Term(Board, Entry ?? 0));
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "term");
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
        public int Version { get; set; }

        [Required(ErrorMessage = "Enter the term")]
        [StringLength(GlossaryEntry.TermLength, ErrorMessage = "Term must be {1} characters or fewer")]
        public string? Term { get; set; }

        [Required(ErrorMessage = "Enter what it means")]
        [StringLength(GlossaryEntry.MeaningLength, ErrorMessage = "Meaning must be {1} characters or fewer")]
        public string? Meaning { get; set; }

        internal IReadOnlyList<FieldValue> Fields()
            => [new(nameof(Term), "Term", Term ?? string.Empty), new(nameof(Meaning), "Meaning", Meaning ?? string.Empty)];
    }
}
