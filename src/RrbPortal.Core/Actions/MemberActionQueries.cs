using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>Reads actions for the members of a board: those of their organisation first, then the others. Nothing of a draft.</summary>
public sealed class MemberActionQueries(PortalDbContext db, SpokenFor spokenFor, ActionStories stories, TimeProvider time)
{
    private const int MostOfTheirs = 200;

    private readonly ActionRows _rows = new(db);

    public async Task<MemberActions> ListAsync(MemberActionFilter filter, Guid? userId, Rights rights, CancellationToken ct)
    {
        var today = time.LondonToday();
        var speaking = (await spokenFor.OfUserAsync(userId, ct)).Where(board => rights.MayReadDrafts(board.Key)).ToList();
        var visible = Visible(rights);
        var theirs = speaking.Aggregate(visible.Where(row => false), (rows, board) => rows.Concat(Owned(visible, board.Key, board.Value.Family)));
        var theirIds = await theirs.Select(row => row.Action.Id).ToListAsync(ct);
        var own = visible.Where(row => theirIds.Contains(row.Action.Id));
        var others = visible.Where(row => !theirIds.Contains(row.Action.Id));
        others = filter.Finished ? others : Unfinished(others);
        var count = await others.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + MemberActions.PageSize - 1) / MemberActions.PageSize));
        return new MemberActions(
            [.. speaking.Select(board => board.Value.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.InvariantCultureIgnoreCase)],
            await LinesAsync(ActionRows.InOrder(filter.Finished ? own : Unfinished(own)).Take(MostOfTheirs), today, ct),
            theirIds.Count - await Unfinished(own).CountAsync(ct),
            await LinesAsync(ActionRows.InOrder(others).Skip((page - 1) * MemberActions.PageSize).Take(MemberActions.PageSize), today, ct),
            count,
            page);
    }

    /// <returns>Null where there is no such action, or not for this person.</returns>
    public async Task<ActionForMember?> ActionAsync(int actionId, Guid? userId, Rights rights, CancellationToken ct)
    {
        if (await Visible(rights).Where(row => row.Action.Id == actionId).Select(row => (int?)row.Meeting.BoardId).SingleOrDefaultAsync(ct) is not { } boardId)
        {
            return null;
        }

        if (await AsPublishedAsync(await stories.LoadAsync(actionId, ct), ct) is not { } story)
        {
            return null;
        }

        var isTheirs = (await spokenFor.OfUserAsync(userId, ct)).TryGetValue(boardId, out var speaker)
            && await Owned(Visible(rights), boardId, speaker.Family).AnyAsync(row => row.Action.Id == actionId, ct);
        return new ActionForMember(
            story with { SourceSentence = null, InternalNote = null, Updates = await ReadableAsync(story.Updates, ct) },
            isTheirs,
            isTheirs && story is { IsOpenToUpdates: true, IsUnfinished: true });
    }

    private IQueryable<ActionRow> Visible(Rights rights)
    {
        var rows = _rows.All().Where(MemberVisibility.Rows);
        return rights.BoardsToRead is { } boards ? rows.Where(row => boards.Contains(row.Meeting.BoardId)) : rows;
    }

    private static IQueryable<ActionRow> Owned(IQueryable<ActionRow> rows, int boardId, IReadOnlySet<int> family)
    {
        var ids = family.ToList();
        return rows.Where(row => row.Meeting.BoardId == boardId && row.Action.Owners.Any(owner => owner.OrganisationId != null && ids.Contains(owner.OrganisationId.Value)));
    }

    private static IQueryable<ActionRow> Unfinished(IQueryable<ActionRow> rows)
        => rows.Where(ActionPredicates.IsUnfinished);

    private async Task<IReadOnlyList<ActionLine>> LinesAsync(IQueryable<ActionRow> rows, DateOnly today, CancellationToken ct)
    {
        var lines = await _rows.LinesAsync(rows, today, ct);
        var published = await PublishedAsync([.. lines.Where(line => line.NoteState is NoteState.Correcting).Select(line => line.MeetingId).Distinct()], ct);
        var anchors = await AnchorsAsync([.. lines.Where(line => line.NoteState is NoteState.Correcting).Select(line => line.Id)], ct);
        return
        [
            .. from line in lines
               let known = line.NoteState is NoteState.Correcting ? Known(published, line.MeetingId, anchors.GetValueOrDefault(line.Id)) : null
               where line.NoteState is not NoteState.Correcting || known is not null
               select known is null
                   ? line
                   : line with { Text = known.Text, Reference = known.Reference, Owners = known.Owners ?? [], DueAsPrinted = known.DueAsPrinted },
        ];
    }

    /// <summary>While a note is corrected, its action in the words of the public note; null where that does not hold it.</summary>
    private async Task<ActionStory?> AsPublishedAsync(ActionStory story, CancellationToken ct)
        => story.NoteState is not NoteState.Correcting ? story
            : Known(await PublishedAsync([story.MeetingId], ct), story.MeetingId, story.Anchor) is { } known
                ? story with { Text = known.Text, Reference = known.Reference, Owners = known.Owners ?? [], DueInNote = known.DueDate, DueAsPrinted = known.DueAsPrinted, ItemTitle = null }
                : null;

    private static PublishedActions.Entry? Known(Dictionary<int, IReadOnlyDictionary<string, PublishedActions.Entry>> published, int meetingId, string? anchor)
        => anchor is not null && published.TryGetValue(meetingId, out var actions) ? actions.GetValueOrDefault(anchor) : null;

    private async Task<Dictionary<int, IReadOnlyDictionary<string, PublishedActions.Entry>>> PublishedAsync(IReadOnlyList<int> meetings, CancellationToken ct)
    {
        if (meetings.Count == 0)
        {
            return [];
        }

        var rows = await (
            from meeting in db.Meetings.AsNoTracking()
            join publication in db.Publications.Current() on meeting.PublicKey equals publication.PublicKey
            where meetings.Contains(meeting.Id)
            select new { meeting.Id, publication.Meeting!.Content }).ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => PublishedActions.Of(row.Content));
    }

    private async Task<Dictionary<int, string?>> AnchorsAsync(IReadOnlyList<int> actions, CancellationToken ct)
        => actions.Count == 0
            ? []
            : await db.ActionItems.AsNoTracking().Where(action => actions.Contains(action.Id)).ToDictionaryAsync(action => action.Id, action => action.Anchor, ct);

    private async Task<IReadOnlyList<StoryUpdate>> ReadableAsync(IReadOnlyList<StoryUpdate> updates, CancellationToken ct)
    {
        var meetings = updates.Select(update => update.MeetingId).OfType<int>().Distinct().ToList();
        var states = await db.Notes.AsNoTracking().Where(note => meetings.Contains(note.MeetingId)).ToDictionaryAsync(note => note.MeetingId, note => note.State, ct);
        return [.. updates.Where(update => update.MeetingId is not { } meeting || (states.TryGetValue(meeting, out var state) && MemberVisibility.OfUpdateAt(state)))];
    }
}
