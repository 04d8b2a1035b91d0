using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Notes;

/// <summary>Whom a secretariat can ask to agree a note, and whom it has asked.</summary>
/// <param name="Chairs">The names of those who hold the role now.</param>
/// <param name="AskedAt">When the chair was last asked about this note; null if never.</param>
public sealed record ChairsToAsk(IReadOnlyList<string> Chairs, DateTimeOffset? AskedAt);

/// <summary>Reads how far a note is on its way to being agreed.</summary>
public sealed class AgreementQueries(PortalDbContext db, MailRecipients recipients)
{
    private const string Kind = "chair-asked";

    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<ChairsToAsk?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var boardId = await db.Meetings.AsNoTracking().Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct);
        if (boardId is not { } board || !rights.MayEdit(board))
        {
            return null;
        }

        var chairs = await recipients.OfBoardAsync(board, PortalRole.Chair, ct);
        var asked = await db.Outbox.AsNoTracking()
            .Where(mail => mail.MeetingId == meetingId && mail.Kind == Kind)
            .OrderByDescending(mail => mail.Id)
            .Select(mail => (DateTimeOffset?)mail.WrittenAt)
            .FirstOrDefaultAsync(ct);
        return new ChairsToAsk([.. chairs.Select(chair => chair.To.Name)], asked);
    }
}
