using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>Takes topics into coming meetings: the item, the topic and the audit entry are one save.</summary>
public sealed class PlanTaking(PortalDbContext db, WorkingCopy copy, NewItems items, OrganisationQueries organisations, TimeProvider time)
{
    /// <summary>
    /// Makes a topic an item of a coming meeting. What is internal here stays from the public there: it becomes a closed
    /// item, until somebody opens it.
    /// </summary>
    public Task<Outcome> TakeAsync(TakePlanEntry input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.taken-from-plan", meeting => TakeAsync(meeting, input, ct), ct);

    private async Task<Edit> TakeAsync(Meeting meeting, TakePlanEntry input, CancellationToken ct)
    {
        var entry = await db.ForwardPlan.SingleOrDefaultAsync(entry => entry.Id == input.Id && entry.BoardId == input.BoardId, ct);
        if (entry is null || meeting.BoardId != input.BoardId)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return new Outcome.Conflict(entry.Version, []);
        }

        if (entry.State is not ForwardPlanState.Waiting)
        {
            return new Outcome.Refused(string.Empty, "This topic does not wait in the queue any more. Look at where it stands now.");
        }

        if (!ComingMeetings.Is(meeting, time.LondonToday()))
        {
            return new Outcome.Refused(nameof(TakePlanEntry.MeetingId), "This meeting takes no more topics. Choose a meeting that is still to come.");
        }

        var reason = Words.Line(input.LateReason);
        var isLate = LateItems.WouldBeLate(meeting, time.LondonToday());
        var refusals = new Refusals()
            .When(isLate && reason is null, nameof(TakePlanEntry.LateReason), LateItems.WhyAsked)
            .Longer(nameof(TakePlanEntry.LateReason), "reason", reason, AgendaItem.ReasonLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var item = await ItemAsync(entry, ct);
        item.LateReason = isLate ? reason : null;
        await items.AddAsync(meeting.Id, item, ct);
        (entry.State, entry.TakenAtMeeting) = (ForwardPlanState.Taken, meeting);

        // The item has no number before it is saved; the store puts the real one into both rows.
        var reference = db.Entry(entry).Property(record => record.TakenAsItemId);
        reference.CurrentValue = db.Entry(item).Property(record => record.Id).CurrentValue;
        reference.IsTemporary = true;
        return Edit.Of(() => item.Id);
    }

    private async Task<AgendaItem> ItemAsync(ForwardPlanEntry entry, CancellationToken ct)
    {
        var item = new AgendaItem
        {
            Title = entry.Topic,
            Audience = entry.Audience is RecordAudience.Public ? ItemAudience.Open : ItemAudience.Closed,
            LeadOrganisation = entry.LeadOrganisation,
            LeadOrganisationId = entry.LeadOrganisation is { } lead ? await organisations.FindAsync(lead, ct) : null,
            PlannedMinutes = entry.PlannedMinutes,
        };
        if (entry.ThemeId is { } theme)
        {
            item.Themes.Add(new AgendaItemTheme { ThemeId = theme });
        }

        return item;
    }
}
