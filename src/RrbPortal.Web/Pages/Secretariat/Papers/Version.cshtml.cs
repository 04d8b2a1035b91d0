using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Papers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

/// <summary>Uploads a new version of a paper; the earlier ones stay.</summary>
[PaperUpload]
public sealed class VersionModel(
    PaperService service, PaperIntake intake, PaperSettings settings, PaperQueries queries, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public PaperToEdit Stored { get; private set; } = null!;

    public string Hint => PaperUploads.Hint(settings);

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

        var (files, problems) = await PaperUploads.TakeAsync([Input.File!], intake, Meeting.BoardId, user.Change(), cancellationToken);
        if (files is not [var file])
        {
            ModelState.AddModelError("Input.File", problems[0]);
            return Page();
        }

        var outcome = await service.AddVersionAsync(new AddPaperVersion(Id, Entry, Input.Version, file), user.Change(), cancellationToken);
        return this.Answer(outcome, "The new version was added.", Links.Working(Id, WorkingPage.Papers), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await queries.PaperAsync(Id, Entry, user.Rights, ct) is not { } stored)
        {
            return false;
        }

        Meeting = head;
        Stored = stored;
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Choose a file")]
        public IFormFile? File { get; set; }
    }
}
