using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking;

/// <summary>Loads what is to be said in a meeting's note of actions from earlier meetings.</summary>
internal static class WorkingActionUpdates
{
    /// <summary>
    /// The public updates that were reported at the meeting, of actions that the public can read now, in the order of
    /// the meetings that undertook them. Where an action was spoken of twice, the last word counts.
    /// </summary>
    public static async Task<IReadOnlyList<WorkingActionUpdate>> LoadAsync(PortalDbContext db, int meetingId, CancellationToken ct)
    {
        var rows = await (
            from update in db.ActionUpdates.AsNoTracking()
            join action in db.ActionItems on update.ActionItemId equals action.Id
            join origin in db.Meetings on action.MeetingId equals origin.Id
            where update.MeetingId == meetingId && update.Audience == RecordAudience.Public && update.OrganisationId == null
                && action.Audience == RecordAudience.Public && action.Anchor != null && action.MeetingId != meetingId
            orderby origin.Date, action.Position, action.Id, update.Id
            select new { update.ActionItemId, update.Status, update.DueDate, update.Text, action.Anchor, origin.PublicKey }).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var published = await PublishedAsync(db, [.. rows.Select(row => row.PublicKey).Distinct()], ct);
        return
        [
            .. from row in rows.GroupBy(row => row.ActionItemId).Select(action => action.Last())
               where published.ContainsKey(row.PublicKey)
               let origin = published[row.PublicKey]
               where origin.Actions.ContainsKey(row.Anchor!)
               let action = origin.Actions[row.Anchor!]
               select new WorkingActionUpdate
               {
                   From = origin.Date,
                   Anchor = action.Anchor,
                   Reference = action.Reference,
                   Action = action.Text,
                   Owners = action.Owners ?? [],
                   Status = row.Status,
                   DueDate = row.DueDate,
                   Text = row.Text,
               },
        ];
    }

    /// <summary>What the public reads of these meetings now; none of what was withdrawn.</summary>
    private static async Task<Dictionary<Guid, (DateOnly Date, IReadOnlyDictionary<string, PublishedActions.Entry> Actions)>> PublishedAsync(
        PortalDbContext db, IReadOnlyList<Guid> meetings, CancellationToken ct)
    {
        var rows = await db.Publications.Current().AsNoTracking()
            .Where(row => meetings.Contains(row.PublicKey))
            .Select(row => new { row.PublicKey, row.MeetingDate, row.Meeting!.Content })
            .ToListAsync(ct);
        return rows.ToDictionary(row => row.PublicKey, row => (row.MeetingDate, PublishedActions.Of(row.Content)));
    }
}
