using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>
/// Raises the version of the notes whose entries the register joins anew, so that nobody agrees or publishes what changed
/// under their eyes. What is public or withdrawn waits for nobody.
/// </summary>
internal sealed class TouchedNotes(PortalDbContext db)
{
    public async Task RaiseAsync(IReadOnlyCollection<int> meetingIds, CancellationToken ct)
    {
        var notes = await db.Notes
            .Where(note => meetingIds.Contains(note.MeetingId) && note.State != NoteState.Published && note.State != NoteState.Withdrawn)
            .ToListAsync(ct);
        foreach (var note in notes)
        {
            db.Entry(note).Property(record => record.Version).IsModified = true;
        }
    }
}
