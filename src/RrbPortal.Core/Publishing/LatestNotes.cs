using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>What the public reads of notes now, for the portal's own readers of the same.</summary>
internal static class LatestNotes
{
    /// <summary>By meeting; those whose note is not published, or withdrawn, have none.</summary>
    public static async Task<Dictionary<int, PublicNote>> OfAsync(PortalDbContext db, IReadOnlyCollection<int> meetingIds, CancellationToken ct)
    {
        if (meetingIds.Count == 0)
        {
            return [];
        }

        var rows = await (
            from meeting in db.Meetings.AsNoTracking()
            join publication in db.Publications.Current() on meeting.PublicKey equals publication.PublicKey
            where meetingIds.Contains(meeting.Id)
            select new { meeting.Id, publication.Meeting!.Content }).ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => PublicNoteJson.Read(row.Content));
    }
}
