using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Attendance;

/// <summary>Adds an entry, or changes the one that the address names.</summary>
[TakenOnce]
public sealed class EntryModel(AttendanceService service, AttendanceQueries queries, MeetingQueries meetings, OrganisationQueries register, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int? Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public string? SourceText { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Entry is { } entry)
        {
            if (await queries.EntryAsync(Id, entry, user.Rights, cancellationToken) is not { } stored)
            {
                return NotFound();
            }

            Input = InputModel.Of(stored);
            SourceText = stored.SourceText;
        }

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

        var typed = Input.Facts();
        var outcome = Entry is { } entry
            ? await service.EditAsync(new EditAttendance { MeetingId = Id, Id = entry, Version = Input.Version, Entry = typed }, user.Change(), cancellationToken)
            : await service.AddAsync(new AddAttendance { MeetingId = Id, Entry = typed }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The entry was saved.", Links.Working(Id, WorkingPage.Attendance), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(NameOf(typed.OrganisationId)), Links.Entry(Id, WorkingPage.Attendance, Entry ?? 0));
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "entry");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        Organisations = Choices.Organisations(await register.OptionsAsync(ct));
        return true;
    }

    private string? NameOf(int? organisation)
        => organisation is { } id ? Organisations.FirstOrDefault(choice => choice.Value == Choices.Number(id))?.Text : null;

    public sealed class InputModel
    {
        public int Version { get; set; }

        public Presence Presence { get; set; }

        public Capacity Capacity { get; set; }

        [StringLength(Organisation.NameLength, ErrorMessage = "Organisation must be {1} characters or fewer")]
        public string? OrganisationAsPrinted { get; set; }

        public int? OrganisationId { get; set; }

        [StringLength(Data.Records.Meeting.RoleLength, ErrorMessage = "Role must be {1} characters or fewer")]
        public string? Role { get; set; }

        [StringLength(Data.Records.Meeting.RoleLength, ErrorMessage = "Name must be {1} characters or fewer")]
        public string? Person { get; set; }

        internal static InputModel Of(AttendanceToEdit stored) => new()
        {
            Version = stored.Version,
            Presence = stored.Entry.Presence,
            Capacity = stored.Entry.Capacity,
            OrganisationAsPrinted = stored.Entry.OrganisationAsPrinted,
            OrganisationId = stored.Entry.OrganisationId,
            Role = stored.Entry.Role,
            Person = stored.Entry.Person,
        };

        internal AttendanceFacts Facts() => new()
        {
            Presence = Presence,
            Capacity = Capacity,
            OrganisationAsPrinted = OrganisationAsPrinted,
            OrganisationId = OrganisationId,
            Role = Role,
            Person = Person,
        };
    }
}
