using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Asks to copy items that stayed open to another meeting of the board.</summary>
public sealed record CarryItems
{
    public required int MeetingId { get; init; }

    public required int ToMeetingId { get; init; }

    public required IReadOnlyList<int> ItemIds { get; init; }

    /// <summary>Why they come late, where the other agenda is issued already.</summary>
    public string? LateReason { get; init; }
}

/// <summary>
/// Copies what is open to a later agenda: what the item is, not what was written under it. An item that the other agenda
/// has already, by its title, is not copied again.
/// </summary>
public sealed class AgendaCarrying(PortalDbContext db, WorkingCopy copy, NewItems items, TimeProvider time)
{
    public Task<Outcome> CarryAsync(CarryItems input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.ToMeetingId, change, "agenda.items-carried", meeting => CarryAsync(meeting, input, ct), ct);

    private async Task<Edit> CarryAsync(Meeting target, CarryItems input, CancellationToken ct)
    {
        if (input.MeetingId == target.Id || !await db.Meetings.AnyAsync(meeting => meeting.Id == input.MeetingId && meeting.BoardId == target.BoardId, ct))
        {
            return new Outcome.NotFound();
        }

        var chosen = await db.AgendaItems.AsNoTracking()
            .Include(item => item.Themes)
            .Where(item => item.MeetingId == input.MeetingId && input.ItemIds.Contains(item.Id))
            .ToListAsync(ct);
        var reason = Words.Line(input.LateReason);
        var isLate = LateItems.WouldBeLate(target, time.LondonToday());
        var refusals = new Refusals()
            .When(chosen.Count == 0, nameof(CarryItems.ItemIds), "Choose at least one item")
            .When(!ComingMeetings.Is(target, time.LondonToday()), nameof(CarryItems.ToMeetingId), "Choose a meeting that is still to come")
            .When(isLate && reason is null, nameof(CarryItems.LateReason), LateItems.WhyAsked)
            .Longer(nameof(CarryItems.LateReason), "reason", reason, AgendaItem.ReasonLength);
        var there = await db.AgendaItems.Where(item => item.MeetingId == target.Id).ToListAsync(ct);
        var places = await PlacesAsync(input.MeetingId, ct);
        var fresh = chosen
            .Where(item => !there.Exists(held => string.Equals(held.Title, item.Title, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(item => places[item.Id])
            .ToList();
        if (refusals.When(chosen.Count > 0 && fresh.Count == 0, nameof(CarryItems.ItemIds), "The other agenda has these items already").Outcome is { } refused)
        {
            return refused;
        }

        await AddAsync(target, fresh, isLate ? reason : null, ct);
        return Edit.Of(() => target.Id);
    }

    /// <summary>Behind the other items, and before any other business. A sub-item comes under its item where that is copied too.</summary>
    private async Task AddAsync(Meeting target, List<AgendaItem> fresh, string? lateReason, CancellationToken ct)
    {
        var closedAbove = await db.AgendaItems
            .Where(item => fresh.Select(sub => sub.ParentId).Contains(item.Id) && item.Audience == ItemAudience.Closed)
            .Select(item => item.Id)
            .ToListAsync(ct);
        var copies = new Dictionary<int, AgendaItem>();
        foreach (var item in fresh)
        {
            var parent = item.ParentId is { } above ? copies.GetValueOrDefault(above) : null;
            var copied = new AgendaItem
            {
                Parent = parent,
                Position = parent is null ? 0 : copies.Values.Count(sub => sub.Parent == parent) + 1,
                Title = item.Title,
                // What was closed stays closed, a sub-item of something closed too.
                Audience = closedAbove.Contains(item.ParentId ?? 0) ? ItemAudience.Closed : item.Audience,
                ClosedTitleIsPublic = item.ClosedTitleIsPublic && !closedAbove.Contains(item.ParentId ?? 0),
                LeadOrganisation = item.LeadOrganisation,
                LeadOrganisationId = item.LeadOrganisationId,
                Presenter = item.Presenter,
                PlannedMinutes = item.PlannedMinutes,
                LateReason = lateReason,
            };
            copied.Themes.AddRange(item.Themes.Select(link => new AgendaItemTheme { ThemeId = link.ThemeId }));
            copies[item.Id] = copied;
        }

        await items.AddAsync(target.Id, [.. copies.Values], ct);
    }

    private async Task<Dictionary<int, int>> PlacesAsync(int meetingId, CancellationToken ct)
    {
        var places = await db.AgendaItems.Where(item => item.MeetingId == meetingId).Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position)).ToListAsync(ct);
        return AgendaOrder.Numbered(places).Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index);
    }
}
