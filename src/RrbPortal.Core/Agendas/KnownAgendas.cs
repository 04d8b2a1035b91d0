using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>When and where a meeting is, and its items in reading order, as far as a reader may know them.</summary>
internal sealed record KnownAgenda(DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Place, IReadOnlyList<KnownItem> Items);

/// <summary>An item of it.</summary>
/// <param name="IsClosed">Whether it, or the item above it, is closed to the public.</param>
internal sealed record KnownItem(
    int Id, int? ParentId, string Number, string Title, bool IsClosed, string? LeadOrganisation, int? Minutes)
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

    /// <summary>
    /// As it was published: of the note, else of the agenda. Where neither is public, or the note is withdrawn, nothing
    /// of the meeting is, its day included. The items' numbers tell them apart here.
    /// </summary>
    internal async Task<KnownAgenda> OfPublicAsync(int meetingId, CancellationToken ct)
    {
        var key = await db.Meetings.AsNoTracking().Where(meeting => meeting.Id == meetingId).Select(meeting => meeting.PublicKey).SingleAsync(ct);
        var note = await db.Publications.AsNoTracking()
            .Where(row => row.PublicKey == key)
            .OrderByDescending(row => row.Revision)
            .Select(row => new { Content = row.Event == PublicationEvent.Withdrawn ? null : row.Meeting!.Content })
            .FirstOrDefaultAsync(ct);
        if (note is { Content: { } published })
        {
            var read = PublicNoteJson.Read(published);
            return new KnownAgenda(read.Date, read.Start, read.End, read.Place, Numbered(read.Items.SelectMany(item => item.SubItems
                .Select(sub => (sub.Number, sub.Title, IsClosed: item.IsClosed || sub.IsClosed, Lead: (string?)null, Minutes: (int?)null, IsSub: true))
                .Prepend((item.Number, item.Title, item.IsClosed, null, null, false)))));
        }

        var agenda = note is not null ? null : await db.PublishedAgendas.AsNoTracking().Where(row => row.PublicKey == key).OrderByDescending(row => row.Number).Select(row => row.Content).FirstOrDefaultAsync(ct);
        if (agenda is null)
        {
            return new KnownAgenda(null, null, null, null, []);
        }

        var issuedInPublic = PublicAgendaJson.Read(agenda);
        return new KnownAgenda(issuedInPublic.Date, issuedInPublic.Start, issuedInPublic.End, issuedInPublic.Place, Numbered(issuedInPublic.Items.SelectMany(item => item.SubItems
            .Select(sub => (sub.Number, sub.Title, IsClosed: item.IsClosed || sub.IsClosed, Lead: sub.LeadOrganisation, sub.Minutes, IsSub: true))
            .Prepend((item.Number, item.Title, item.IsClosed, item.LeadOrganisation, item.Minutes, false)))));
    }

    /// <summary>The published copy knows no numbers of rows: their place in the order takes that part.</summary>
    private static List<KnownItem> Numbered(IEnumerable<(string Number, string Title, bool IsClosed, string? Lead, int? Minutes, bool IsSub)> items)
    {
        List<KnownItem> numbered = [];
        foreach (var (number, title, isClosed, lead, minutes, isSub) in items)
        {
            var above = isSub ? numbered.FindLast(item => !item.IsSubItem)?.Id : null;
            numbered.Add(new KnownItem(numbered.Count + 1, above, number, title, isClosed, lead, minutes));
        }

        return numbered;
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
            .Select(item => new { item.Id, item.ParentId, item.Position, item.Title, item.Audience, item.LeadOrganisation, item.PlannedMinutes })
            .ToDictionaryAsync(item => item.Id, ct);
        return
        [
            .. from place in AgendaOrder.Numbered(rows.Values.Select(row => new AgendaPlace(row.Id, row.ParentId, row.Position)))
               let row = rows[place.Id]
               let isClosed = ClosedItems.IsClosed(row.Audience, place.ParentId is { } above ? rows[above].Audience : null)
               select new KnownItem(row.Id, place.ParentId, place.Number, row.Title, isClosed, row.LeadOrganisation, row.PlannedMinutes),
        ];
    }

    private static KnownItem Known(IssuedItem item, IReadOnlyList<IssuedItem> all)
    {
        var isClosed = item.IsClosed || all.Any(above => above.Key == item.ParentKey && above.IsClosed);
        return new KnownItem(item.Key, item.ParentKey, item.Number, item.Title, isClosed, item.LeadOrganisation, item.Minutes);
    }
}
