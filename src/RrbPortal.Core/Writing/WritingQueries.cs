using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data;

namespace RrbPortal.Core.Writing;

/// <summary>Reads a note for whoever writes it.</summary>
public sealed class WritingQueries(PortalDbContext db, MeetingQueries meetings, OverviewQueries overview, HeldOffers held)
{
    private const int MeetingsBefore = 10;

    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<NoteToWrite?> OfMeetingAsync(int meetingId, Change reader, CancellationToken ct)
    {
        if (await meetings.HeadAsync(meetingId, reader.Rights, ct) is not { } head
            || await meetings.FactsAsync(meetingId, reader.Rights, ct) is not { } facts
            || await overview.AttendanceOfAsync(meetingId, reader.Rights, ct) is not { } attendance)
        {
            return null;
        }

        var outcomes = await OutcomesAsync(meetingId, ct);
        var items = await ItemsAsync(meetingId, outcomes, ct);
        var numbered = items.Select(item => item.Id).ToHashSet();
        var loose = outcomes.Where(pair => pair.Key.Item is not { } item || !numbered.Contains(item)).Select(pair => pair.Value).ToList();
        return new NoteToWrite(
            head,
            facts.Facts,
            attendance,
            await KnownAsync(head, ct),
            items,
            new WrittenOutcomes([.. loose.SelectMany(under => under.Decisions)], [.. loose.SelectMany(under => under.Actions)]),
            await held.OfAsync(meetingId, items, reader.UserId, ct));
    }

    /// <summary>What changed since somebody saw the items in these versions; null for whoever may not edit the meeting.</summary>
    public async Task<NoteNow?> ChangesAsync(int meetingId, IReadOnlyDictionary<int, int> seen, Rights rights, CancellationToken ct)
    {
        if (await meetings.HeadAsync(meetingId, rights, ct) is not { } head)
        {
            return null;
        }

        var now = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new { item.Id, item.Version })
            .ToListAsync(ct);
        var changed = now.Where(item => seen.TryGetValue(item.Id, out var version) && version != item.Version).Select(item => item.Id).ToList();
        var texts = changed.Count == 0 ? [] : await db.AgendaItems.AsNoTracking()
            .Where(item => changed.Contains(item.Id))
            .OrderBy(item => item.Id)
            .Select(item => new ItemNow(item.Id, item.Version, item.Title, item.PublicText, item.InternalText))
            .ToListAsync(ct);
        return new NoteNow(head.WhyClosed, texts, [.. seen.Keys.Except(now.Select(item => item.Id)).Order()], now.Count(item => !seen.ContainsKey(item.Id)));
    }

    /// <summary>The board of a meeting; null for whoever may not edit the meeting.</summary>
    public async Task<int?> BoardAsync(int meetingId, Rights rights, CancellationToken ct)
        => (await meetings.HeadAsync(meetingId, rights, ct))?.BoardId;

    /// <summary>The part of addresses that names the board of a meeting; null for whoever may not edit the meeting.</summary>
    public async Task<string?> SlugAsync(int meetingId, Rights rights, CancellationToken ct)
        => (await meetings.HeadAsync(meetingId, rights, ct))?.BoardSlug;

    private async Task<IReadOnlyList<WritingItem>> ItemsAsync(int meetingId, IReadOnlyDictionary<Under, WrittenOutcomes> outcomes, CancellationToken ct)
    {
        var rows = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new
            {
                item.Id,
                item.Version,
                item.ParentId,
                item.Position,
                item.Title,
                item.Audience,
                item.LeadOrganisation,
                item.Presenter,
                item.PublicText,
                item.InternalText,
            })
            .ToDictionaryAsync(item => item.Id, ct);
        return [.. AgendaOrder.Numbered(rows.Values.Select(row => new AgendaPlace(row.Id, row.ParentId, row.Position))).Select(place =>
        {
            var row = rows[place.Id];
            return new WritingItem
            {
                Id = row.Id,
                Version = row.Version,
                Number = place.Number,
                IsSubItem = place.IsSubItem,
                Title = row.Title,
                Audience = row.Audience,
                LeadOrganisation = row.LeadOrganisation,
                Presenter = row.Presenter,
                PublicText = row.PublicText,
                InternalText = row.InternalText,
                Outcomes = outcomes.GetValueOrDefault(new Under(row.Id), new WrittenOutcomes([], [])),
            };
        })];
    }

    private async Task<IReadOnlyDictionary<Under, WrittenOutcomes>> OutcomesAsync(int meetingId, CancellationToken ct)
    {
        var decisions = await db.Decisions.AsNoTracking()
            .Where(decision => decision.MeetingId == meetingId)
            .OrderBy(decision => decision.Position).ThenBy(decision => decision.Id)
            .Select(decision => new { Item = decision.AgendaItemId, Decision = new WrittenDecision(decision.Id, decision.Text, decision.Audience) })
            .ToListAsync(ct);
        var actions = await db.ActionItems.AsNoTracking()
            .Where(action => action.MeetingId == meetingId)
            .OrderBy(action => action.Position).ThenBy(action => action.Id)
            .Select(action => new
            {
                Item = action.AgendaItemId,
                action.Id,
                action.Reference,
                action.Text,
                Owners = action.Owners.OrderBy(owner => owner.Position).Select(owner => owner.AsPrinted).ToList(),
                action.DueDate,
                action.DueAsPrinted,
                action.Audience,
            })
            .ToListAsync(ct);
        return decisions.Select(row => row.Item).Concat(actions.Select(row => row.Item)).Distinct().ToDictionary(
            item => new Under(item),
            item => new WrittenOutcomes(
                [.. decisions.Where(row => row.Item == item).Select(row => row.Decision)],
                [.. actions.Where(row => row.Item == item)
                    .Select(row => new WrittenAction(row.Id, row.Reference, row.Text, row.Owners, row.DueDate, row.DueAsPrinted, row.Audience))]));
    }

    private async Task<IReadOnlyList<KnownAttendee>> KnownAsync(MeetingHead head, CancellationToken ct)
    {
        if (!head.IsOpenToChange)
        {
            return [];
        }

        var before = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.BoardId == head.BoardId && meeting.Id != head.Id && meeting.Date != null && (head.Date == null || meeting.Date < head.Date))
            .OrderByDescending(meeting => meeting.Date)
            .Take(MeetingsBefore)
            .Select(meeting => meeting.Id)
            .ToListAsync(ct);
        var there = await db.Attendance.AsNoTracking()
            .Where(entry => entry.MeetingId == head.Id && entry.OrganisationId != null)
            .Select(entry => entry.OrganisationId!.Value)
            .ToListAsync(ct);
        var entries = await db.Attendance.AsNoTracking()
            .Where(entry => before.Contains(entry.MeetingId) && entry.OrganisationId != null && entry.Organisation!.MergedIntoId == null)
            .Select(entry => new { entry.MeetingId, Organisation = entry.OrganisationId!.Value, entry.OrganisationAsPrinted, entry.Organisation!.Name, entry.Position })
            .ToListAsync(ct);
        return
        [
            .. entries.Where(entry => !there.Contains(entry.Organisation))
                .GroupBy(entry => entry.Organisation)
                .Select(same => new { same.Key, Times = same.Select(entry => entry.MeetingId).Distinct().Count(), Latest = same.MinBy(entry => (before.IndexOf(entry.MeetingId), entry.Position))! })
                .OrderByDescending(known => known.Times)
                .ThenBy(known => known.Latest.Name, StringComparer.InvariantCultureIgnoreCase)
                .Select(known => new KnownAttendee(known.Key, known.Latest.OrganisationAsPrinted ?? known.Latest.Name)),
        ];
    }

    /// <summary>The item that something stands under, or none.</summary>
    private readonly record struct Under(int? Item);
}
