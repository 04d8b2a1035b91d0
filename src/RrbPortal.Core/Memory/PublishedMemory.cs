using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>Published notes for the memory: what the public reads of them, with today's state of their actions.</summary>
internal sealed class PublishedMemory(PortalDbContext db)
{
    public async Task<IReadOnlyList<RememberedMeeting>> OfAsync(IReadOnlyList<int> meetingIds, CancellationToken ct)
    {
        var notes = await (
            from meeting in db.Meetings.AsNoTracking()
            where meetingIds.Contains(meeting.Id)
            from publication in db.Publications.Latest()
            where publication.PublicKey == meeting.PublicKey
            select new { meeting.Id, meeting.State, IsCorrected = meeting.Note!.State == NoteState.Correcting, Content = (string?)publication.Meeting!.Content }).ToListAsync(ct);
        var organisations = await OrganisationsAsync(ct);
        var names = notes.Exists(row => row.IsCorrected) ? await NamesAsync(ct) : [];
        var actions = await db.ActionItems.AsNoTracking()
            .Where(action => meetingIds.Contains(action.MeetingId) && action.Anchor != null)
            .Select(action => new
            {
                action.MeetingId,
                Anchor = action.Anchor!,
                Owners = action.Owners.OrderBy(owner => owner.Position).Select(owner => new RememberedOwner(owner.OrganisationId, owner.AsPrinted)).ToList(),
                Due = action.CurrentDueDate,
                Status = ActionStates.Today(action.CurrentStatus, action.Status),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        var today = actions.DistinctBy(action => (action.MeetingId, action.Anchor)).ToDictionary(action => (action.MeetingId, action.Anchor));
        return
        [
            .. notes.Where(row => row.Content is not null).Select(row => Meeting(row.Id, row.State, PublicNoteJson.Read(row.Content!), organisations, published =>
                today.TryGetValue((row.Id, published.Anchor), out var action)
                    ? (row.IsCorrected ? AsPrinted(published, names) : action.Owners, action.Due ?? published.DueDate, action.Status)
                    : (AsPrinted(published, names), published.DueDate, published.Status))),
        ];
    }

    /// <summary>The owners as the public reads them: those of the working copy may be a correction that nobody has seen.</summary>
    private static List<RememberedOwner> AsPrinted(PublicAction action, Dictionary<string, int> names)
        => [.. action.Owners.Select(owner => new RememberedOwner(OrganisationQueries.Meant(owner, names), owner))];

    private Task<Dictionary<string, int>> NamesAsync(CancellationToken ct)
        => db.OrganisationAliases.AsNoTracking().ToDictionaryAsync(alias => alias.Key, alias => alias.OrganisationId, StringComparer.Ordinal, ct);

    /// <summary>Address parts as published; one that was merged since leads to the entry that stayed.</summary>
    private async Task<Dictionary<string, int>> OrganisationsAsync(CancellationToken ct)
        => await db.Organisations.AsNoTracking()
            .Select(organisation => new { organisation.Slug, Id = organisation.MergedIntoId ?? organisation.Id })
            .ToDictionaryAsync(organisation => organisation.Slug, organisation => organisation.Id, StringComparer.Ordinal, ct);

    private static RememberedMeeting Meeting(
        int id, MeetingState state, PublicNote note, Dictionary<string, int> organisations, Func<PublicAction, (IReadOnlyList<RememberedOwner> Owners, DateOnly? Due, ActionStatus Status)> today)
    {
        var place = new MemoryPlace(MemoryRoom.Published, id, note.Date);
        return new RememberedMeeting
        {
            Place = place,
            NoteState = NoteState.Published,
            Counts = state is not (MeetingState.Cancelled or MeetingState.Postponed),
            Attendance =
            [
                .. note.Attendance.Where(entry => organisations.ContainsKey(entry.Slug))
                    .Select(entry => new RememberedAttendance(organisations[entry.Slug], entry.Presence, entry.Capacity)),
            ],
            Items = [.. note.Items.Where(item => !item.IsClosed).SelectMany(item => item.SubItems.Where(sub => !sub.IsClosed).Select(sub => Item(place, sub, item.Anchor)).Prepend(Item(place, item, null)))],
            Decisions = [.. note.Decisions.Select(decision => new RememberedDecision(decision.ItemAnchor, decision.Text, decision.DecidedBy, IsInternal: false))],
            Actions =
            [
                .. note.Actions.Select(action =>
                {
                    var (owners, due, status) = today(action);
                    return new RememberedAction(action.ItemAnchor, action.Reference, action.Text, owners, due, action.DueAsPrinted, status, IsInternal: false);
                }),
            ],
        };
    }

    private static RememberedItem Item(MemoryPlace place, PublicItem item, string? parent)
        => new(place with { Anchor = item.Anchor }, item.Anchor, parent, item.Number, item.Title, ItemKind.Standard, IsClosed: false, item.Text, InternalText: null);
}
