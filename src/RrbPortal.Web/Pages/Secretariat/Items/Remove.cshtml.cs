using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Meetings;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Items;

public sealed class RemoveModel(AgendaService service, AgendaQueries queries, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int Entry { get; set; }

    /// <summary>"agenda" where the reader came from the agenda, and goes back there.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    public string Back => From == "agenda" ? Links.Agenda(Id) : Links.Working(Id, WorkingPage.Items);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public ItemToEdit Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Stored.Version;
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

        var outcome = await service.RemoveAsync(new RemoveAgendaItem(Id, Entry, Input.Version, Input.WithSubItems), user.Change(), cancellationToken);
        return this.Answer(outcome, "The item was removed.", Back, conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await queries.ItemAsync(Id, Entry, user.Rights, ct) is not { } stored)
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

        public bool WithSubItems { get; set; }
    }
}
