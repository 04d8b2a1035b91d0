using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Agendas;

/// <summary>An item with the version that it had.</summary>
/// <param name="SubItems">The titles of its sub-items, with their numbers.</param>
/// <param name="Records">How many decisions and actions stand under it and its sub-items.</param>
public sealed record ItemToEdit(int Id, int Version, string Number, AgendaItemFacts Item, IReadOnlyList<string> SubItems, int Records);

/// <summary>Reads the agenda for whoever edits it.</summary>
public sealed class AgendaQueries(PortalDbContext db, ItemOptions options)
{
    /// <returns>Null where there is no such item, or the person may not edit it.</returns>
    public async Task<ItemToEdit?> ItemAsync(int meetingId, int id, Rights rights, CancellationToken ct)
    {
        var item = await db.AgendaItems.AsNoTracking()
            .Include(item => item.Themes).ThenInclude(link => link.Theme)
            .SingleOrDefaultAsync(item => item.Id == id && item.MeetingId == meetingId, ct);
        if (item is null || !await MayEditAsync(meetingId, rights, ct))
        {
            return null;
        }

        var agenda = await options.OfMeetingAsync(meetingId, ct);
        var subItems = agenda.Where(option => option.ParentId == id).ToList();
        var family = subItems.Select(option => option.Id).Append(id).ToList();
        var records = await db.Decisions.CountAsync(decision => decision.AgendaItemId != null && family.Contains(decision.AgendaItemId.Value), ct)
            + await db.ActionItems.CountAsync(action => action.AgendaItemId != null && family.Contains(action.AgendaItemId.Value), ct);
        return new ItemToEdit(
            item.Id,
            item.Version,
            agenda.Single(option => option.Id == id).Number,
            AgendaItemFacts.Of(item),
            [.. subItems.Select(option => option.Label)],
            records);
    }

    /// <summary>The items of a meeting to choose from; empty for whoever may not edit it.</summary>
    public async Task<IReadOnlyList<ItemOption>> OptionsAsync(int meetingId, Rights rights, CancellationToken ct)
        => await MayEditAsync(meetingId, rights, ct) ? await options.OfMeetingAsync(meetingId, ct) : [];

    private async Task<bool> MayEditAsync(int meetingId, Rights rights, CancellationToken ct)
        => await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct) is { } boardId
           && rights.MayEdit(boardId);
}
