using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>The register of actions, for the secretariat: all actions of the boards that a person edits, and no other.</summary>
public sealed class ActionRegisterQueries(PortalDbContext db, TimeProvider time)
{
    private readonly ActionRows _rows = new(db);

    public async Task<ActionRegister> ListAsync(ActionFilter filter, Rights rights, CancellationToken ct)
    {
        var today = time.LondonToday();
        var mine = Mine(rights);
        var matching = await NarrowedAsync(mine, filter, today, ct);
        var byStatus = await matching.GroupBy(row => row.Action.CurrentStatus).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var count = byStatus.Values.Sum();
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + ActionRegister.PageSize - 1) / ActionRegister.PageSize));
        return new ActionRegister(
            await _rows.LinesAsync(ActionRows.InOrder(matching).Skip((page - 1) * ActionRegister.PageSize).Take(ActionRegister.PageSize), today, ct),
            await BoardsAsync(rights, ct),
            await OrganisationsAsync(mine, ct),
            await MeetingsAsync(mine, filter.BoardId, ct),
            byStatus,
            count,
            await Overdue(matching, today).CountAsync(ct),
            await WithReport(mine).CountAsync(ct),
            page);
    }

    /// <summary>All actions that match, on all pages, as a table for spreadsheets; dates as 2024-06-20.</summary>
    public async Task<byte[]> CsvAsync(ActionFilter filter, Rights rights, CancellationToken ct)
    {
        var today = time.LondonToday();
        var lines = await _rows.LinesAsync(ActionRows.InOrder(await NarrowedAsync(Mine(rights), filter, today, ct)), today, ct);
        IReadOnlyList<string?> header =
        [
            "Number", "Reference in the note", "Board", "Meeting", "Action", "Owners", "Due date", "Due in the words of the note", "Status", "Overdue",
            "Carried over", "Carried to", "Who may read it", "State of the note",
        ];
        return Csv.File(lines.Select(Cells).Prepend(header));
    }

    private static IReadOnlyList<string?> Cells(ActionLine line) =>
    [
        line.Name,
        line.Reference,
        line.BoardName,
        Iso(line.MeetingDate),
        line.Text,
        string.Join("; ", line.Owners),
        Iso(line.DueDate),
        line.DueAsPrinted,
        Labels.Of(line.Status),
        line.IsOverdue ? "Yes" : "No",
        line.CarriedOver.ToString(CultureInfo.InvariantCulture),
        Iso(line.CarriedTo),
        Labels.Of(line.IsInternal ? RecordAudience.Internal : RecordAudience.Public),
        Labels.Of(line.NoteState),
    ];

    private static string? Iso(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private IQueryable<ActionRow> Mine(Rights rights)
        => rights.BoardsToEdit is { } boards ? _rows.All().Where(row => boards.Contains(row.Meeting.BoardId)) : _rows.All();

    private static async Task<IQueryable<ActionRow>> NarrowedAsync(IQueryable<ActionRow> rows, ActionFilter filter, DateOnly today, CancellationToken ct)
    {
        rows = filter.BoardId is { } board ? rows.Where(row => row.Meeting.BoardId == board) : rows;
        rows = filter.MeetingId is { } meeting ? rows.Where(row => row.Meeting.Id == meeting) : rows;
        rows = filter.OrganisationId is { } owner ? rows.Where(row => row.Action.Owners.Any(entry => entry.OrganisationId == owner)) : rows;
        rows = filter.DueBefore is { } day ? rows.Where(row => row.Action.CurrentDueDate < day) : rows;
        rows = filter.Status is { } status ? rows.Where(row => row.Action.CurrentStatus == status) : rows;
        rows = filter.State is ActionState.Unfinished ? rows.Where(ActionPredicates.IsUnfinished) : rows;
        rows = filter.Overdue ? Overdue(rows, today) : rows;
        rows = filter.Reported ? WithReport(rows) : rows;
        return filter.Words is { } words && Words.Line(words) is { } line ? await WithWordsAsync(rows, line, ct) : rows;
    }

    private static IQueryable<ActionRow> Overdue(IQueryable<ActionRow> rows, DateOnly today)
        => rows.Where(ActionPredicates.IsSaidToBeOpen).Where(row => row.Action.CurrentDueDate < today);

    private static IQueryable<ActionRow> WithReport(IQueryable<ActionRow> rows)
        => rows.Where(row => row.Action.Updates.AsQueryable().Any(ActionPredicates.IsNewReport));

    /// <summary>Words are compared here, and not by the databases, whose collations differ.</summary>
    private static async Task<IQueryable<ActionRow>> WithWordsAsync(IQueryable<ActionRow> rows, string line, CancellationToken ct)
    {
        var texts = await rows
            .Select(row => new
            {
                row.Action.Id,
                row.Action.Number,
                row.Action.Reference,
                row.Action.Text,
                row.Meeting.Board!.Abbreviation,
                row.Meeting.Board.Slug,
                Owners = row.Action.Owners.Select(owner => owner.AsPrinted).ToList(),
            })
            .ToListAsync(ct);
        var words = line.Split(' ');
        var found = texts
            .Where(row => new[] { row.Text, row.Reference, ActionName.Of(row.Abbreviation, row.Slug, row.Number) }.Concat(row.Owners).OfType<string>().ToList() is var read
                && Array.TrueForAll(words, word => read.Exists(text => text.Contains(word, StringComparison.InvariantCultureIgnoreCase))))
            .Select(row => row.Id)
            .ToList();
        return rows.Where(row => found.Contains(row.Action.Id));
    }

    private async Task<IReadOnlyList<RegisterOption>> BoardsAsync(Rights rights, CancellationToken ct)
    {
        var boards = db.Boards.AsNoTracking();
        boards = rights.BoardsToEdit is { } mine ? boards.Where(board => mine.Contains(board.Id)) : boards;
        return Sorted(await boards.Select(board => new RegisterOption(board.Id, board.Name)).ToListAsync(ct));
    }

    private async Task<IReadOnlyList<RegisterOption>> OrganisationsAsync(IQueryable<ActionRow> rows, CancellationToken ct)
    {
        var owners = rows.SelectMany(row => row.Action.Owners).Where(owner => owner.OrganisationId != null).Select(owner => owner.OrganisationId!.Value).Distinct();
        return Sorted(await db.Organisations.AsNoTracking().Where(entry => owners.Contains(entry.Id)).Select(entry => new RegisterOption(entry.Id, entry.Name)).ToListAsync(ct));
    }

    private async Task<IReadOnlyList<RegisterOption>> MeetingsAsync(IQueryable<ActionRow> rows, int? boardId, CancellationToken ct)
    {
        var meetings = rows.Where(row => boardId == null || row.Meeting.BoardId == boardId).Select(row => row.Meeting.Id).Distinct();
        var found = await db.Meetings.AsNoTracking()
            .Where(meeting => meetings.Contains(meeting.Id))
            .OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Id)
            .Select(meeting => new { meeting.Id, meeting.Date, Board = meeting.Board!.Abbreviation ?? meeting.Board.Name })
            .ToListAsync(ct);
        return [.. found.Select(meeting => new RegisterOption(meeting.Id, $"{(meeting.Date is { } date ? LondonDates.InWords(date) : "Without a date")}, {meeting.Board}"))];
    }

    private static IReadOnlyList<RegisterOption> Sorted(List<RegisterOption> options) => [.. options.OrderBy(option => option.Label, StringComparer.InvariantCultureIgnoreCase)];
}
