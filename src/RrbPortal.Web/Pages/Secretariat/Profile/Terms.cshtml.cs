using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Profiles;
using RrbPortal.Core.Rendering;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Profile;

/// <summary>The terms of reference of a board, to write and to look at.</summary>
public sealed class TermsModel(ProfileQueries queries, TermsService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardProfile Profile { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    /// <summary>The text as it will look, where a preview was asked for; nothing of it is saved.</summary>
    public RenderedText? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = new InputModel { Version = Profile.Terms.Version, Text = Profile.Terms.Text, AgreedOn = Profile.Terms.AgreedOn };
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

        var outcome = await service.SaveAsync(new SaveTerms(Profile.BoardId, Input.Version, Input.Text, Input.AgreedOn), user.Change(), cancellationToken);
        return this.Answer(outcome, "The terms of reference were saved. They are not public before you publish them.", Links.BoardProfile(Board), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, TermsToEdit.Fields(Input.Text, Input.AgreedOn), Links.BoardTerms(Board));
            Input.Version = conflict.CurrentVersion;
        });
    }

    /// <summary>Shows the text as it will look, in the same page, and saves nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Preview = MarkdownRenderer.Render(Input.Text, TextPlace.Page);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } profile)
        {
            return false;
        }

        Profile = profile;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        public string? Text { get; set; }

        [Display(Name = "Day they were agreed")]
        public DateOnly? AgreedOn { get; set; }
    }
}
