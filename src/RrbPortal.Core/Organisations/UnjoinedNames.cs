using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>The entries of a person's boards that print an organisation and are joined to none.</summary>
internal sealed class UnjoinedNames(PortalDbContext db, Rights rights)
{
    /// <summary>Each printed name with how often it stands in the attendance and among the owners of each board.</summary>
    public async Task<IReadOnlyList<Printed>> CountAsync(CancellationToken ct)
    {
        var attendance = await Attendance
            .Join(db.Meetings, entry => entry.MeetingId, meeting => meeting.Id, (entry, meeting) => new { entry.OrganisationAsPrinted, meeting.BoardId })
            .GroupBy(row => new { row.OrganisationAsPrinted, row.BoardId })
            .Select(group => new Printed(group.Key.OrganisationAsPrinted!, group.Key.BoardId, group.Count(), 0))
            .ToListAsync(ct);
        var owners = await Owners
            .Join(db.ActionItems, owner => owner.ActionItemId, action => action.Id, (owner, action) => new { owner.AsPrinted, action.MeetingId })
            .Join(db.Meetings, row => row.MeetingId, meeting => meeting.Id, (row, meeting) => new { row.AsPrinted, meeting.BoardId })
            .GroupBy(row => new { row.AsPrinted, row.BoardId })
            .Select(group => new Printed(group.Key.AsPrinted, group.Key.BoardId, 0, group.Count()))
            .ToListAsync(ct);
        return [.. attendance.Concat(owners).Where(printed => OrganisationKey.Of(printed.Text).Length > 0)];
    }

    /// <summary>Joins the entries, tracked and unsaved, whose printed name the function knows, and raises their notes.</summary>
    public async Task JoinAsync(Func<string, Organisation?> known, CancellationToken ct)
    {
        var counted = await CountAsync(ct);
        var texts = counted.Select(printed => printed.Text).Where(text => known(text) is not null).Distinct(StringComparer.Ordinal).ToList();
        var entries = await Attendance.Where(entry => texts.Contains(entry.OrganisationAsPrinted!)).ToListAsync(ct);
        foreach (var entry in entries)
        {
            entry.Organisation = known(entry.OrganisationAsPrinted!);
        }

        var actions = await db.ActionItems
            .Include(action => action.Owners)
            .Where(action => Meetings.Contains(action.MeetingId) && action.Owners.Any(owner => owner.OrganisationId == null && texts.Contains(owner.AsPrinted)))
            .ToListAsync(ct);
        foreach (var action in actions)
        {
            foreach (var owner in action.Owners.Where(owner => owner.OrganisationId is null))
            {
                owner.Organisation = known(owner.AsPrinted);
            }

            db.Entry(action).Property(record => record.Version).IsModified = true;
        }

        await new TouchedNotes(db).RaiseAsync([.. entries.Select(entry => entry.MeetingId).Concat(actions.Select(action => action.MeetingId)).Distinct()], ct);
    }

    private IQueryable<int> Meetings
    {
        get
        {
            if (rights.BoardsToEdit is not { } boards)
            {
                return db.Meetings.Select(meeting => meeting.Id);
            }

            var ids = boards.ToList();
            return db.Meetings.Where(meeting => ids.Contains(meeting.BoardId)).Select(meeting => meeting.Id);
        }
    }

    private IQueryable<Attendance> Attendance
        => db.Attendance.Where(entry => entry.OrganisationId == null && entry.OrganisationAsPrinted != null && Meetings.Contains(entry.MeetingId));

    private IQueryable<ActionOwner> Owners
        => db.Set<ActionOwner>().Where(owner => owner.OrganisationId == null
            && db.ActionItems.Any(action => action.Id == owner.ActionItemId && Meetings.Contains(action.MeetingId)));

    internal sealed record Printed(string Text, int BoardId, int Attendance, int Owners);
}
