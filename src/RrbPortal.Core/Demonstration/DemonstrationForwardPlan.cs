using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Core.Memory;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>The demonstration's forward plan: topics from its notes, one of them on the coming agenda, the public ones published; and two titles joined to one thread.</summary>
public sealed class DemonstrationForwardPlan(PortalDbContext db, ForwardPlanService plan, PlanTaking taking, ForwardPlanPublishing publishing, ThreadService threads)
{
    internal async Task LoadAsync(Board board, Change secretary, CancellationToken ct)
    {
        var centres = await AddAsync(board, secretary, "Women's centres", "Work out what the Friday evenings have changed", new PlanEntryFacts
        {
            Topic = "Women's centres",
            OriginSentence = "The Board agreed that one centre in each part of London will open on Friday evenings for a trial of six months.",
            WantedAsPrinted = "when the trial has run for half its time",
            Theme = "Women in the justice system",
            LeadOrganisation = "Clinks",
            PlannedMinutes = 15,
        }, ct);
        await AddAsync(board, secretary, "Next meeting", null, new PlanEntryFacts
        {
            Topic = "How long people stay in work",
            OriginSentence = "The figures come back in a year.",
            WantedAsPrinted = "in the spring",
            Theme = "Work and training",
            LeadOrganisation = "Jobcentre Plus London",
            PlannedMinutes = 30,
        }, ct);
        await AddAsync(board, secretary, "Turning eighteen", "Ask the four boroughs before their names are printed.", new PlanEntryFacts
        {
            Topic = "The early handover at eighteen: what it changed",
            Theme = "Young adults",
            LeadOrganisation = "London Probation",
            PlannedMinutes = 25,
        }, ct);
        await AddAsync(board, secretary, "A contract for mentors", "Only once the contract is signed.", new PlanEntryFacts
        {
            Topic = "Mentors: how the contract went",
            LeadOrganisation = "Violence Reduction Unit",
            Audience = RecordAudience.Internal,
        }, ct);
        var dropped = await AddAsync(board, secretary, "What stands in the way", null, new PlanEntryFacts { Topic = "Identity documents before release", LeadOrganisation = "HMCTS", PlannedMinutes = 10 }, ct);
        await plan.DropAsync(new DropPlanEntry(board.Id, dropped, 1, "A copy of the court record is good enough; nothing is left to discuss."), secretary, ct);

        var coming = await db.Meetings.Where(meeting => meeting.BoardId == board.Id && meeting.State == MeetingState.AgendaIssued).Select(meeting => meeting.Id).SingleAsync(ct);
        await taking.TakeAsync(new TakePlanEntry(board.Id, centres, 1, coming, "The first figures arrived after the agenda was sent out."), secretary, ct);
        var state = await publishing.StateAsync(board.Slug, secretary.Rights, ct);
        await publishing.PublishAsync(new PublishForwardPlan(board.Id, state!.Hash, "Routine: the queue of topics, as it stands at every time of the year."), secretary, ct);
        await threads.JoinAsync(
            new JoinThreads(board.Slug, ThreadKey.Of("Peer support"), ThreadKey.Of("Results of the peer support scheme")), secretary, ct);
    }

    /// <param name="item">The title of the item where it was said; several meetings may have one, and the first is meant.</param>
    private async Task<int> AddAsync(Board board, Change secretary, string item, string? note, PlanEntryFacts facts, CancellationToken ct)
    {
        var said = await db.AgendaItems.AsNoTracking()
            .Where(row => row.Title == item && db.Meetings.Any(meeting => meeting.Id == row.MeetingId && meeting.BoardId == board.Id))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.MeetingId })
            .FirstOrDefaultAsync(ct);
        var outcome = await plan.AddAsync(new AddPlanEntry(board.Id, facts with { OriginMeetingId = said?.MeetingId, OriginItemId = said?.Id, InternalNote = note }), secretary, ct);
        return outcome is Outcome.Done done ? done.Id : throw new InvalidOperationException($"The topic “{facts.Topic}” cannot be added.");
    }
}
