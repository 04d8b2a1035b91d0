using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>A published note that repeats actions of another one.</summary>
public sealed record RepeatingNote(string BoardSlug, DateOnly Date);

/// <summary>
/// Finds the published notes that say what became of another note's actions, and so repeat their words: a withdrawal of
/// that note does not reach them.
/// </summary>
public sealed class Repetitions(PortalDbContext db)
{
    /// <returns>In the order of their dates; none for whoever may not edit the meeting, or where it is not published.</returns>
    public async Task<IReadOnlyList<RepeatingNote>> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(row => row.Id == meetingId)
            .Select(row => new { row.BoardId, row.PublicKey })
            .SingleOrDefaultAsync(ct);
        if (meeting is null || !rights.MayEdit(meeting.BoardId))
        {
            return [];
        }

        var current = db.Publications.Current().AsNoTracking();
        if (await current.Where(row => row.PublicKey == meeting.PublicKey).Select(row => new { row.BoardSlug, row.MeetingDate }).SingleOrDefaultAsync(ct) is not { } origin)
        {
            return [];
        }

        // The words narrow what has to be read; whether they are an update's is asked of the note itself.
        var named = string.Create(CultureInfo.InvariantCulture, $"\"from\":\"{origin.MeetingDate:yyyy-MM-dd}\"");
        var rows = await current
            .Where(row => row.BoardSlug == origin.BoardSlug && row.PublicKey != meeting.PublicKey && row.Meeting!.Content.Contains(named))
            .OrderBy(row => row.MeetingDate)
            .Select(row => new { row.BoardSlug, row.MeetingDate, row.Meeting!.Content })
            .ToListAsync(ct);
        return [.. rows.Where(row => PublicNoteJson.Read(row.Content).ActionUpdates?.Any(update => update.From == origin.MeetingDate) is true).Select(row => new RepeatingNote(row.BoardSlug, row.MeetingDate))];
    }
}
