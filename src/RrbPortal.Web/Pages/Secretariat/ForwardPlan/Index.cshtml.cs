using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.ForwardPlan;

/// <summary>A board's queue of topics: its order, what is taken into meetings, and its public part.</summary>
public sealed class IndexModel(
    ForwardPlanQueries queries, PlanProposals proposals, ForwardPlanService service, PlanTaking taking, ForwardPlanPublishing publishing, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    /// <summary>What is said when the plan is published.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BoardPlan Plan { get; private set; } = null!;

    public ForwardPlanPublicity Publicity { get; private set; } = null!;

    public IReadOnlyList<PlanProposal> Proposals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <param name="direction">One place up or down.</param>
    /// <param name="before">The topic to stand before, where no direction is given; none for the end.</param>
    public async Task<IActionResult> OnPostMoveAsync(int entry, Direction? direction, int? before, CancellationToken cancellationToken)
    {
        if (await BoardIdAsync(cancellationToken) is not { } board)
        {
            return NotFound();
        }

        var outcome = direction is { } way
            ? await service.MoveAsync(new MovePlanEntry(board, entry, way), user.Change(), cancellationToken)
            : await service.PlaceAsync(new PlacePlanEntry(board, entry, before), user.Change(), cancellationToken);
        return this.Answer(outcome, "The topic was moved.", Links.TopicInPlan(Board, entry));
    }

    /// <param name="reason">Why the topic comes late, where the agenda is issued already.</param>
    public async Task<IActionResult> OnPostTakeAsync(int entry, int version, int? meeting, string? reason, CancellationToken cancellationToken)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, cancellationToken) is not { } plan)
        {
            return NotFound();
        }

        if (meeting is not { } chosen)
        {
            TempData.SayRefused("Choose the meeting that the topic is to be taken into.");
            return LocalRedirect(Links.TopicInPlan(Board, entry));
        }

        var isClosed = plan.Waiting.FirstOrDefault(line => line.Id == entry) is { Audience: Data.Records.RecordAudience.Internal };
        var outcome = await taking.TakeAsync(new TakePlanEntry(plan.BoardId, entry, version, chosen, reason), user.Change(), cancellationToken);
        var title = MeetingTitles.Of(plan.Coming.FirstOrDefault(line => line.Id == chosen)?.Date);
        return PlanAnswer(outcome, $"The topic is on the agenda now: {title}.{(isClosed ? " It is a closed item there, because the topic is internal." : "")}");
    }

    public async Task<IActionResult> OnPostReturnAsync(int entry, int version, CancellationToken cancellationToken)
        => await BoardIdAsync(cancellationToken) is { } board
            ? PlanAnswer(await service.ReturnAsync(new ReturnPlanEntry(board, entry, version), user.Change(), cancellationToken), "The topic waits in the queue again.")
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

        var outcome = await publishing.PublishAsync(new PublishForwardPlan(Plan.BoardId, seen, Input.PreElectionReason), user.Change(), cancellationToken);
        return this.Answer(outcome, "The forward plan was published.", Links.ForwardPlan(Board), _ => { });
    }

    private IActionResult PlanAnswer(Outcome outcome, string done)
    {
        if (outcome is not Outcome.Conflict)
        {
            return this.Answer(outcome, done, Links.ForwardPlan(Board));
        }

        TempData.SayRefused("Somebody changed this topic since you opened the page. Look at it again before you go on.");
        return LocalRedirect(Links.ForwardPlan(Board));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, ct) is not { } plan || await publishing.StateAsync(Board, user.Rights, ct) is not { } publicity)
        {
            return false;
        }

        (Plan, Publicity) = (plan, publicity);
        Proposals = await proposals.OfBoardAsync(plan.BoardId, user.Rights, ct);
        // Whoever gets the page once more has seen what stands on it.
        ModelState.Remove("Input.Hash");
        Input.Hash = publicity.Hash;
        return true;
    }

    private async Task<int?> BoardIdAsync(CancellationToken ct) => (await queries.OfBoardAsync(Board, user.Rights, ct))?.BoardId;

    public sealed class InputModel
    {
        /// <summary>The fingerprint of the public part that the person saw.</summary>
        public string? Hash { get; set; }

        [StringLength(Data.Records.NoteStep.CommentLength, ErrorMessage = "Why it is published must be {1} characters or fewer")]
        public string? PreElectionReason { get; set; }
    }
}
