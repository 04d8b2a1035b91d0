using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Notes;

/// <summary>
/// The one way in which the content of a meeting's working copy is changed: rights, the state of the note, audit and
/// save are dealt with here, so that no service can forget one of them.
/// </summary>
public sealed class WorkingCopy(PortalDbContext db, AuditTrail audit)
{
    /// <summary>
    /// Loads the meeting with its note, lets <paramref name="edit"/> change it, and saves once. Any change raises the
    /// note's version too, so whoever agrees or publishes a note does so with the text that they saw.
    /// </summary>
    internal Task<Outcome> ChangeAsync(
        int meetingId, Change change, string action, Func<Meeting, Task<Edit>> edit, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAsync(meetingId, change, action, edit, ct));

    private async Task<Outcome> TryAsync(
        int meetingId, Change change, string action, Func<Meeting, Task<Edit>> edit, CancellationToken ct)
    {
        var meeting = await db.Meetings.Include(meeting => meeting.Note).SingleOrDefaultAsync(meeting => meeting.Id == meetingId, ct);
        if (meeting is null || !change.Rights.MayEdit(meeting.BoardId))
        {
            return new Outcome.NotFound();
        }

        if (meeting.Note is { } note && NoteRules.WhyClosed(note.State) is { } reason)
        {
            return new Outcome.Refused(string.Empty, reason);
        }

        var done = await edit(meeting);
        if (done.Stop is not null)
        {
            db.ChangeTracker.Clear();
            return done.Stop;
        }

        if (db.ChangeTracker.HasChanges())
        {
            RaiseNote(meeting);
            await ActionEntries.EnterAsync(db, meeting.BoardId, ct);
            audit.Record(db, change, action, meeting, meeting.BoardId);
            await db.SaveChangesAsync(ct);
        }

        return new Outcome.Done(done.Id());
    }

    private void RaiseNote(Meeting meeting)
    {
        if (meeting.Note is { } note)
        {
            db.Entry(note).Property(record => record.Version).IsModified = true;
        }
        else
        {
            meeting.Note = new Note();
        }
    }
}
