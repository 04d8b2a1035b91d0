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

    // The item is looked for among the numbers of its note: few, and beside each other.
    private static readonly string Columns = $"""
        SELECT n.board, n.board_name, n.day, e.anchor, e.reference, e.said, e.by, i.number, i.title, e.now_due, e.due_printed, e.now_status, e.now_day
        FROM entries e JOIN notes n ON n.id = e.note LEFT JOIN entries i
            ON i.id BETWEEN e.note << {EntryNumbers.EntryBits} AND (e.note << {EntryNumbers.EntryBits}) + {EntryNumbers.MostEntries - 1} AND i.kind = 1 AND i.anchor = e.item
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

        if (filter.Theme is { } theme)
        {
            narrowing.Add($"e.id IN (SELECT entry FROM themes WHERE slug = {narrowing.Value(theme)})");
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
            narrowing.Add($"e.now_status IN ({string.Join(", ", ActionStates.SaidToBeOpen.Select(status => narrowing.Value((int)status)))}) AND e.now_due < {narrowing.Value(time.LondonToday().DayNumber)}");
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
            Item(row),
            due,
            Text(row, 10),
            status,
            row.IsDBNull(12) ? null : DateOnly.FromDayNumber(row.GetInt32(12)),
            ActionStates.IsOverdue(status, due, time.LondonToday()));
    }

    private static PublicDecisionLine Decision(SqliteDataReader row)
        => new(row.GetString(0), row.GetString(1), DateOnly.FromDayNumber(row.GetInt32(2)), row.GetString(3), row.GetString(5), Text(row, 6), Item(row));

    /// <summary>What the whole register can be narrowed to: boards, years and themes that have such entries, organisations that are named for them.</summary>
    private static RegisterChoices Choices(SqliteConnection connection, ColumnEdition columns, EntryKind kind)
    {
        var facts = columns.Facts.Where((facts, number) => facts.Kind == kind && columns.UsedFacts.Contains(number)).ToList();
        return new RegisterChoices(
            Labelled(facts.Select(of => of.Board), LatestLabels.Board),
            [.. facts.Select(of => of.Year).Distinct().OrderDescending()],
            Labelled(facts.SelectMany(of => of.Themes), LatestLabels.Theme),
            Labelled(columns.OrganisationsOf(kind), LatestLabels.Organisation));

        IReadOnlyList<RegisterChoice> Labelled(IEnumerable<string> values, string query)
            =>
            [
                .. values.Distinct(StringComparer.Ordinal)
                    .Select(value => new RegisterChoice(value, LatestLabels.Of(connection, query, value) ?? value))
                    .OrderBy(choice => choice.Label, StringComparer.InvariantCultureIgnoreCase),
            ];
    }

    private static PublicEntryItem? Item(SqliteDataReader row) => row.IsDBNull(7) ? null : new PublicEntryItem(row.GetString(7), row.GetString(8));

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
