using System.Text.Json;
using Microsoft.Data.Sqlite;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Search;

/// <summary>The public registers of actions and of decisions, read from the index of what is published.</summary>
public sealed class RegisterQueries(SearchDesk desk, TimeProvider time)
{
    public const int PageSize = 20;
    private const int MostPages = 500;

    // ?1 kind, ?2 board, ?3 first number of the year, ?4 last, ?5 names of the organisation as a list in JSON, ?6 status, ?7 today where overdue ones are asked for.
    private const string Narrowed = """
        FROM entries e JOIN notes n ON n.id = e.note
        WHERE e.kind = ?1 AND (?2 IS NULL OR n.board = ?2) AND (?3 IS NULL OR e.id BETWEEN ?3 AND ?4)
            AND (?5 IS NULL OR EXISTS (SELECT 1 FROM parties p WHERE p.entry = e.id AND p.key IN (SELECT value FROM json_each(?5))))
            AND (?6 IS NULL OR e.now_status = ?6)
            AND (?7 IS NULL OR (e.now_status IN (1, 2, 5) AND e.now_due < ?7))
        """;

    private const string Columns = """
        SELECT n.board, n.board_name, n.day, e.anchor, e.reference, e.said, e.by, e.item, e.item_number, e.now_due, e.due_printed, e.now_status, e.now_day
        """;

    /// <returns>Null while the index is not complete.</returns>
    public Task<RegisterPage<PublicActionLine>?> ActionsAsync(RegisterFilter filter, CancellationToken ct)
        => desk.ReadAsync((connection, columns) => Page(connection, columns, EntryKind.Action, filter, Action), ct);

    /// <returns>Null while the index is not complete.</returns>
    public Task<RegisterPage<PublicDecisionLine>?> DecisionsAsync(RegisterFilter filter, CancellationToken ct)
        => desk.ReadAsync((connection, columns) => Page(connection, columns, EntryKind.Decision, filter with { Status = null, Overdue = false }, Decision), ct);

    internal List<PublicActionLine> LatestActions(SqliteConnection connection, IReadOnlyList<string> keys, int most, out int total)
        => Latest(connection, EntryKind.Action, keys, most, Action, out total);

    internal static List<PublicDecisionLine> LatestDecisions(SqliteConnection connection, IReadOnlyList<string> keys, int most, out int total)
        => Latest(connection, EntryKind.Decision, keys, most, Decision, out total);

    private RegisterPage<TLine> Page<TLine>(SqliteConnection connection, ColumnEdition columns, EntryKind kind, RegisterFilter filter, Func<SqliteDataReader, TLine> line)
    {
        object?[] values =
        [
            (int)kind,
            filter.Board,
            filter.Year is { } first ? FirstOf(first) : null,
            filter.Year is { } last ? FirstOf(last + 1) - 1 : null,
            filter.Organisation is { } organisation ? Json(columns.KeysOf(organisation)) : null,
            (int?)filter.Status,
            filter.Overdue ? time.LondonToday().DayNumber : null,
        ];
        var total = Statement.Read(connection, $"SELECT COUNT(*) {Narrowed}", row => row.GetInt32(0), values)[0];
        var pages = Math.Clamp((total + PageSize - 1) / PageSize, 1, MostPages);
        var page = Math.Clamp(filter.Page, 1, pages);
        var lines = Statement.Read(connection, $"{Columns} {Narrowed} ORDER BY e.id DESC LIMIT ?8 OFFSET ?9", line, [.. values, PageSize, (page - 1) * PageSize]);
        return new RegisterPage<TLine>(lines, total, page, pages, Choices(connection, columns, kind));
    }

    private static List<TLine> Latest<TLine>(SqliteConnection connection, EntryKind kind, IReadOnlyList<string> keys, int most, Func<SqliteDataReader, TLine> line, out int total)
    {
        object?[] values = [(int)kind, null, null, null, Json(keys), null, null];
        total = Statement.Read(connection, $"SELECT COUNT(*) {Narrowed}", row => row.GetInt32(0), values)[0];
        return Statement.Read(connection, $"{Columns} {Narrowed} ORDER BY e.id DESC LIMIT ?8", line, [.. values, most]);
    }

    private PublicActionLine Action(SqliteDataReader row)
    {
        var due = row.IsDBNull(9) ? (DateOnly?)null : DateOnly.FromDayNumber(row.GetInt32(9));
        var status = row.IsDBNull(11) ? ActionStatus.NotRecorded : (ActionStatus)row.GetInt32(11);
        return new PublicActionLine(
            row.GetString(0),
            row.GetString(1),
            DateOnly.FromDayNumber(row.GetInt32(2)),
            row.GetString(3),
            Text(row, 4),
            row.GetString(5),
            Text(row, 6),
            Text(row, 7),
            Text(row, 8),
            due,
            Text(row, 10),
            status,
            row.IsDBNull(12) ? null : DateOnly.FromDayNumber(row.GetInt32(12)),
            ActionStates.IsOverdue(status, due, time.LondonToday()));
    }

    private static PublicDecisionLine Decision(SqliteDataReader row)
        => new(row.GetString(0), row.GetString(1), DateOnly.FromDayNumber(row.GetInt32(2)), row.GetString(3), row.GetString(5), Text(row, 6), Text(row, 7), Text(row, 8));

    /// <summary>What the whole register can be narrowed to: boards and years that have such entries, organisations that are named for them.</summary>
    private static RegisterChoices Choices(SqliteConnection connection, ColumnEdition columns, EntryKind kind)
    {
        var boards = Statement.Read(
            connection,
            "SELECT n.board, n.board_name, MAX(n.day) FROM notes n WHERE n.gone = 0 AND EXISTS (SELECT 1 FROM entries e WHERE e.note = n.id AND e.kind = ?1) GROUP BY n.board",
            row => new RegisterChoice(row.GetString(0), row.GetString(1)),
            (int)kind);
        var days = Statement.Read(
            connection, "SELECT DISTINCT n.day FROM entries e JOIN notes n ON n.id = e.note WHERE e.kind = ?1", row => DateOnly.FromDayNumber(row.GetInt32(0)).Year, (int)kind);
        var keys = Statement.Read(connection, "SELECT DISTINCT key FROM parties WHERE role = ?1", row => row.GetString(0), (int)(kind is EntryKind.Action ? PartyRole.Owns : PartyRole.Decided));
        var slugs = keys.Select(key => columns.OrganisationOfName.GetValueOrDefault(key)).OfType<string>().Distinct(StringComparer.Ordinal);
        return new RegisterChoices(
            [.. boards.OrderBy(board => board.Label, StringComparer.InvariantCultureIgnoreCase)],
            [.. days.Distinct().OrderDescending()],
            [.. slugs.Select(slug => new RegisterChoice(slug, OrganisationRegister.NameOf(connection, slug) ?? slug)).OrderBy(choice => choice.Label, StringComparer.InvariantCultureIgnoreCase)]);
    }

    private static long FirstOf(int year)
        => year is > 0 and < 9999 ? EntryNumbers.Entry(EntryNumbers.Note(new DateOnly(year, 1, 1), 0), 0) : 0;

    private static string Json(IReadOnlyList<string> keys) => JsonSerializer.Serialize(keys);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
