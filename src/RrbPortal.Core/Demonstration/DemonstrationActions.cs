using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// What became of the demonstration's actions: most were done and reported at a later meeting, one is late, and a member
/// has reported on it.
/// </summary>
public sealed class DemonstrationActions(PortalDbContext db, SpokenFor spokenFor)
{
    private static readonly Report[] Reports =
    [
        new("2-work.txt", "A1", ActionStatus.Done, "The form is in use in two boroughs."),
        new("2-work.txt", "A2", ActionStatus.InProgress, "A copy of the court record is good enough for two kinds of identity check. Banks are still unsure."),
        new("4-young-adults.txt", "A2", ActionStatus.Done, "Banks take the copy too, together with a letter from the prison."),
        new("4-young-adults.txt", "B1", ActionStatus.Done, "The list went to all employers who take part."),
        new("4-young-adults.txt", "B2", ActionStatus.InProgress, "Two ways to count were compared. The choice is still to be made."),
        new("5-women.txt", "B2", ActionStatus.Done, "Starts are counted on the day, stays after thirteen weeks."),
        new("5-women.txt", "C2", ActionStatus.Done, "The page was written with eight people who have used the way into treatment."),
        new("5-women.txt", "C1", ActionStatus.Open, "The report comes to the next meeting.", WeeksLater: 13),
        new("6-draft.txt", "C1", ActionStatus.Closed, "The report was sent to members before the meeting."),
        new("6-draft.txt", "D1", ActionStatus.InProgress, "Two courts have the opening hours on the list that their staff use first. The others follow.", WeeksLater: 1),
        new("6-draft.txt", "D2", null, "The first results were told by the peer supporters themselves. The written report is still to come.", IsPublic: false),
    ];

    /// <summary>Writes down what was reported at a meeting whose note is not published yet.</summary>
    internal async Task ReportAsync(string file, Meeting meeting, Change secretary, CancellationToken ct)
    {
        foreach (var report in Reports.Where(report => report.File == file))
        {
            var action = await ActionAsync(meeting.BoardId, report.Reference, ct);
            await At(meeting.Date!.Value).AddAsync(
                new AddActionUpdate
                {
                    ActionId = action.Id,
                    Version = action.Version,
                    MeetingId = meeting.Id,
                    Status = report.Status,
                    DueDate = report.WeeksLater is { } weeks ? meeting.Date.Value.AddDays(7 * weeks) : null,
                    Text = report.Text,
                    Audience = report.IsPublic ? RecordAudience.Public : RecordAudience.Internal,
                },
                secretary,
                ct);
        }
    }

    /// <summary>What a member says of an action that is late.</summary>
    internal async Task SpeakAsync(int boardId, DateOnly today, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking()
            .Where(user => user.Grants.Any(grant => grant.BoardId == boardId && grant.Role == PortalRole.Member))
            .Select(user => new { user.Id, user.DisplayName })
            .FirstAsync(ct);
        var member = new Change(user.Id, user.DisplayName, Change.Web, new Rights([new Grant(PortalRole.Member, boardId)]));
        var late = await ActionAsync(boardId, "D1", ct);
        await At(today.AddDays(-1)).ReportAsync(new ReportOnAction(late.Id, "Five courts have the opening hours now. We wait for an answer from the last two, and have rung them twice."), member, ct);
    }

    private async Task<(int Id, int Version)> ActionAsync(int boardId, string reference, CancellationToken ct)
    {
        var action = await db.ActionItems.AsNoTracking()
            .Where(action => action.Reference == reference && db.Meetings.Any(meeting => meeting.Id == action.MeetingId && meeting.BoardId == boardId))
            .Select(action => new { action.Id, action.Version })
            .SingleAsync(ct);
        return (action.Id, action.Version);
    }

    /// <summary>The service as it was in the afternoon of a day.</summary>
    private ActionUpdateService At(DateOnly day)
    {
        var then = new FixedTime(new DateTimeOffset(day.ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero));
        return new ActionUpdateService(db, spokenFor, new AuditTrail(then), then);
    }

    /// <param name="File">The text of the meeting that heard it.</param>
    /// <param name="WeeksLater">By how many weeks from that meeting the due date moved.</param>
    private sealed record Report(string File, string Reference, ActionStatus? Status, string Text, int? WeeksLater = null, bool IsPublic = true);
}
