using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>The secretary asks the chair to agree what is in review: a first mail to find in the outbox.</summary>
public sealed class DemonstrationMails(PortalDbContext db, AgreementService agreement)
{
    internal async Task WriteAsync(int boardId, Change secretary, CancellationToken ct)
    {
        var inReview = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.BoardId == boardId && meeting.Note!.State == NoteState.InReview)
            .Select(meeting => new { meeting.Id, meeting.Note!.Version })
            .ToListAsync(ct);
        foreach (var note in inReview)
        {
            await agreement.AskAsync(note.Id, note.Version, secretary, ct);
        }
    }
}
