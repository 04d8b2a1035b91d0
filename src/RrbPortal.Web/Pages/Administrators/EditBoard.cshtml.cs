using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Administrators;

public sealed class EditBoardModel(BoardService boards, BoardQueries queries, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "board")]
    public string Slug { get; set; } = string.Empty;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What somebody else saved meanwhile; empty unless there is a conflict.</summary>
    public IReadOnlyList<FieldValue> Theirs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(Slug, cancellationToken) is not { } board)
        {
            return NotFound();
        }

        Input = new InputModel
        {
            Name = board.Name,
            Abbreviation = board.Abbreviation,
            Purpose = board.Purpose,
            NamingPolicy = board.NamingPolicy,
            FourEyes = board.FourEyes,
            PublishesAgendas = board.PublishesAgendas,
            AgendaClearDays = board.AgendaClearDays,
            NoteWorkingDays = board.NoteWorkingDays,
            ReviewWorkingDays = board.ReviewWorkingDays,
            Version = board.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await boards.EditAsync(
            new EditBoard
            {
                Slug = Slug,
                Name = Input.Name,
                Abbreviation = Input.Abbreviation,
                Purpose = Input.Purpose,
                NamingPolicy = Input.NamingPolicy,
                FourEyes = Input.FourEyes,
                PublishesAgendas = Input.PublishesAgendas,
                AgendaClearDays = Input.AgendaClearDays,
                NoteWorkingDays = Input.NoteWorkingDays,
                ReviewWorkingDays = Input.ReviewWorkingDays!.Value,
                Version = Input.Version,
            },
            user.Change(),
            cancellationToken);
        switch (outcome)
        {
            case Outcome.Done:
                TempData.SayDone("The board was saved.");
                return LocalRedirect(Links.AdministeredBoards);
            case Outcome.Refused refused:
                ModelState.AddRefusals(refused);
                return Page();
            case Outcome.Conflict conflict:
                return ShowBoth(conflict);
            default:
                return NotFound();
        }
    }

    /// <summary>Both texts, and a form that saves over the other's once the person has looked at it.</summary>
    private PageResult ShowBoth(Outcome.Conflict conflict)
    {
        Theirs = conflict.Theirs;
        Input.Version = conflict.CurrentVersion;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        ModelState.AddModelError(string.Empty, "Somebody else saved this board while you were editing. Compare the two, then save again");
        return Page();
    }

    public sealed class InputModel : BoardForm
    {
        public int Version { get; set; }
    }
}
