using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Profiles;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Profile;

/// <summary>What a board says of itself: its members and terms, and what of it is public.</summary>
public sealed class IndexModel(ProfileQueries queries, MembershipService service, ProfilePublishing publishing, CurrentUser user, TimeProvider time) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    /// <summary>What is said when it is published.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardProfile Profile { get; private set; } = null!;

    public ProfilePublicity Publicity { get; private set; } = null!;

    public DateOnly Today => time.LondonToday();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(int entry, Direction direction, CancellationToken cancellationToken)
        => await queries.OfBoardAsync(Board, user.Rights, cancellationToken) is { } profile
            ? this.Answer(await service.MoveAsync(new MoveMembership(profile.BoardId, entry, direction), user.Change(), cancellationToken), "The member was moved.", Links.MemberInProfile(Board, entry))
            : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        var seen = Input.Hash;
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await publishing.PublishAsync(new PublishProfile(Profile.BoardId, seen, Input.PreElectionReason), user.Change(), cancellationToken);
        return this.Answer(outcome, "The members and terms were published.", Links.BoardProfile(Board), _ => { });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } profile || await publishing.StateAsync(Board, user.Rights, ct) is not { } publicity)
        {
            return false;
        }

        (Profile, Publicity) = (profile, publicity);
        // Whoever gets the page once more has seen what stands on it.
        ModelState.Remove("Input.Hash");
        Input.Hash = publicity.Hash;
        return true;
    }

    public sealed class InputModel
    {
        /// <summary>The fingerprint of what the person saw.</summary>
        public string? Hash { get; set; }

        [StringLength(Data.Records.NoteStep.CommentLength, ErrorMessage = "Why it is published must be {1} characters or fewer")]
        public string? PreElectionReason { get; set; }
    }
}
