using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

public sealed class IndexModel(PaperService service, PaperPublishing publishing, PaperQueries queries, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;

    public IReadOnlyList<PaperGroup<PaperLine>> Groups { get; private set; } = [];

    public bool IsEmpty => Groups.All(group => group.Papers.Count == 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(Id, user.Rights, cancellationToken) is not { } head
            || await queries.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } groups)
        {
            return NotFound();
        }

        Meeting = head;
        Groups = groups;
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(int entry, Direction direction, CancellationToken cancellationToken)
        => Answer(await service.MoveAsync(new MovePaper(Id, entry, direction), user.Change(), cancellationToken), done: null);

    public async Task<IActionResult> OnPostPublishAsync(int entry, int version, CancellationToken cancellationToken)
        => Answer(await publishing.PublishAsync(new PublishPaper(Id, entry, version), user.Change(), cancellationToken), "The paper was published. Everybody can read it now.");

    public async Task<IActionResult> OnPostPutBackAsync(int entry, int version, CancellationToken cancellationToken)
        => Answer(await service.PutBackAsync(new PutPaperBack(Id, entry, version), user.Change(), cancellationToken), "The paper was put back. The public reads it again once you publish it.");

    private IActionResult Answer(Outcome outcome, string? done)
    {
        if (outcome is not Outcome.Conflict)
        {
            return this.Answer(outcome, done, Links.Working(Id, WorkingPage.Papers));
        }

        TempData.SayRefused("Somebody changed this paper since you opened the page. Look at it again before you go on.");
        return LocalRedirect(Links.Working(Id, WorkingPage.Papers));
    }
}
