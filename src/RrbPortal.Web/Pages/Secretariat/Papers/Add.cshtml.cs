using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Papers;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

[PaperUpload]
public sealed class AddModel(
    PaperService service, PaperIntake intake, PaperSettings settings, MeetingQueries meetings, AgendaQueries agenda, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>The item that the papers are for, where the list's link named one.</summary>
    [BindProperty(SupportsGet = true, Name = "item")]
    public int? Item { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public string Hint => PaperUploads.Hint(settings);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.AgendaItemId = Item;
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

        var (files, problems) = await PaperUploads.TakeAsync(Input.Files, intake, Meeting.BoardId, user.Change(), cancellationToken);
        if (files.Count == 0 && problems.Count > 0)
        {
            foreach (var problem in problems)
            {
                ModelState.AddModelError("Input.Files", problem);
            }

            return Page();
        }

        var outcome = await service.AddAsync(Input.Papers(Id, files), user.Change(), cancellationToken);
        if (outcome is Outcome.Done && problems.Count > 0)
        {
            TempData.SayRefused($"Not added: {string.Join(" ", problems)}");
        }

        return this.Answer(
            outcome, files.Count == 1 ? "The paper was added." : $"{files.Count} papers were added.", Links.Working(Id, WorkingPage.Papers), _ => { });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        Items = PaperChoices.Items(await agenda.OptionsAsync(Id, user.Rights, ct));
        return true;
    }

    public sealed class InputModel
    {
        public List<IFormFile> Files { get; set; } = [];

        [StringLength(Paper.TitleLength, ErrorMessage = "Title must be {1} characters or fewer")]
        public string? Title { get; set; }

        public int? AgendaItemId { get; set; }

        public PaperAudience Audience { get; set; }

        internal AddPapers Papers(int meeting, IReadOnlyList<ReceivedFile> files)
            => new() { MeetingId = meeting, AgendaItemId = AgendaItemId, Audience = Audience, Title = Title, Files = files };
    }
}
