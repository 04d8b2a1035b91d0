using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>Reads an action with all that became of it, for the secretariat of its board.</summary>
public sealed class ActionStories(PortalDbContext db, TimeProvider time)
{
    /// <returns>Null where there is no such action, or not for this person.</returns>
    public async Task<ActionStory?> OfActionAsync(int actionId, Rights rights, CancellationToken ct)
    {
        var board = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Actions.Any(action => action.Id == actionId))
            .Select(meeting => (int?)meeting.BoardId)
            .SingleOrDefaultAsync(ct);
        return board is { } boardId && rights.MayEdit(boardId) ? await LoadAsync(actionId, ct) : null;
    }

    /// <summary>The whole story. Whoever calls has asked for the right before.</summary>
    internal async Task<ActionStory> LoadAsync(int actionId, CancellationToken ct)
    {
        var today = time.LondonToday();
        var rows = new ActionRows(db);
        var story = await rows.All()
            .Where(row => row.Action.Id == actionId)
            .Select(row => new
            {
                Story = new ActionStory
                {
                    Id = row.Action.Id,
                    Version = row.Action.Version,
                    Reference = row.Action.Reference,
                    BoardId = row.Meeting.BoardId,
                    BoardName = row.Meeting.Board!.Name,
                    BoardSlug = row.Meeting.Board.Slug,
                    MeetingId = row.Meeting.Id,
                    MeetingDate = row.Meeting.Date,
                    NoteState = row.Meeting.Note!.State,
                    Text = row.Action.Text,
                    ItemTitle = row.Action.AgendaItem!.Title,
                    Owners = row.Action.Owners.OrderBy(owner => owner.Position).ThenBy(owner => owner.Id).Select(owner => owner.AsPrinted).ToList(),
                    SourceSentence = row.Action.SourceSentence,
                    InternalNote = row.Action.InternalNote,
                    StatusInNote = row.Action.Status,
                    DueInNote = row.Action.DueDate,
                    DueAsPrinted = row.Action.DueAsPrinted,
                    Status = row.Action.CurrentStatus,
                    DueDate = row.Action.CurrentDueDate,
                    IsInternal = row.Action.Audience == RecordAudience.Internal,
                    Anchor = row.Action.Anchor,
                },
                row.Meeting.Board.Abbreviation,
                row.Action.Number,
            })
            .SingleAsync(ct);
        var meetings = (await rows.MeetingsAsync([story.Story.BoardId], ct))[story.Story.BoardId].ToList();
        var standings = (await ActionEntries.UpdatesAsync(db, [actionId], ct)).Select(update => update.Standing);
        return story.Story with
        {
            Name = ActionName.Of(story.Abbreviation, story.Story.BoardSlug, story.Number),
            IsOverdue = ActionStates.IsOverdue(story.Story.Status, story.Story.DueDate, today),
            Updates = await UpdatesAsync(actionId, ct),
            CarriedTo = CarriedActions.To(story.Story.MeetingDate, CarriedActions.FinishedOn(story.Story.StatusInNote, story.Story.MeetingDate, standings), meetings, today),
            ReportedAt = [.. meetings.Where(meeting => meeting.TakesPlace && meeting.Date > story.Story.MeetingDate && meeting.Date <= today).OrderByDescending(meeting => meeting.Date)],
        };
    }

    private async Task<IReadOnlyList<StoryUpdate>> UpdatesAsync(int actionId, CancellationToken ct)
        => await db.ActionUpdates.AsNoTracking()
            .Where(update => update.ActionItemId == actionId)
            .OrderByDescending(update => update.Id)
            .Select(update => new StoryUpdate(
                update.Id,
                update.At,
                update.ByName,
                db.Organisations.Where(entry => entry.Id == update.OrganisationId).Select(entry => entry.MergedInto == null ? entry.Name : entry.MergedInto.Name).FirstOrDefault(),
                update.MeetingId,
                db.Meetings.Where(meeting => meeting.Id == update.MeetingId).Select(meeting => meeting.Date).FirstOrDefault(),
                update.Status,
                update.DueDate,
                update.Text,
                update.Audience == RecordAudience.Public))
            .ToListAsync(ct);
}
