using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>When and where a meeting is, and its items in reading order, as far as a reader may know them.</summary>
internal sealed record KnownAgenda(DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Place, IReadOnlyList<KnownItem> Items);

/// <summary>An item of it.</summary>
/// <param name="IsClosed">Whether it, or the item above it, is closed to the public.</param>
/// <param name="ShowsTitle">Whether the public reads its title all the same.</param>
internal sealed record KnownItem(
    int Id, int? ParentId, string Number, string Title, bool IsClosed, bool ShowsTitle, string? LeadOrganisation, int? Minutes)
{
    public bool IsSubItem => ParentId is not null;
}

/// <summary>
/// The agenda that stands over papers: for the secretariat as it works at it, for members as it was issued, until they
/// read the note. It asks nobody's rights: whoever calls has looked at the meeting's.
/// </summary>
public sealed class KnownAgendas(PortalDbContext db, IssuedAgendaQueries issued)
{
    internal async Task<KnownAgenda> OfSecretariatAsync(int meetingId, CancellationToken ct)
        => await FactsAsync(meetingId, ct) with { Items = await WorkingAsync(meetingId, ct) };

    /// <summary>
    /// An item that was added, and is not issued yet, is not in it; nor is any where nothing was ever issued, or while a
    /// correction is made.
    /// </summary>
    internal async Task<KnownAgenda> OfMembersAsync(int meetingId, CancellationToken ct)
    {
        var note = await db.Notes.AsNoTracking().Where(note => note.MeetingId == meetingId).Select(note => (NoteState?)note.State).SingleOrDefaultAsync(ct);
        if (note is { } state && MemberSights.KnowsWorkingCopy(state))
        {
            return await OfSecretariatAsync(meetingId, ct);
        }

        return await issued.LatestAsync(meetingId, ct) is { } agenda
            ? new KnownAgenda(agenda.Date, agenda.Start, agenda.End, agenda.Place, [.. agenda.Items.Select(item => Known(item, agenda.Items))])
            : await FactsAsync(meetingId, ct);
    }

    private async Task<KnownAgenda> FactsAsync(int meetingId, CancellationToken ct)
        => await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new KnownAgenda(meeting.Date, meeting.Start, meeting.End, meeting.Place, Array.Empty<KnownItem>()))
            .SingleAsync(ct);

    private async Task<IReadOnlyList<KnownItem>> WorkingAsync(int meetingId, CancellationToken ct)
    {
        var rows = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new { item.Id, item.ParentId, item.Position, item.Title, item.Audience, item.ClosedTitleIsPublic, item.LeadOrganisation, item.PlannedMinutes })
            .ToDictionaryAsync(item => item.Id, ct);
        return
        [
            .. from place in AgendaOrder.Numbered(rows.Values.Select(row => new AgendaPlace(row.Id, row.ParentId, row.Position)))
               let row = rows[place.Id]
               let isClosed = ClosedItems.IsClosed(row.Audience, place.ParentId is { } above ? rows[above].Audience : null)
               select new KnownItem(row.Id, place.ParentId, place.Number, row.Title, isClosed, row.ClosedTitleIsPublic, row.LeadOrganisation, row.PlannedMinutes),
        ];
    }

    private static KnownItem Known(IssuedItem item, IReadOnlyList<IssuedItem> all)
    {
        var isClosed = item.IsClosed || all.Any(above => above.Key == item.ParentKey && above.IsClosed);
        return new KnownItem(item.Key, item.ParentKey, item.Number, item.Title, isClosed, ShowsTitle: false, item.LeadOrganisation, item.Minutes);
    }
}
