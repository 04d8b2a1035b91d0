using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Publishing;

/// <summary>A working copy as the public would read it.</summary>
/// <param name="Note">Null while the meeting has no date: without one a note has no address.</param>
/// <param name="IsAsPublished">Whether the public reads exactly this already.</param>
public sealed record NotePreview(PublicNote? Note, bool IsAsPublished);

/// <summary>Shows what publishing would make of a working copy, by the same function, and keeps nothing.</summary>
public sealed class NotePreviews(PortalDbContext db)
{
    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<NotePreview?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new { meeting.BoardId, meeting.PublicKey })
            .SingleOrDefaultAsync(ct);
        if (meeting is null || !rights.MayEdit(meeting.BoardId) || await WorkingNotes.LoadAsync(db, meetingId, ct) is not { } working)
        {
            return null;
        }

        if (working.Date is null)
        {
            return new NotePreview(null, IsAsPublished: false);
        }

        var history = await PublicationHistory.LoadAsync(db, meeting.PublicKey, ct);
        var note = SnapshotBuilder.Build(working, AnchorAssignment.Of(working, history.Anchors));
        return new NotePreview(
            note,
            history.Last is { Note: { } published } && string.Equals(ContentHash.Of(AsRead(published)), ContentHash.Of(AsRead(note)), StringComparison.Ordinal));
    }

    /// <summary>Without the addresses of organisations: keeping the register changes them, and nothing that anybody reads.</summary>
    private static PublicNote AsRead(PublicNote note) => note with { Attendance = [.. note.Attendance.Select(entry => entry with { Slug = string.Empty })] };
}
