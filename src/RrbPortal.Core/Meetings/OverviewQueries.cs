using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Meetings;

/// <summary>Reads a whole working copy for its overview page, one query a section.</summary>
public sealed class OverviewQueries(PortalDbContext db, MeetingQueries meetings)
{
    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<MeetingOverview?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        if (await meetings.HeadAsync(meetingId, rights, ct) is not { } head || await meetings.FactsAsync(meetingId, rights, ct) is not { } facts)
        {
            return null;
        }

        var items = await ItemsAsync(meetingId, ct);
        var labels = items.ToDictionary(item => item.Id, item => $"{item.Number} {item.Title}");
        return new MeetingOverview(
            head,
            facts.Facts,
            await AttendanceAsync(meetingId, ct),
            items,
            await DecisionsAsync(meetingId, labels, ct),
            await ActionsAsync(meetingId, labels, ct),
            await ThemesAsync(meetingId, ct),
            await StepsAsync(meetingId, ct));
    }

    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<IReadOnlyList<AttendanceLine>?> AttendanceOfAsync(int meetingId, Rights rights, CancellationToken ct)
        => await meetings.HeadAsync(meetingId, rights, ct) is null ? null : await AttendanceAsync(meetingId, ct);

    private async Task<IReadOnlyList<AttendanceLine>> AttendanceAsync(int meetingId, CancellationToken ct)
        => await db.Attendance.AsNoTracking()
            .Where(entry => entry.MeetingId == meetingId)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .Select(entry => new AttendanceLine(
                entry.Id,
                entry.Version,
                entry.Presence,
                entry.Capacity,
                entry.OrganisationAsPrinted,
                entry.Organisation == null ? null : entry.Organisation.Name,
                entry.Role,
                entry.Person))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<ItemLine>> ItemsAsync(int meetingId, CancellationToken ct)
    {
        var rows = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new
            {
                item.Id,
                item.ParentId,
                item.Position,
                item.Title,
                item.Audience,
                HasPublicText = item.PublicText != null,
                HasInternalText = item.InternalText != null,
                Themes = item.Themes.OrderBy(link => link.Id).Select(link => link.Theme!.Label).ToList(),
            })
            .ToDictionaryAsync(item => item.Id, ct);
        var places = rows.Values.Select(row => new AgendaPlace(row.Id, row.ParentId, row.Position)).ToList();
        return [.. AgendaOrder.Numbered(places).Select(place =>
        {
            var row = rows[place.Id];
            return new ItemLine(
                row.Id,
                place.ParentId,
                place.Number,
                row.Title,
                row.Audience,
                row.HasPublicText,
                row.HasInternalText,
                row.Themes,
                AgendaOrder.Possible(places, row.Id));
        })];
    }

    private async Task<IReadOnlyList<DecisionLine>> DecisionsAsync(int meetingId, Dictionary<int, string> items, CancellationToken ct)
    {
        var rows = await db.Decisions.AsNoTracking()
            .Where(decision => decision.MeetingId == meetingId)
            .OrderBy(decision => decision.Position).ThenBy(decision => decision.Id)
            .Select(decision => new { decision.Id, decision.Text, decision.DecidedBy, decision.AgendaItemId, decision.Audience })
            .ToListAsync(ct);
        return [.. rows.Select(row => new DecisionLine(row.Id, row.Text, row.DecidedBy, Label(items, row.AgendaItemId), row.Audience))];
    }

    private async Task<IReadOnlyList<ActionLine>> ActionsAsync(int meetingId, Dictionary<int, string> items, CancellationToken ct)
    {
        var rows = await db.ActionItems.AsNoTracking()
            .Where(action => action.MeetingId == meetingId)
            .OrderBy(action => action.Position).ThenBy(action => action.Id)
            .Select(action => new
            {
                action.Id,
                action.Reference,
                action.Text,
                Owners = action.Owners.OrderBy(owner => owner.Position).Select(owner => owner.AsPrinted).ToList(),
                action.DueDate,
                action.DueAsPrinted,
                action.Status,
                action.AgendaItemId,
                action.Audience,
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new ActionLine(
            row.Id, row.Reference, row.Text, row.Owners, row.DueDate, row.DueAsPrinted, row.Status, Label(items, row.AgendaItemId), row.Audience))];
    }

    private async Task<IReadOnlyList<string>> ThemesAsync(int meetingId, CancellationToken ct)
        => await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .SelectMany(meeting => meeting.Themes)
            .OrderBy(link => link.Position)
            .Select(link => link.Theme!.Label)
            .ToListAsync(ct);

    private async Task<IReadOnlyList<StepLine>> StepsAsync(int meetingId, CancellationToken ct)
        => await db.Notes.AsNoTracking()
            .Where(note => note.MeetingId == meetingId)
            .SelectMany(note => note.Steps)
            .OrderByDescending(step => step.Id)
            .Select(step => new StepLine(step.From, step.To, step.At, step.ByName, step.Comment, step.PreElectionReason))
            .ToListAsync(ct);

    private static string? Label(Dictionary<int, string> items, int? id) => id is { } itemId ? items.GetValueOrDefault(itemId) : null;
}
