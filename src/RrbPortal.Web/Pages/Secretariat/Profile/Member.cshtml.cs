using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Profiles;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Profile;

/// <summary>Adds a member of a board, or changes the one that the address names.</summary>
[TakenOnce]
public sealed class MemberModel(ProfileQueries queries, MembershipService service, OrganisationQueries register, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int? Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardProfile Profile { get; private set; } = null!;

    public BothTexts? Both { get; private set; }

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public static IReadOnlyList<Choice> Capacities { get; } = [.. Enum.GetValues<MembershipCapacity>().Select(value => new Choice(value.ToString(), Labels.Of(value)))];

    public static IReadOnlyList<Choice> Ends { get; } = [new("False", "Yes"), new("True", "No", "It is then named among the former members")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Entry is { } entry)
        {
            if (await queries.MemberAsync(Profile.BoardId, entry, user.Rights, cancellationToken) is not { } stored)
            {
                return NotFound();
            }

            Input = InputModel.Of(stored);
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

        var typed = Input.Facts();
        var outcome = Entry is { } entry
            ? await service.EditAsync(new EditMembership(Profile.BoardId, entry, Input.Version, typed), user.Change(), cancellationToken)
            : await service.AddAsync(new AddMembership(Profile.BoardId, typed), user.Change(), cancellationToken);
        var id = outcome is Outcome.Done done ? done.Id : Entry ?? 0;
        return this.Answer(outcome, "The member was saved. It is not public before you publish it.", Links.MemberInProfile(Board, id), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, typed.Fields(Organisations.FirstOrDefault(choice => choice.Value.Length > 0 && choice.Value == $"{Input.OrganisationId}")?.Text), Links.BoardMember(Board, Entry ?? 0));
            Input.Version = conflict.CurrentVersion;
        }, thing: Entry is null ? null : "member");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } profile)
        {
            return false;
        }

        Profile = profile;
        Organisations = Choices.Organisations(await register.OptionsAsync(ct));
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        [StringLength(Organisation.NameLength, ErrorMessage = "The organisation must be {1} characters or fewer")]
        public string? OrganisationAsPrinted { get; set; }

        public int? OrganisationId { get; set; }

        public MembershipCapacity Capacity { get; set; }

        [Display(Name = "First day")]
        public DateOnly? Since { get; set; }

        public bool HasEnded { get; set; }

        [Display(Name = "Last day")]
        public DateOnly? Until { get; set; }

        internal static InputModel Of(MemberToEdit stored) => new()
        {
            Version = stored.Version,
            OrganisationAsPrinted = stored.Member.OrganisationAsPrinted,
            OrganisationId = stored.Member.OrganisationId,
            Capacity = stored.Member.Capacity,
            Since = stored.Member.Since,
            HasEnded = stored.Member.HasEnded,
            Until = stored.Member.Until,
        };

        internal MembershipFacts Facts() => new()
        {
            OrganisationAsPrinted = OrganisationAsPrinted,
            OrganisationId = OrganisationId,
            Capacity = Capacity,
            Since = Since,
            HasEnded = HasEnded,
            Until = Until,
        };
    }
}
