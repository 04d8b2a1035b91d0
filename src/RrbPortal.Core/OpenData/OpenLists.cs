using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.OpenData;

/// <summary>What is published, in lists for programs: read out of the published copy alone, a page at a time.</summary>
public sealed class OpenLists(PublishedDbContext db, PublishedRecords records, IDataAddresses addresses)
{
    public async Task<DataPart<BoardEntry>> BoardsAsync(DataPlace place, CancellationToken ct)
    {
        var rows = (await BoardRows().ToListAsync(ct)).ToLookup(row => row.Slug, StringComparer.Ordinal);
        var names = (await OtherNames().ToListAsync(ct)).ToLookup(row => row.Slug, StringComparer.Ordinal);
        var boards = rows.Select(board => board.Key).Union(names.Select(board => board.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(slug => Board(slug, [.. rows[slug]], [.. names[slug]]))
            .ToList();
        return new DataPart<BoardEntry>([.. boards.Skip(place.Skipped).Take(place.Size)], boards.Count);
    }

    /// <summary>Notes and, where nothing asks for what only notes have, agendas; the latest meeting first.</summary>
    public async Task<DataPart<MeetingEntry>> MeetingsAsync(PublishedFilter filter, DataPlace place, CancellationToken ct)
    {
        var all = MeetingRows(filter);
        var total = await all.CountAsync(ct);
        var rows = await Page(all, place).ToListAsync(ct);
        var ids = rows.Where(row => row.PublicationId != 0).Select(row => row.PublicationId).ToList();
        var themes = (await Themes(ids).ToListAsync(ct)).ToLookup(theme => theme.PublicationId);
        return new DataPart<MeetingEntry>([.. rows.Select(row => Meeting(row, [.. themes[row.PublicationId].Select(theme => new PublicTheme(theme.Slug, theme.Label))]))], total);
    }

    public async Task<DataPart<ThemeEntry>> ThemesAsync(DataPlace place, CancellationToken ct)
    {
        var themes = await records.ThemesAsync(ct);
        return new DataPart<ThemeEntry>(
            [.. themes.Skip(place.Skipped).Take(place.Size).Select(theme => new ThemeEntry(theme.Slug, theme.Label, addresses.Theme(theme.Slug).AbsoluteUri, addresses.ThemeData(theme.Slug).AbsoluteUri, theme.Notes))],
            themes.Count);
    }

    public async Task<DataPart<OrganisationEntry>> OrganisationsAsync(DataPlace place, CancellationToken ct)
    {
        var total = await Named().Select(row => row.Slug).Distinct().CountAsync(ct);
        var rows = await Organisations(place).ToListAsync(ct);
        return new DataPart<OrganisationEntry>(
            [.. rows.Select(row => new OrganisationEntry(row.Slug, row.Name, addresses.Organisation(row.Slug).AbsoluteUri, addresses.OrganisationData(row.Slug).AbsoluteUri, row.Notes))],
            total);
    }

    /// <summary>What was withdrawn and not published anew, the last first: for whoever keeps copies.</summary>
    public async Task<DataPart<WithdrawalEntry>> WithdrawalsAsync(PublishedFilter filter, DataPlace place, CancellationToken ct)
    {
        var all = Withdrawn(filter);
        var total = await all.CountAsync(ct);
        var rows = await all.OrderByDescending(row => row.Sequence).Skip(place.Skipped).Take(place.Size)
            .Select(row => new { row.PublicKey, row.BoardSlug, row.BoardName, row.MeetingDate, row.PublishedAt, row.Explanation })
            .ToListAsync(ct);
        return new DataPart<WithdrawalEntry>(
            [.. rows.Select(row => new WithdrawalEntry(
                RecordId.Of(row.PublicKey),
                new BoardName(row.BoardSlug, row.BoardName),
                row.MeetingDate,
                addresses.Meeting(row.BoardSlug, row.MeetingDate).AbsoluteUri,
                row.PublishedAt.ToUniversalTime(),
                row.Explanation))],
            total);
    }

    private BoardEntry Board(string slug, IReadOnlyList<BoardRow> rows, IReadOnlyList<NameRow> names)
        => new(
            slug,
            rows.MaxBy(row => row.Last)?.Name ?? names.MaxBy(row => row.Sequence)!.Name,
            (rows.Count == 0 ? addresses.BoardPage(slug) : addresses.Board(slug)).AbsoluteUri,
            addresses.BoardData(slug).AbsoluteUri,
            rows.Where(row => row.IsNote).Sum(row => row.Count),
            rows.Where(row => !row.IsNote).Sum(row => row.Count),
            rows.Min(row => (DateOnly?)row.First),
            rows.Max(row => (DateOnly?)row.Last));

    private MeetingEntry Meeting(MeetingRow row, IReadOnlyList<PublicTheme> themes)
        => new(
            RecordId.Of(row.Key),
            row.PublicationId == 0 ? "agenda" : "note",
            new BoardName(row.BoardSlug, row.BoardName),
            row.Date,
            addresses.Meeting(row.BoardSlug, row.Date).AbsoluteUri,
            addresses.MeetingData(row.BoardSlug, row.Date).AbsoluteUri,
            row.Revision,
            row.PublicationId == 0 ? row.State : null,
            row.PublishedAt.ToUniversalTime(),
            NoteHash.Of(row.ContentHash!),
            themes);

    internal IQueryable<BoardRow> BoardRows()
        => db.Publications.Current()
            .GroupBy(note => new { note.BoardSlug, note.BoardName })
            .Select(board => new BoardRow { IsNote = true, Slug = board.Key.BoardSlug, Name = board.Key.BoardName, Count = board.Count(), First = board.Min(note => note.MeetingDate), Last = board.Max(note => note.MeetingDate) })
            .Concat(PublishedAgendas.CurrentIn(db)
                .GroupBy(agenda => new { agenda.BoardSlug, agenda.BoardName })
                .Select(board => new BoardRow { IsNote = false, Slug = board.Key.BoardSlug, Name = board.Key.BoardName, Count = board.Count(), First = board.Min(agenda => agenda.MeetingDate), Last = board.Max(agenda => agenda.MeetingDate) }));

    /// <summary>What boards were called in what they publish beside meetings: of themselves, and their forward plans.</summary>
    internal IQueryable<NameRow> OtherNames()
        => db.Profiles.Select(profile => new NameRow { Slug = profile.BoardSlug, Name = profile.BoardName, Sequence = profile.Sequence })
            .Concat(db.ForwardPlans.Select(plan => new NameRow { Slug = plan.BoardSlug, Name = plan.BoardName, Sequence = plan.Sequence }));

    internal IQueryable<MeetingRow> MeetingRows(PublishedFilter filter)
    {
        var notes = records.Filtered(filter).Select(note => new MeetingRow
        {
            PublicationId = note.Id,
            Key = note.PublicKey,
            BoardSlug = note.BoardSlug,
            BoardName = note.BoardName,
            Date = note.MeetingDate,
            Revision = note.Revision,
            State = MeetingState.Held,
            PublishedAt = note.PublishedAt,
            ContentHash = note.ContentHash,
        });
        if (filter.ThemeSlug is not null || filter.OrganisationSlug is not null)
        {
            return notes;
        }

        var agendas = PublishedAgendas.CurrentIn(db);
        if (filter.BoardSlug is { } board)
        {
            agendas = agendas.Where(agenda => agenda.BoardSlug == board);
        }

        if (filter.Year is { } year)
        {
            var (first, last) = DataYear.Of(year);
            agendas = agendas.Where(agenda => agenda.MeetingDate >= first && agenda.MeetingDate <= last);
        }

        return notes.Concat(agendas.Select(agenda => new MeetingRow
        {
            PublicationId = 0,
            Key = agenda.PublicKey,
            BoardSlug = agenda.BoardSlug,
            BoardName = agenda.BoardName,
            Date = agenda.MeetingDate,
            Revision = agenda.Number,
            State = agenda.State,
            PublishedAt = agenda.PublishedAt,
            ContentHash = agenda.ContentHash,
        }));
    }

    internal static IQueryable<MeetingRow> Page(IQueryable<MeetingRow> all, DataPlace place)
        => all.OrderByDescending(row => row.Date).ThenBy(row => row.BoardSlug).ThenBy(row => row.Key).Skip(place.Skipped).Take(place.Size);

    private IQueryable<PublishedTheme> Themes(IReadOnlyCollection<int> publications)
        => db.Themes.Where(theme => publications.Contains(theme.PublicationId) && theme.ItemAnchor == null).OrderBy(theme => theme.Id);

    private IQueryable<PublishedOrganisation> Named()
    {
        var current = db.Publications.Current();
        return db.Organisations.Where(entry => current.Any(note => note.Id == entry.PublicationId));
    }

    internal IQueryable<OrganisationRow> Organisations(DataPlace place)
        => Named()
            .GroupBy(entry => entry.Slug)
            .Select(entry => new OrganisationRow { Slug = entry.Key, Name = entry.Max(row => row.Name)!, Notes = entry.Select(row => row.PublicationId).Distinct().Count() })
            .OrderBy(row => row.Slug)
            .Skip(place.Skipped)
            .Take(place.Size);

    internal IQueryable<Publication> Withdrawn(PublishedFilter filter)
    {
        var rows = db.Publications.Latest().Where(row => row.Event == PublicationEvent.Withdrawn);
        if (filter.BoardSlug is { } board)
        {
            rows = rows.Where(row => row.BoardSlug == board);
        }

        if (filter.Year is { } year)
        {
            var (first, last) = DataYear.Of(year);
            rows = rows.Where(row => row.MeetingDate >= first && row.MeetingDate <= last);
        }

        return rows;
    }

    // Initializers, not constructors: the database can put rows of several kinds together only so.
    internal sealed class NameRow
    {
        public required string Slug { get; init; }

        public required string Name { get; init; }

        public int Sequence { get; init; }
    }

    internal sealed class BoardRow
    {
        public bool IsNote { get; init; }

        public required string Slug { get; init; }

        public required string Name { get; init; }

        public int Count { get; init; }

        public DateOnly First { get; init; }

        public DateOnly Last { get; init; }
    }

    internal sealed class MeetingRow
    {
        /// <summary>Of a note; 0 for an agenda.</summary>
        public int PublicationId { get; init; }

        public Guid Key { get; init; }

        public required string BoardSlug { get; init; }

        public required string BoardName { get; init; }

        public DateOnly Date { get; init; }

        public int Revision { get; init; }

        public MeetingState State { get; init; }

        public DateTimeOffset PublishedAt { get; init; }

        public string? ContentHash { get; init; }
    }

    internal sealed class OrganisationRow
    {
        public required string Slug { get; init; }

        public required string Name { get; init; }

        public int Notes { get; init; }
    }
}
