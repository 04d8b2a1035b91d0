using System.Text.Json;
using Microsoft.Data.Sqlite;
using RrbPortal.Core.Common;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Search;

/// <summary>
/// What published notes say of organisations: where they were, what their names stand before, what they undertook. An
/// organisation is one that an attendance list names; other places count where they print a name of it.
/// </summary>
public sealed class OrganisationRegister(SearchDesk desk, RegisterQueries registers)
{
    public const int PageSize = 20;

    private const int LongestList = 2000;
    private const int MostWords = 5;

    /// <returns>Every organisation in the order of the alphabet; null while the index is not complete.</returns>
    public Task<IReadOnlyList<PublicOrganisationLine>?> ListAsync(CancellationToken ct) => desk.ReadAsync(List, ct);

    /// <returns>Null while the index is not complete; an answer without a page where no published attendance names the organisation.</returns>
    public Task<Found<PublicOrganisationPage>?> OfAsync(string slug, int page, CancellationToken ct)
        => desk.ReadAsync((connection, columns) => new Found<PublicOrganisationPage>(Of(connection, columns, slug, page)), ct);

    private static IReadOnlyList<PublicOrganisationLine> List(SqliteConnection connection, ColumnEdition columns)
    {
        var actions = columns.CountOrganisations(EntryKind.Action);
        return
        [
            .. Statement.Read(
                    connection,
                    """
                    SELECT slug, name, COUNT(DISTINCT entry), COUNT(DISTINCT CASE WHEN presence IN (SELECT value FROM json_each(?2)) THEN entry END), MAX(entry)
                    FROM parties WHERE slug <> '' GROUP BY slug LIMIT ?1
                    """,
                    row => new PublicOrganisationLine(row.GetString(0), row.GetString(1), row.GetInt32(3), row.GetInt32(2), actions.GetValueOrDefault(row.GetString(0))),
                    LongestList,
                    JsonSerializer.Serialize(Presences.OfThoseWhoCame.Select(presence => (int)presence)))
                .OrderBy(line => line.Name, StringComparer.InvariantCultureIgnoreCase),
        ];
    }

    private PublicOrganisationPage? Of(SqliteConnection connection, ColumnEdition columns, string slug, int wanted)
    {
        if (slug.Length == 0 || LatestLabels.Of(connection, LatestLabels.Organisation, slug) is not { } name)
        {
            return null;
        }

        var lists = Statement.Read(
                connection,
                $"SELECT n.board, n.board_name, n.day, p.presence FROM parties p JOIN notes n ON n.id = p.entry >> {EntryNumbers.EntryBits} WHERE p.slug = ?1 AND p.slug <> '' AND p.role = 0 ORDER BY p.entry DESC",
                row => new PublicAttendanceLine(row.GetString(0), row.GetString(1), DateOnly.FromDayNumber(row.GetInt32(2)), (Presence)row.GetInt32(3)),
                slug)
            .GroupBy(line => (line.BoardSlug, line.Date))
            .Select(meeting => Presences.Strongest(meeting, line => line.Presence))
            .ToList();
        var keys = columns.KeysOf(slug);
        var total = Statement.Read(connection, $"SELECT COUNT(DISTINCT entry) {SpokenBy}", row => row.GetInt32(0), JsonSerializer.Serialize(keys))[0];
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(wanted, 1, pages);
        var actions = registers.LatestActions(connection, keys, PageSize, out var actionsTotal);
        var decisions = RegisterQueries.LatestDecisions(connection, keys, PageSize, out var decisionsTotal);
        return new PublicOrganisationPage(
            slug,
            name,
            lists.Count(line => Presences.Came(line.Presence)),
            lists.Count,
            [.. lists.Take(PageSize)],
            Contributions(connection, keys, page),
            total,
            page,
            pages,
            actions,
            actionsTotal,
            decisions,
            decisionsTotal);
    }

    private const string SpokenBy = "FROM parties WHERE role = 1 AND key IN (SELECT value FROM json_each(?1))";

    private static List<PublicContribution> Contributions(SqliteConnection connection, IReadOnlyList<string> keys, int page)
        => Statement.Read(
            connection,
            $"""
            SELECT n.board, n.board_name, n.day, e.anchor, e.number, e.title, e.text FROM entries e JOIN notes n ON n.id = e.note
            WHERE e.id IN (SELECT entry {SpokenBy}) ORDER BY e.id DESC LIMIT ?2 OFFSET ?3
            """,
            row => new PublicContribution(
                row.GetString(0),
                row.GetString(1),
                DateOnly.FromDayNumber(row.GetInt32(2)),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                [.. NoteEntries.Spoken(row.GetString(6)).Where(said => NoteEntries.Keys(said.Speaker).Any(keys.Contains)).Select(said => said.Words).Distinct(StringComparer.Ordinal).Take(MostWords)]),
            JsonSerializer.Serialize(keys),
            PageSize,
            (page - 1) * PageSize);
}

/// <summary>An answer that there is, and what was asked for, where it exists.</summary>
public sealed record Found<T>(T? Page)
    where T : class;
