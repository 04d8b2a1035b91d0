using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Demonstration;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Browser.Tests.Tour;

/// <summary>Notes on their last steps to the public, and mails in every state: what the demonstration has none of.</summary>
internal static class DemonstratedPublishing
{
    /// <returns>An agreed note, one whose publication is planned, and one whose plan failed.</returns>
    public static async Task<IReadOnlyList<int>> AddAsync(PortalDbContext db)
    {
        var board = await db.Boards.AsNoTracking().SingleAsync(board => board.Slug == DemonstrationBoard.Slug);
        var agreed = await Agreed(board, 10).SavedIn(db);
        var planned = await Agreed(board, 11).SavedIn(db);
        var failed = await Agreed(board, 12).SavedIn(db);
        db.ScheduledPublications.Add(Plan(planned, ScheduleState.Waiting));
        db.ScheduledPublications.Add(Plan(failed, ScheduleState.Failed));
        foreach (var state in Enum.GetValues<OutboxState>())
        {
            db.Outbox.Add(Mail(board, state));
        }

        await db.SaveChangesAsync();
        return [agreed.Id, planned.Id, failed.Id];
    }

    /// <summary>On days of a week on which the demonstration, which meets on Thursdays, has no meeting.</summary>
    private static MeetingBuilder Agreed(Board board, int day) => Given.Meeting(board).On(2025, 11, day).NoteIn(NoteState.Agreed).Item("Welcome", "Members were welcomed.");

    private static ScheduledPublication Plan(Meeting meeting, ScheduleState state) => new()
    {
        MeetingId = meeting.Id,
        At = PortalApplication.Start.AddDays(3),
        NoteVersion = 1,
        ByName = "Robin Hale",
        State = state,
        Problem = state is ScheduleState.Failed ? "The note was changed after this was planned. Look at it, and publish it, or plan it again." : null,
    };

    private static OutboxMessage Mail(Board board, OutboxState state) => new()
    {
        MessageKey = Guid.NewGuid(),
        Kind = "review-opened",
        Occasion = $"demonstrated/{state}",
        BoardId = board.Id,
        ToAddress = "member@demo.example",
        ToName = "Jo Castellan",
        Subject = "To read: the draft note of the meeting of 20 June 2024",
        TextBody = "Dear Jo Castellan\n\nThere is a draft to read.",
        HtmlBody = "<p>There is a draft to read.</p>",
        IsSecret = state is OutboxState.Sending,
        WrittenAt = PortalApplication.Start,
        NextAttemptAt = PortalApplication.Start.AddYears(1),
        State = state,
        SentAt = state is OutboxState.Sent ? PortalApplication.Start : null,
        Problem = state is OutboxState.Failed or OutboxState.Uncertain ? "Mailbox unavailable. The server response was: No such person" : null,
    };
}
