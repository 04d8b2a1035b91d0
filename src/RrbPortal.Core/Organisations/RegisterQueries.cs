using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>Reads the register for whoever keeps it.</summary>
public sealed class RegisterQueries(PortalDbContext db, OrganisationRemoval removal)
{
    /// <summary>The entries that match; those merged into another are hidden. Null for whoever does not keep the register.</summary>
    public async Task<RegisterList?> ListAsync(RegisterFilter filter, Rights rights, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(rights))
        {
            return null;
        }

        var standing = db.Organisations.AsNoTracking().Where(organisation => organisation.MergedIntoId == null);
        var searched = standing;
        if (OrganisationKey.Of(filter.Search ?? string.Empty) is { Length: > 0 } key)
        {
            searched = searched.Where(organisation => organisation.Aliases.Any(alias => alias.Key.Contains(key)));
        }

        if (filter.UnusedOnly)
        {
            searched = searched.Where(organisation => !Used.Contains(organisation.Id));
        }

        var lines = await Lines(searched).ToListAsync(ct);
        var unused = await standing.CountAsync(organisation => !Used.Contains(organisation.Id), ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (lines.Count + RegisterList.PageSize - 1) / RegisterList.PageSize));
        // Sorted here: each database has its own order of letters.
        var sorted = lines.OrderBy(line => line.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(line => line.Id);
        return new RegisterList([.. sorted.Skip((page - 1) * RegisterList.PageSize).Take(RegisterList.PageSize)], lines.Count, unused, page);
    }

    /// <summary>One entry, also one that was merged into another; null where there is none, or the person does not keep the register.</summary>
    public async Task<OrganisationPage?> FindAsync(int id, Rights rights, CancellationToken ct)
    {
        var organisation = RegisterRights.MayKeep(rights)
            ? await db.Organisations.AsNoTracking()
                .Include(row => row.Aliases)
                .Include(row => row.Successor)
                .Include(row => row.PartOf)
                .Include(row => row.MergedInto)
                .AsSplitQuery()
                .SingleOrDefaultAsync(row => row.Id == id, ct)
            : null;
        if (organisation is null)
        {
            return null;
        }

        var rows = await db.Organisations.AsNoTracking()
            .Where(other => other.SuccessorId == id || other.PartOfId == id || other.MergedIntoId == id)
            .Select(other => new { Tied = new TiedOrganisation(other.Id, other.Name), other.SuccessorId, other.PartOfId, other.MergedIntoId })
            .ToListAsync(ct);
        var others = rows.OrderBy(other => other.Tied.Name, StringComparer.InvariantCultureIgnoreCase).ToList();
        var counts = await Lines(db.Organisations.AsNoTracking().Where(row => row.Id == id)).SingleAsync(ct);
        var printed = await PrintedAsync(id, rights, ct);
        var names = Register.Keys(organisation.Name, organisation.Abbreviation, []);
        var aliases = organisation.Aliases.OrderByDescending(alias => names.ContainsKey(alias.Key)).ThenBy(alias => alias.Id)
            .Select(alias => new AliasLine(alias.Id, alias.AsPrinted, printed.Where(form => OrganisationKey.Of(form.AsPrinted) == alias.Key).Sum(form => form.Times), names.ContainsKey(alias.Key)));
        return new OrganisationPage(
            organisation.Id,
            organisation.Version,
            organisation.Slug,
            OrganisationFacts.Of(organisation),
            Tied(organisation.Successor),
            Tied(organisation.PartOf),
            Tied(organisation.MergedInto),
            [.. others.Where(other => other.SuccessorId == id).Select(other => other.Tied)],
            [.. others.Where(other => other.PartOfId == id).Select(other => other.Tied)],
            [.. others.Where(other => other.MergedIntoId == id).Select(other => other.Tied)],
            [.. aliases],
            [.. printed.Where(form => !organisation.Aliases.Exists(alias => alias.Key == OrganisationKey.Of(form.AsPrinted)))],
            counts.Meetings,
            counts.Actions,
            await removal.WhyItStaysAsync(id, ct));
    }

    private IQueryable<int?> Used
        => db.Attendance.Select(entry => entry.OrganisationId).Union(db.Set<ActionOwner>().Select(owner => owner.OrganisationId)).Where(id => id != null);

    private IQueryable<RegisterLine> Lines(IQueryable<Organisation> organisations)
        => organisations.Select(organisation => new RegisterLine(
            organisation.Id,
            organisation.Name,
            organisation.Abbreviation,
            organisation.ValidUntil,
            db.Attendance
                .Where(entry => entry.OrganisationId == organisation.Id && (entry.Presence == Presence.Present || entry.Presence == Presence.Substitute))
                .Select(entry => entry.MeetingId).Distinct().Count(),
            db.Set<ActionOwner>().Where(owner => owner.OrganisationId == organisation.Id).Select(owner => owner.ActionItemId).Distinct().Count(),
            db.Attendance.Any(entry => entry.OrganisationId == organisation.Id) || db.Set<ActionOwner>().Any(owner => owner.OrganisationId == organisation.Id)));

    /// <summary>
    /// How the entries that are joined to an organisation print it, most frequent first. Only of the boards that the person
    /// may edit: a printed form is text of a draft, and may hold a name.
    /// </summary>
    private async Task<IReadOnlyList<PrintedForm>> PrintedAsync(int id, Rights rights, CancellationToken ct)
    {
        var boards = rights.BoardsToEdit;
        var meetings = db.Meetings.Where(meeting => boards == null || boards.Contains(meeting.BoardId)).Select(meeting => meeting.Id);
        var attendance = await db.Attendance.AsNoTracking()
            .Where(entry => entry.OrganisationId == id && entry.OrganisationAsPrinted != null && meetings.Contains(entry.MeetingId))
            .GroupBy(entry => entry.OrganisationAsPrinted!)
            .Select(form => new PrintedForm(form.Key, form.Count()))
            .ToListAsync(ct);
        var owners = await db.Set<ActionOwner>().AsNoTracking()
            .Where(owner => owner.OrganisationId == id && db.ActionItems.Any(action => action.Id == owner.ActionItemId && meetings.Contains(action.MeetingId)))
            .GroupBy(owner => owner.AsPrinted)
            .Select(form => new PrintedForm(form.Key, form.Count()))
            .ToListAsync(ct);
        return
        [
            .. attendance.Concat(owners)
                .GroupBy(form => form.AsPrinted, StringComparer.Ordinal)
                .Select(form => new PrintedForm(form.Key, form.Sum(one => one.Times)))
                .OrderByDescending(form => form.Times)
                .ThenBy(form => form.AsPrinted, StringComparer.Ordinal),
        ];
    }

    private static TiedOrganisation? Tied(Organisation? organisation) => organisation is null ? null : new TiedOrganisation(organisation.Id, organisation.Name);
}
