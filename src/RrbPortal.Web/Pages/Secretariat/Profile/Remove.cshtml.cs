using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Profiles;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Profile;

/// <summary>Asks before a member is removed.</summary>
public sealed class RemoveModel(ProfileQueries queries, MembershipService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    [FromRoute]
    public int Entry { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardProfile Profile { get; private set; } = null!;

    public MemberLine Stored { get; private set; } = null!;

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

        var outcome = await service.RemoveAsync(new RemoveMembership(Profile.BoardId, Entry, Input.Version), user.Change(), cancellationToken);
        return this.Answer(outcome, "The member was removed. What is published does not change by it.", Links.BoardProfile(Board), conflict => Input.Version = conflict.CurrentVersion);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } profile || profile.Members.FirstOrDefault(line => line.Id == Entry) is not { } stored)
        {
            return false;
        }

        (Profile, Stored) = (profile, stored);
        return true;
    }

    public sealed class InputModel
    {
        public int Version { get; set; }
    }
}
