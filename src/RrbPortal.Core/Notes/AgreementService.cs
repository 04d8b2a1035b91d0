using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Notes;

/// <summary>The way between secretariat and chair: one asks for agreement, the other's answer is told.</summary>
public sealed class AgreementService(PortalDbContext db, AuditTrail audit, Outbox outbox, MailRecipients recipients)
{
    /// <summary>Asks the board's chairs, by mail, to agree the note as it stands; each is asked once for a version of it.</summary>
    /// <param name="version">The version of the note that the person saw.</param>
    public Task<Outcome> AskAsync(int meetingId, int version, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAskAsync(meetingId, version, change, ct));

    /// <summary>Tells the secretariat that the chair has agreed, in the save that the caller makes.</summary>
    internal async Task TellAgreedAsync(Meeting meeting, Note note, Board board, Change change, CancellationToken ct)
    {
        var people = await recipients.OfBoardAsync(board.Id, PortalRole.Secretariat, ct);
        var mails = people.Where(person => person.UserId != change.UserId).Select(person => MailOf("note-agreed", meeting, note, board, person) with
        {
            Subject = $"Agreed: the note of {LondonDates.Meeting(meeting.Date)}",
            Paragraphs = [$"{board.Name}.", $"{change.UserName} agreed the note of {LondonDates.Meeting(meeting.Date)}. It can be published now."],
            Page = new MailPage.Publishing(meeting.Id),
            PageLabel = "Publish the note",
        });
        await outbox.WriteAsync([.. mails], ct);
    }

    private async Task<Outcome> TryAskAsync(int meetingId, int version, Change change, CancellationToken ct)
    {
        var meeting = await db.Meetings.Include(meeting => meeting.Note).Include(meeting => meeting.Board).SingleOrDefaultAsync(meeting => meeting.Id == meetingId, ct);
        if (meeting is not { Note: { } note, Board: { } board } || !change.Rights.MayEdit(board.Id))
        {
            return new Outcome.NotFound();
        }

        if (note.State is not NoteState.InReview)
        {
            return new Outcome.Refused(string.Empty, "Only a note in review can be agreed.");
        }

        if (note.Version != version)
        {
            return new Outcome.Conflict(note.Version, []);
        }

        var chairs = await recipients.OfBoardAsync(board.Id, PortalRole.Chair, ct);
        if (chairs.Count == 0)
        {
            return new Outcome.Refused(string.Empty, "Nobody holds the role of this board’s chair. An administrator can give it.");
        }

        var asked = await outbox.WriteAsync([.. chairs.Select(chair => MailOf("chair-asked", meeting, note, board, chair))], ct);
        if (asked.Count == 0)
        {
            return new Outcome.Refused(string.Empty, "The chair was asked already, and the note has not changed since.");
        }

        audit.RecordDeed(db, change, "note.chair-asked", meeting);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(meeting.Id);
    }

    private static Mail MailOf(string kind, Meeting meeting, Note note, Board board, MailRecipient person) => new()
    {
        Kind = kind,
        Occasion = string.Create(CultureInfo.InvariantCulture, $"{kind}/{meeting.Id}/{note.Version}/{person.UserId}"),
        To = person.To,
        Subject = $"To agree: the note of {LondonDates.Meeting(meeting.Date)}",
        Paragraphs = [$"{board.Name}.", $"The note of {LondonDates.Meeting(meeting.Date)} is ready. The secretariat asks you to read it and to agree it."],
        Page = new MailPage.MemberMeeting(meeting.Id),
        PageLabel = "Read and agree the note",
        BoardId = board.Id,
        MeetingId = meeting.Id,
    };
}
