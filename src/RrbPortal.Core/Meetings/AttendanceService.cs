using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>Keeps the attendance of a meeting.</summary>
public sealed class AttendanceService(PortalDbContext db, WorkingCopy copy, OrganisationQueries organisations)
{
    public Task<Outcome> AddAsync(AddAttendance input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "attendance.added", meeting => AddAsync(meeting, input.Entry, ct), ct);

    public Task<Outcome> EditAsync(EditAttendance input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "attendance.edited", _ => EditAsync(input, ct), ct);

    public Task<Outcome> RemoveAsync(RemoveAttendance input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "attendance.removed", _ => RemoveAsync(input, ct), ct);

    /// <summary>Moves an entry by one place; at the end of the list nothing happens.</summary>
    public Task<Outcome> MoveAsync(MoveAttendance input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "attendance.moved", _ => MoveAsync(input, ct), ct);

    /// <summary>
    /// Joins each entry without an organisation to the one that its printed name says, and puts the names that nobody
    /// knows into the register.
    /// </summary>
    public Task<Outcome> AddUnknownToRegisterAsync(int meetingId, Change change, CancellationToken ct)
        => copy.ChangeAsync(meetingId, change, "attendance.added-to-register", meeting => AddUnknownAsync(meeting, ct), ct);

    private async Task<Edit> AddAsync(Meeting meeting, AttendanceFacts typed, CancellationToken ct)
    {
        var facts = await MeantAsync(typed.Cleaned(), ct);
        if (await CheckAsync(facts, ct) is { } refused)
        {
            return refused;
        }

        var last = await db.Attendance.Where(entry => entry.MeetingId == meeting.Id).MaxAsync(entry => (int?)entry.Position, ct) ?? 0;
        var entry = new Attendance { MeetingId = meeting.Id, Position = last + 1 };
        (await JoinedAsync(facts, ct)).WriteTo(entry);
        db.Attendance.Add(entry);
        return Edit.Of(() => entry.Id);
    }

    private async Task<Edit> EditAsync(EditAttendance input, CancellationToken ct)
    {
        if (await FindAsync(input.MeetingId, input.Id, ct) is not { } entry)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return await ConflictAsync(entry, ct);
        }

        var facts = await MeantAsync(input.Entry.Cleaned(), ct);
        if (await CheckAsync(facts, ct) is { } refused)
        {
            return refused;
        }

        var renamed = !string.Equals(facts.OrganisationAsPrinted, entry.OrganisationAsPrinted, StringComparison.Ordinal);
        (renamed ? await JoinedAsync(facts, ct) : facts).WriteTo(entry);
        return Edit.Of(() => entry.Id);
    }

    private async Task<Edit> RemoveAsync(RemoveAttendance input, CancellationToken ct)
    {
        if (await FindAsync(input.MeetingId, input.Id, ct) is not { } entry)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return await ConflictAsync(entry, ct);
        }

        db.Attendance.Remove(entry);
        return Edit.Of(() => input.Id);
    }

    private async Task<Edit> MoveAsync(MoveAttendance input, CancellationToken ct)
    {
        var entries = await db.Attendance
            .Where(entry => entry.MeetingId == input.MeetingId)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .ToListAsync(ct);
        if (entries.TrueForAll(entry => entry.Id != input.Id))
        {
            return new Outcome.NotFound();
        }

        var order = Positions.Moved([.. entries.Select(entry => entry.Id)], input.Id, input.Direction);
        for (var index = 0; index < order?.Count; index++)
        {
            entries.Single(entry => entry.Id == order[index]).Position = index + 1;
        }

        return Edit.Of(() => input.Id);
    }

    private async Task<Edit> AddUnknownAsync(Meeting meeting, CancellationToken ct)
    {
        var entries = await db.Attendance
            .Where(entry => entry.MeetingId == meeting.Id && entry.OrganisationId == null && entry.OrganisationAsPrinted != null)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .ToListAsync(ct);
        var printed = entries.Select(entry => entry.OrganisationAsPrinted!).Distinct(StringComparer.Ordinal).ToList();
        var known = await organisations.FindAllAsync(printed, ct);
        var newcomers = await new Newcomers(db).OfAsync([.. printed.Where(text => !known.ContainsKey(text))], ct);
        foreach (var entry in entries)
        {
            if (known.TryGetValue(entry.OrganisationAsPrinted!, out var id))
            {
                entry.OrganisationId = id;
            }
            else
            {
                entry.Organisation = newcomers.GetValueOrDefault(entry.OrganisationAsPrinted!);
            }
        }

        return Edit.Of(() => meeting.Id);
    }

    private async Task<Outcome?> CheckAsync(AttendanceFacts facts, CancellationToken ct)
    {
        var refusals = facts.Check();
        if (facts.OrganisationId is { } id && !await db.Organisations.AnyAsync(organisation => organisation.Id == id, ct))
        {
            refusals.Add(nameof(AttendanceFacts.OrganisationId), "Choose an organisation from the list");
        }

        return refusals.Outcome;
    }

    /// <summary>The printed name says the organisation where nobody chose one; a chosen one says the name where none was typed.</summary>
    private async Task<AttendanceFacts> JoinedAsync(AttendanceFacts facts, CancellationToken ct) => facts switch
    {
        { OrganisationId: null, OrganisationAsPrinted: { } printed } => facts with { OrganisationId = await organisations.FindAsync(printed, ct) },
        { OrganisationId: { } id, OrganisationAsPrinted: null } => facts with { OrganisationAsPrinted = await NameAsync(id, ct) },
        _ => facts,
    };

    /// <summary>A form that was opened before a merge names the entry that gave up its names; the one that stays is meant.</summary>
    private async Task<AttendanceFacts> MeantAsync(AttendanceFacts facts, CancellationToken ct)
        => facts.OrganisationId is { } id
           && await db.Organisations.Where(organisation => organisation.Id == id).Select(organisation => organisation.MergedIntoId).SingleOrDefaultAsync(ct) is { } heir
            ? facts with { OrganisationId = heir }
            : facts;

    private Task<Attendance?> FindAsync(int meetingId, int id, CancellationToken ct)
        => db.Attendance.SingleOrDefaultAsync(entry => entry.Id == id && entry.MeetingId == meetingId, ct);

    private async Task<Outcome> ConflictAsync(Attendance entry, CancellationToken ct)
        => new Outcome.Conflict(
            entry.Version,
            AttendanceFacts.Of(entry).Fields(entry.OrganisationId is { } id ? await NameAsync(id, ct) : null));

    private Task<string?> NameAsync(int organisationId, CancellationToken ct)
        => db.Organisations.Where(organisation => organisation.Id == organisationId).Select(organisation => (string?)organisation.Name).SingleOrDefaultAsync(ct);
}
