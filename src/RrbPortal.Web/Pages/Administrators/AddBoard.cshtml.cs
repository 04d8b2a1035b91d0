using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Administrators;

public sealed class AddBoardModel(BoardService boards, CurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await boards.AddAsync(
            new AddBoard
            {
                Name = Input.Name,
                Slug = Input.Slug,
                Abbreviation = Input.Abbreviation,
                Purpose = Input.Purpose,
                NamingPolicy = Input.NamingPolicy,
                FourEyes = Input.FourEyes,
                PublishesAgendas = Input.PublishesAgendas,
                AgendaClearDays = Input.AgendaClearDays,
                NoteWorkingDays = Input.NoteWorkingDays,
                ReviewWorkingDays = Input.ReviewWorkingDays!.Value,
            },
            user.Change(),
            cancellationToken);
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return Page();
        }

        TempData.SayDone("The board was added.");
        return LocalRedirect(Links.AdministeredBoards);
    }

    public sealed class InputModel : BoardForm
    {
        [StringLength(Board.SlugLength, ErrorMessage = "Address must be {1} characters or fewer")]
        public string? Slug { get; set; }
    }
}
