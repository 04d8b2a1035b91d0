using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Themes;

/// <summary>The themes of a meeting, as they are edited.</summary>
public sealed record MeetingThemes(int MeetingId, int Version, IReadOnlyList<string> Labels);

/// <summary>Reads themes.</summary>
public sealed class ThemeQueries(PortalDbContext db)
{
    /// <summary>Every label there is, to choose from.</summary>
    public async Task<IReadOnlyList<string>> LabelsAsync(CancellationToken ct)
    {
        var labels = await db.Themes.AsNoTracking().Select(theme => theme.Label).ToListAsync(ct);
        return [.. labels.Order(StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<MeetingThemes?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var found = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new
            {
                meeting.BoardId,
                meeting.Version,
                Labels = meeting.Themes.OrderBy(link => link.Position).Select(link => link.Theme!.Label).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        return found is not null && rights.MayEdit(found.BoardId) ? new MeetingThemes(meetingId, found.Version, found.Labels) : null;
    }
}
