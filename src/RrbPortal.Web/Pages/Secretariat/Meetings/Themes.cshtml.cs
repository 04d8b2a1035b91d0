using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Themes;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class ThemesModel(ThemeService service, ThemeQueries themes, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    /// <summary>The themes in use that the meeting does not have.</summary>
    public IReadOnlyList<Choice> Known { get; private set; } = [];

    public BothTexts? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await themes.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } stored)
        {
            return NotFound();
        }

        Input = new InputModel { Version = stored.Version, Labels = string.Join('\n', stored.Labels) };
        await LoadAsync(cancellationToken);
        return Meeting.IsOpenToChange ? Page() : LocalRedirect(Links.Working(Id));
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

        var labels = Input.All();
        var outcome = await service.SetForMeetingAsync(new SetMeetingThemes { MeetingId = Id, Version = Input.Version, Labels = labels }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The themes were saved.", Links.Working(Id), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, ThemeService.Fields(labels), Links.Working(Id, WorkingPage.Themes));
            Input.Version = conflict.CurrentVersion;
        });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        var typed = Words.Lines(Input.Labels);
        Known = [.. (await themes.LabelsAsync(ct)).Except(typed, StringComparer.OrdinalIgnoreCase).Select(label => new Choice(label, label))];
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        public string? Labels { get; set; }

        public List<string> Chosen { get; set; } = [];

        internal IReadOnlyList<string> All() => [.. Words.Lines(Labels), .. Chosen];
    }
}
