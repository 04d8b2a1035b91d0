using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Rendering;
using RrbPortal.Core.Themes;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Items;

/// <summary>Adds an item, or changes the one that the address names.</summary>
[TakenOnce]
public sealed class EntryModel(AgendaService service, AgendaQueries queries, MeetingQueries meetings, ThemeQueries themes, FindingAnswers findings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int? Entry { get; set; }

    /// <summary>"agenda" where the reader came from the agenda, and goes back there.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    public bool IsFromAgenda => From == "agenda";

    public string Back => IsFromAgenda ? Links.Agenda(Id) : Links.Working(Id, WorkingPage.Items);

    /// <summary>The address that saves; named, since a preview leaves another one behind.</summary>
    public string Self => IsFromAgenda ? Links.AgendaEntry(Id, Entry) : Entry is { } entry ? Links.Entry(Id, WorkingPage.Items, entry) : Links.AddTo(Id, WorkingPage.Items);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public IReadOnlyList<Choice> Parents { get; private set; } = [];

    public IReadOnlyList<Choice> KnownThemes { get; private set; } = [];

    /// <summary>The texts as they will look, where a preview was asked for; nothing of it is saved.</summary>
    public ItemPreview? Preview { get; private set; }

    /// <summary>The open findings of this item, for the margin beside its text; null for an item that is not there yet.</summary>
    public IReadOnlyList<Finding>? Margin { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Entry is { } entry)
        {
            if (await queries.ItemAsync(Id, entry, user.Rights, cancellationToken) is not { } stored)
            {
                return NotFound();
            }

            Input = InputModel.Of(stored);
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
            ? await service.EditAsync(new EditAgendaItem { MeetingId = Id, Id = entry, Version = Input.Version, Item = typed }, user.Change(), cancellationToken)
            : await service.AddAsync(new AddAgendaItem { MeetingId = Id, ParentId = Input.ParentId, Item = typed }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The item was saved.", Back, conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(), Links.Entry(Id, WorkingPage.Items, Entry ?? 0));
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "item");
    }

    /// <summary>Shows the texts as they will look, in the same page, and saves nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Margin = Entry is { } entry
            ? (await findings.OfTypedAsync(Id, entry, Input.Title, Input.PublicText, user.Rights, cancellationToken))?.Of(entry)
            : null;
        Preview = new ItemPreview(MarkdownRenderer.Render(Input.PublicText), MarkdownRenderer.Render(Input.InternalText));
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head)
        {
            return false;
        }

        Meeting = head;
        Margin = Entry is { } entry ? (await findings.OfMeetingAsync(Id, user.Rights, ct))?.Of(entry) : null;
        Parents = Choices.Parents(await queries.OptionsAsync(Id, user.Rights, ct));
        KnownThemes = [.. (await themes.LabelsAsync(ct)).Select(label => new Choice(label, label))];
        return true;
    }

    public sealed record ItemPreview(RenderedText Public, RenderedText Internal);

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Enter the title of the item")]
        [StringLength(AgendaItem.TitleLength, ErrorMessage = "Title must be {1} characters or fewer")]
        public string Title { get; set; } = string.Empty;

        public int? ParentId { get; set; }

        public ItemKind Kind { get; set; }

        public ItemAudience Audience { get; set; }

        public bool ClosedTitleIsPublic { get; set; }

        [StringLength(Organisation.NameLength, ErrorMessage = "Lead organisation must be {1} characters or fewer")]
        public string? LeadOrganisation { get; set; }

        [StringLength(Data.Records.Meeting.RoleLength, ErrorMessage = "Presenter must be {1} characters or fewer")]
        public string? Presenter { get; set; }

        [RegularExpression("[0-9]{1,3}", ErrorMessage = "Minutes must be a whole number")]
        public string? PlannedMinutes { get; set; }

        [StringLength(AgendaItem.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
        public string? LateReason { get; set; }

        public string? PublicText { get; set; }

        public string? InternalText { get; set; }

        public string? Themes { get; set; }

        public List<string> ChosenThemes { get; set; } = [];

        internal static InputModel Of(ItemToEdit stored) => new()
        {
            Version = stored.Version,
            Title = stored.Item.Title,
            Kind = stored.Item.Kind,
            Audience = stored.Item.Audience,
            ClosedTitleIsPublic = stored.Item.ClosedTitleIsPublic,
            LeadOrganisation = stored.Item.LeadOrganisation,
            Presenter = stored.Item.Presenter,
            PlannedMinutes = stored.Item.PlannedMinutes?.ToString(CultureInfo.InvariantCulture),
            LateReason = stored.Item.LateReason,
            PublicText = stored.Item.PublicText,
            InternalText = stored.Item.InternalText,
            Themes = string.Join('\n', stored.Item.Themes),
        };

        internal AgendaItemFacts Facts() => new()
        {
            Title = Title,
            Kind = Kind,
            Audience = Audience,
            ClosedTitleIsPublic = ClosedTitleIsPublic,
            LeadOrganisation = LeadOrganisation,
            Presenter = Presenter,
            PlannedMinutes = int.TryParse(PlannedMinutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
            LateReason = LateReason,
            PublicText = PublicText,
            InternalText = InternalText,
            Themes = [.. Words.Lines(Themes), .. ChosenThemes],
        };
    }
}
