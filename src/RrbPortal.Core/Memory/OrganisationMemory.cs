using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>What a board's records say of each organisation: where it was, what it said, what it undertook.</summary>
public sealed class OrganisationMemory(PortalDbContext db, BoardMemory memory, TimeProvider time)
{
    /// <returns>Null where there is no such board, or the person is not of it.</returns>
    public async Task<OrganisationsList?> ListAsync(string boardSlug, Rights rights, CancellationToken ct)
    {
        if (await memory.TitlesOfBoardAsync(boardSlug, rights, ct) is not { } board)
        {
            return null;
        }

        var attendance = board.Meetings.Where(meeting => meeting.Counts).SelectMany(Strongest).ToLookup(entry => entry.OrganisationId);
        var open = board.Meetings.SelectMany(meeting => meeting.Actions).Where(action => action.IsOpen)
            .SelectMany(action => action.Owners.Select(owner => owner.OrganisationId).OfType<int>().Distinct())
            .CountBy(id => id)
            .ToDictionary();
        var undertook = board.Meetings.SelectMany(meeting => meeting.Actions).SelectMany(action => action.Owners).Select(owner => owner.OrganisationId).OfType<int>();
        var ids = attendance.Select(entries => entries.Key).Concat(undertook).Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking()
            .Where(organisation => ids.Contains(organisation.Id))
            .Select(organisation => new { organisation.Id, organisation.Slug, organisation.Name, organisation.Abbreviation })
            .ToListAsync(ct);
        return new OrganisationsList(
            board.BoardSlug,
            board.BoardName,
            [
                .. organisations
                    .OrderBy(organisation => organisation.Name, StringComparer.InvariantCultureIgnoreCase)
                    .Select(organisation => new OrganisationLine(
                        organisation.Slug,
                        organisation.Name,
                        organisation.Abbreviation,
                        attendance[organisation.Id].Count(entry => Presences.Came(entry.Presence)),
                        attendance[organisation.Id].Count(),
                        open.GetValueOrDefault(organisation.Id))),
            ]);
    }

    /// <returns>
    /// Null where there is no such board, the person is not of it, or its records say nothing of the organisation. An
    /// entry that was merged into another one answers with that one.
    /// </returns>
    public async Task<OrganisationPage?> OfAsync(string boardSlug, string organisationSlug, Rights rights, CancellationToken ct)
    {
        if (await memory.OfBoardAsync(boardSlug, rights, ct) is not { } board)
        {
            return null;
        }

        var organisation = await db.Organisations.AsNoTracking()
            .Where(row => row.Slug == organisationSlug)
            .Select(row => row.MergedInto ?? row)
            .Select(row => new { row.Id, row.Slug, row.Name, row.Abbreviation })
            .SingleOrDefaultAsync(ct);
        if (organisation is null)
        {
            return null;
        }

        var latestFirst = board.Meetings.Reverse().ToList();
        var lists = latestFirst.Where(meeting => meeting.Counts && meeting.Attendance.Count > 0).ToList();
        var attendance = lists
            .SelectMany(meeting => Strongest(meeting).Where(entry => entry.OrganisationId == organisation.Id).Select(entry => new AttendanceLine(meeting.Place, entry.Presence, entry.Capacity)))
            .ToList();
        var contributions = await ContributionsAsync(latestFirst, organisation.Id, ct);
        var actions = board.Meetings
            .SelectMany(meeting => meeting.Actions.Where(action => action.Owners.Any(owner => owner.OrganisationId == organisation.Id)).Select(action => Shown(meeting, action)))
            .ToList();
        if (attendance.Count == 0 && contributions.Count == 0 && actions.Count == 0)
        {
            return null;
        }

        return new OrganisationPage(
            board.BoardSlug,
            board.BoardName,
            organisation.Slug,
            organisation.Name,
            organisation.Abbreviation,
            time.LondonToday(),
            attendance,
            attendance.Count(line => Presences.Came(line.Presence)),
            lists.Count - attendance.Count,
            contributions,
            [.. actions.Where(action => action.IsOpen)],
            [.. actions.Where(action => !action.IsOpen).Reverse()]);
    }

    internal static MemoryAction Shown(RememberedMeeting meeting, RememberedAction action)
        => new(
            meeting.Items.FirstOrDefault(item => item.Key == action.ItemKey)?.Place ?? meeting.Place,
            action.Reference,
            action.Text,
            [.. action.Owners.Select(owner => owner.AsPrinted)],
            action.DueDate,
            action.DueAsPrinted,
            action.Status,
            action.IsInternal);

    private async Task<IReadOnlyList<Contribution>> ContributionsAsync(IReadOnlyList<RememberedMeeting> meetings, int organisationId, CancellationToken ct)
    {
        var known = await db.OrganisationAliases.AsNoTracking().ToDictionaryAsync(alias => alias.Key, alias => alias.OrganisationId, StringComparer.Ordinal, ct);
        var contributions = new Contributions(name => OrganisationQueries.Meant(name, known));
        var found =
            from meeting in meetings
            where meeting.NoteState is not NoteState.Withdrawn
            from item in meeting.Items
            from said in contributions.In(item.Number, item.Text)
            where said.OrganisationId == organisationId
            select new Contribution(item.Place, item.Number, item.Title, said.Words);
        return [.. found];
    }

    /// <summary>An organisation counts once a meeting, however many people it sent.</summary>
    private static IEnumerable<RememberedAttendance> Strongest(RememberedMeeting meeting)
        => meeting.Attendance.GroupBy(entry => entry.OrganisationId).Select(entries => Presences.Strongest(entries, entry => entry.Presence));
}
