using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>Asks for a new meeting of a board, with a note in draft.</summary>
public sealed record AddMeeting
{
    public required int BoardId { get; init; }

    public required MeetingFacts Facts { get; init; }
}

/// <summary>Asks to change the facts of a meeting. Its board does not change.</summary>
public sealed record EditMeetingFacts
{
    public required int MeetingId { get; init; }

    public required int Version { get; init; }

    public required MeetingFacts Facts { get; init; }
}

/// <summary>Adds meetings and changes their facts.</summary>
public sealed class MeetingService(PortalDbContext db, WorkingCopy copy, StandingItems standing, AuditTrail audit, TimeProvider time)
{
    /// <summary>Adds a meeting; one that is planned gets the board's standing items by itself.</summary>
    public Task<Outcome> AddAsync(AddMeeting input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    public Task<Outcome> EditFactsAsync(EditMeetingFacts input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "meeting.edited", meeting => EditAsync(meeting, input, ct), ct);

    private async Task<Outcome> TryAddAsync(AddMeeting input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId) || !await db.Boards.AnyAsync(board => board.Id == input.BoardId, ct))
        {
            return new Outcome.NotFound();
        }

        var facts = input.Facts.Cleaned();
        var refusals = MeetingRules.Check(facts).When(facts.State is MeetingState.AgendaIssued, nameof(MeetingFacts.State), MeetingRules.IssueFirst);
        RefuseHeldAhead(facts, refusals);
        await RefuseTakenDateAsync(input.BoardId, meetingId: null, facts.Date, refusals, ct);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var meeting = new Meeting { BoardId = input.BoardId, PublicKey = Guid.NewGuid(), Note = new Note() };
        facts.WriteTo(meeting);
        if (meeting.State is MeetingState.Planned)
        {
            await standing.GiveAsync(meeting, ct);
        }

        db.Meetings.Add(meeting);
        audit.Record(db, change, "meeting.added", meeting, input.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(meeting.Id);
    }

    private async Task<Edit> EditAsync(Meeting meeting, EditMeetingFacts input, CancellationToken ct)
    {
        if (meeting.Version != input.Version)
        {
            return new Outcome.Conflict(meeting.Version, MeetingFacts.Of(meeting).Fields());
        }

        var facts = input.Facts.Cleaned();
        var isIssued = await db.Meetings.Where(IssuedMeetings.Of(db)).AnyAsync(other => other.Id == meeting.Id, ct);
        var refusals = MeetingRules.Check(facts).When(facts.State is MeetingState.AgendaIssued && !isIssued, nameof(MeetingFacts.State), MeetingRules.IssueFirst);
        if ((meeting.State, meeting.Date) != (facts.State, facts.Date))
        {
            RefuseHeldAhead(facts, refusals);
        }

        await RefuseTakenDateAsync(meeting.BoardId, meeting.Id, facts.Date, refusals, ct);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        facts.WriteTo(meeting);
        return Edit.Of(() => meeting.Id);
    }

    private void RefuseHeldAhead(MeetingFacts facts, Refusals refusals)
    {
        if (facts.State is MeetingState.Held && StillToCome.Why(facts.Date, time.LondonToday()) is { } why)
        {
            refusals.Add(nameof(MeetingFacts.State), $"{why} It can be set to held on that day, or correct the date");
        }
    }

    private async Task RefuseTakenDateAsync(int boardId, int? meetingId, DateOnly? date, Refusals refusals, CancellationToken ct)
    {
        if (date is not null && await db.Meetings.AnyAsync(other => other.BoardId == boardId && other.Date == date && other.Id != meetingId, ct))
        {
            refusals.Add(nameof(MeetingFacts.Date), "This board has a meeting on this date already");
        }
    }
}
