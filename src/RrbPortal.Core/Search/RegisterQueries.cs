using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RrbPortal.Core.Common;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Search;

/// <summary>The public registers of actions and of decisions, read from the index of what is published.</summary>
public sealed class RegisterQueries(SearchDesk desk, TimeProvider time)
{
    public const int PageSize = 20;
    private const int MostPages = 500;

    private const string Columns = """
        SELECT n.board, n.board_name, n.day, e.anchor, e.reference, e.said, e.by, e.item, e.item_number, e.now_due, e.due_printed, e.now_status, e.now_day
        FROM entries e JOIN notes n ON n.id = e.note
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
        var narrowing = new Narrowing(kind);
        if (filter.Board is { } board)
        {
            narrowing.Add($"e.id >> {EntryNumbers.EntryBits} IN (SELECT id FROM notes WHERE board = {narrowing.Value(board)})");
        }

        if (filter.Year is { } year)
        {
            narrowing.Add($"e.id BETWEEN {narrowing.Value(FirstOf(year))} AND {narrowing.Value(FirstOf(year + 1) - 1)}");
        }

        if (filter.Organisation is { } organisation)
        {
            narrowing.AddNames(columns.KeysOf(organisation));
        }

        if (filter.Status is { } status)
        {
            narrowing.Add($"e.now_status = {narrowing.Value((int)status)}");
        }

        if (filter.Overdue)
        {
            narrowing.Add($"e.now_status IN (1, 2, 5) AND e.now_due < {narrowing.Value(time.LondonToday().DayNumber)}");
        }

        var total = narrowing.Count(connection);
        var pages = Math.Clamp((total + PageSize - 1) / PageSize, 1, MostPages);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new RegisterPage<TLine>(narrowing.Read(connection, line, PageSize, (page - 1) * PageSize), total, page, pages, Choices(connection, columns, kind));
    }

    private static List<TLine> Latest<TLine>(SqliteConnection connection, EntryKind kind, IReadOnlyList<string> keys, int most, Func<SqliteDataReader, TLine> line, out int total)
    {
        var narrowing = new Narrowing(kind);
        narrowing.AddNames(keys);
        total = narrowing.Count(connection);
        return narrowing.Read(connection, line, most);
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
        var facts = columns.Facts.Where((facts, number) => facts.Kind == kind && columns.UsedFacts.Contains(number)).ToList();
        var slugs = columns.OrganisationsOf(kind);
        return new RegisterChoices(
            [
                .. facts.Select(of => of.Board).Distinct(StringComparer.Ordinal)
                    .Select(board => new RegisterChoice(board, NameOf(connection, board)))
                    .OrderBy(board => board.Label, StringComparer.InvariantCultureIgnoreCase),
            ],
            [.. facts.Select(of => of.Year).Distinct().OrderDescending()],
            [.. slugs.Select(slug => new RegisterChoice(slug, OrganisationRegister.NameOf(connection, slug) ?? slug)).OrderBy(choice => choice.Label, StringComparer.InvariantCultureIgnoreCase)]);
    }

    private static string NameOf(SqliteConnection connection, string board)
        => Statement.Read(connection, "SELECT board_name FROM notes WHERE board = ?1 AND gone = 0 ORDER BY day DESC LIMIT 1", row => row.GetString(0), board)[0];

    private static long FirstOf(int year)
        => year is > 0 and < 9999 ? EntryNumbers.Entry(EntryNumbers.Note(new DateOnly(year, 1, 1), 0), 0) : 0;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Conditions with their values. One stands only where it narrows: so the index of kinds alone answers most of them.</summary>
    private sealed class Narrowing(EntryKind kind)
    {
        private readonly List<object?> _values = [(int)kind];
        private string _conditions = " WHERE e.kind = ?1";

        public string Value(object value)
        {
            _values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"?{_values.Count}");
        }

        public void Add(string condition) => _conditions += $" AND {condition}";

        public void AddNames(IReadOnlyList<string> keys)
            => Add($"e.id IN (SELECT entry FROM parties WHERE role = {Value((int)(kind is EntryKind.Action ? PartyRole.Owns : PartyRole.Decided))} AND key IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(keys))})))");

        public int Count(SqliteConnection connection)
            => Statement.Read(connection, $"SELECT COUNT(*) FROM entries e{_conditions}", row => row.GetInt32(0), _values)[0];

        public List<TLine> Read<TLine>(SqliteConnection connection, Func<SqliteDataReader, TLine> line, int most, int skipped = 0)
        {
            object?[] values = [.. _values, most, skipped];
            return Statement.Read(
                connection,
                string.Create(CultureInfo.InvariantCulture, $"{Columns}{_conditions} ORDER BY e.id DESC LIMIT ?{values.Length - 1} OFFSET ?{values.Length}"),
                line,
                values);
        }
    }
}
