using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// All that visitors read. It holds the published tables and no other, and what is withdrawn is in no list, no count
/// and beside no other note. No page takes more than three queries.
/// </summary>
public sealed class PublishedRecords(PublishedDbContext db, TimeProvider time)
{
    private const int LatestNotes = 5;
    private const int Announcements = 50;

    private IQueryable<Publication> Current => db.Publications.Current();

    public async Task<PublishedStartPage> StartPageAsync(CancellationToken ct)
    {
        var latest = await Summaries(Current.OrderByDescending(note => note.MeetingDate).ThenBy(note => note.BoardSlug).Take(LatestNotes)).ToListAsync(ct);
        var coming = await ComingMeetings(time.LondonToday()).ToListAsync(ct);
        return new PublishedStartPage(latest, Next(coming), await ThemesAsync(ct));
    }

    /// <summary>The notes that the filter lets through, newest first, and what the board's notes can be narrowed to.</summary>
    public async Task<PublishedMeetingList> MeetingsAsync(PublishedFilter filter, CancellationToken ct)
    {
        var ofBoard = OfBoard(filter.BoardSlug);
        var notes = await Summaries(Filtered(filter).OrderByDescending(note => note.MeetingDate).ThenBy(note => note.BoardSlug)).ToListAsync(ct);
        var facets = await Facets(ofBoard, filter.BoardSlug).ToListAsync(ct);
        var years = facets.Where(facet => facet.Kind is FacetKind.Year).OrderByDescending(facet => facet.Year).ToList();
        var plan = facets.Find(facet => facet.Kind is FacetKind.ForwardPlan);

        return new PublishedMeetingList(
            filter.BoardSlug is not { } board ? null : (years.FirstOrDefault() ?? plan)?.Label ?? await LastName(board).FirstOrDefaultAsync(ct),
            notes,
            [.. years.Select(year => year.Year).Distinct()],
            [.. Named(facets, FacetKind.Theme).Select(facet => new PublicTheme(facet.Slug, facet.Label))],
            [.. Named(facets, FacetKind.Organisation).Select(facet => new PublishedOrganisationName(facet.Slug, facet.Label))],
            plan is not null);
    }

    /// <summary>The public part of a board's forward plan, as it was last published; null if it never was.</summary>
    public async Task<PublishedForwardPlanPage?> ForwardPlanAsync(string board, CancellationToken ct)
        => await ForwardPlans(board).FirstOrDefaultAsync(ct) is { } plan
            ? new PublishedForwardPlanPage(plan.BoardSlug, plan.BoardName, plan.PublishedAt, PublicForwardPlanJson.Read(plan.Content))
            : null;

    /// <summary>
    /// What stands at an address. A withdrawn record answers with its tombstone, whatever revision is asked for; and
    /// what stood before a withdrawal stays unreadable when the record is published anew.
    /// </summary>
    /// <param name="revision">A revision of the record; null for the current one.</param>
    public async Task<PublishedLookup> MeetingAsync(string board, DateOnly date, int? revision, CancellationToken ct)
    {
        var history = await History(board, date).ToListAsync(ct);
        if (RecordRevision.WhoLivesAt(board, date, history) is not { } record)
        {
            return new PublishedLookup.NotFound();
        }

        var latest = record[^1];
        if (!latest.LivesAt(board, date))
        {
            return new PublishedLookup.Moved(latest.BoardSlug, latest.Date);
        }

        var shown = revision is null ? latest : record.FirstOrDefault(row => row.Revision == revision);
        if (shown is null)
        {
            return new PublishedLookup.NotFound();
        }

        var page = await Page(shown.PublicationId, latest.BoardSlug, latest.Date).SingleAsync(ct);
        return new PublishedLookup.Found(new PublishedMeetingPage(
            latest.BoardSlug,
            latest.BoardName,
            latest.Date,
            page.Content is null || RecordRevision.IsGone(shown, record) ? null : PublicNoteJson.Read(page.Content),
            shown.ToRevision(),
            [.. record.Select(row => row.ToRevision())],
            page.Previous is { } previous ? new PublishedNeighbour(previous) : null,
            page.Next is { } next ? new PublishedNeighbour(next) : null)
        {
            Key = latest.PublicKey,
        });
    }

    /// <summary>Every theme that a published note carries, in the order of the alphabet.</summary>
    public async Task<IReadOnlyList<PublishedThemeCount>> ThemesAsync(CancellationToken ct)
    {
        var themes = await ThemeCounts().ToListAsync(ct);
        return [.. themes.OrderBy(theme => theme.Label, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A theme with all that is published under it; null if nothing is.</summary>
    public async Task<PublishedThemePage?> ThemeAsync(string slug, CancellationToken ct)
    {
        var entries = await ThemeEntries(slug).ToListAsync(ct);
        return entries.Count == 0
            ? null
            : new PublishedThemePage(slug, entries[0].Label, [.. entries.Select(entry => entry.Entry)]);
    }

    /// <summary>The meeting that comes next: where its agenda is published, that; else what the latest note of its board announces.</summary>
    private static NextMeeting? Next(List<ComingRow> coming)
    {
        var agenda = coming.Where(row => row.AnnouncedIn is null).MinBy(row => row.Date);
        var announced = coming
            .Where(row => row.AnnouncedIn is not null)
            .GroupBy(row => row.BoardSlug, StringComparer.Ordinal)
            .Select(board => board.MaxBy(row => row.AnnouncedIn)!)
            .OrderBy(row => row.Date)
            .ThenBy(row => row.BoardSlug, StringComparer.Ordinal)
            .FirstOrDefault();
        var next = agenda is not null && (announced is null || agenda.Date <= announced.Date) ? agenda : announced;
        return next is null ? null : new NextMeeting(next.BoardSlug, next.BoardName, next.Date, next.AnnouncedIn);
    }

    private static IEnumerable<Facet> Named(List<Facet> facets, FacetKind kind)
        => facets
            .Where(facet => facet.Kind == kind)
            .DistinctBy(facet => facet.Slug, StringComparer.Ordinal)
            .OrderBy(facet => facet.Label, StringComparer.OrdinalIgnoreCase);

    // The queries stand apart so that a test can have each of them translated for each database.
    internal IQueryable<PublishedNoteSummary> Summaries(IQueryable<Publication> notes)
        => notes.Select(note => new PublishedNoteSummary(
            note.BoardSlug,
            note.BoardName,
            note.MeetingDate,
            note.Themes.Where(theme => theme.ItemAnchor == null).OrderBy(theme => theme.Id).Select(theme => new PublicTheme(theme.Slug, theme.Label)).ToList(),
            db.Publications.Where(first => first.PublicKey == note.PublicKey && first.Revision == 1).Select(first => first.PublishedAt).First(),
            note.PublishedAt));

    internal IQueryable<Publication> Filtered(PublishedFilter filter)
    {
        var notes = OfBoard(filter.BoardSlug);
        if (filter.Year is { } year and > 0 and < 10_000)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            notes = notes.Where(note => note.MeetingDate >= first && note.MeetingDate <= last);
        }
        else if (filter.Year is not null)
        {
            notes = notes.Where(note => false);
        }

        if (filter.ThemeSlug is { } theme)
        {
            notes = notes.Where(note => note.Themes.Any(carried => carried.Slug == theme));
        }

        if (filter.OrganisationSlug is { } organisation)
        {
            notes = notes.Where(note => note.Organisations.Any(entry => entry.Slug == organisation));
        }

        return notes;
    }

    /// <summary>The name of a board whose notes were all withdrawn: their tombstones lead to its list still.</summary>
    internal IQueryable<string> LastName(string board)
        => db.Publications.Where(note => note.BoardSlug == board).OrderByDescending(note => note.Sequence).Select(note => note.BoardName);

    internal IQueryable<Publication> OfBoard(string? board)
        => board is null ? Current : Current.Where(note => note.BoardSlug == board);

    /// <summary>Meetings to come: those with a published agenda, and those that a published note announces.</summary>
    internal IQueryable<ComingRow> ComingMeetings(DateOnly today)
        => Announced(today).Concat(
            PublishedAgendas.CurrentIn(db)
                .Where(agenda => agenda.MeetingDate >= today && agenda.State == MeetingState.Planned)
                .OrderBy(agenda => agenda.MeetingDate)
                .Take(1)
                .Select(agenda => new ComingRow { BoardSlug = agenda.BoardSlug, BoardName = agenda.BoardName, Date = agenda.MeetingDate, AnnouncedIn = null }));

    private IQueryable<ComingRow> Announced(DateOnly today)
        => Current
            .Where(note => note.Meeting!.NextMeetingDate >= today
                && !Current.Any(held => held.BoardSlug == note.BoardSlug && held.MeetingDate == note.Meeting.NextMeetingDate))
            .OrderByDescending(note => note.MeetingDate)
            .Take(Announcements)
            .Select(note => new ComingRow { BoardSlug = note.BoardSlug, BoardName = note.BoardName, Date = note.Meeting!.NextMeetingDate!.Value, AnnouncedIn = note.MeetingDate });

    /// <summary>Every published state of a board's forward plan, the latest first.</summary>
    internal IQueryable<PublishedForwardPlan> ForwardPlans(string board)
        => db.ForwardPlans.Where(plan => plan.BoardSlug == board).OrderByDescending(plan => plan.Number);

    /// <summary>In one query: the themes, organisations and years of some notes, and whether their board has published a forward plan.</summary>
    internal IQueryable<Facet> Facets(IQueryable<Publication> notes, string? board)
        => notes.SelectMany(note => note.Themes).Select(theme => new Facet { Kind = FacetKind.Theme, Slug = theme.Slug, Label = theme.Label, Year = 0 })
            .Union(notes.SelectMany(note => note.Organisations).Select(entry => new Facet { Kind = FacetKind.Organisation, Slug = entry.Slug, Label = entry.Name, Year = 0 }))
            .Union(notes.Select(note => new Facet { Kind = FacetKind.Year, Slug = note.BoardSlug, Label = note.BoardName, Year = note.MeetingDate.Year }))
            .Union(db.ForwardPlans.Where(plan => plan.BoardSlug == board).Select(plan => new Facet { Kind = FacetKind.ForwardPlan, Slug = plan.BoardSlug, Label = plan.BoardName, Year = 0 }));

    /// <summary>Every revision of every record that has, or once had, this address.</summary>
    internal IQueryable<RecordRevision> History(string board, DateOnly date)
        => db.Publications
            .Where(row => db.Publications.Any(once => once.PublicKey == row.PublicKey && once.BoardSlug == board && once.MeetingDate == date))
            .OrderBy(row => row.Revision)
            .Select(row => new RecordRevision(
                row.Id, row.PublicKey, row.Sequence, row.Revision, row.Event, row.PublishedAt, row.Explanation, row.ContentHash, row.BoardSlug, row.BoardName, row.MeetingDate));

    internal IQueryable<PageContent> Page(int publicationId, string board, DateOnly date)
        => db.Publications
            .Where(row => row.Id == publicationId)
            .Select(row => new PageContent(
                row.Meeting!.Content,
                Current.Where(other => other.BoardSlug == board && other.MeetingDate < date).Max(other => (DateOnly?)other.MeetingDate),
                Current.Where(other => other.BoardSlug == board && other.MeetingDate > date).Min(other => (DateOnly?)other.MeetingDate)));

    internal IQueryable<PublishedThemeCount> ThemeCounts()
        => Current
            .SelectMany(note => note.Themes)
            .GroupBy(theme => theme.Slug)
            .Select(theme => new PublishedThemeCount(theme.Key, theme.Max(row => row.Label)!, theme.Select(row => row.PublicationId).Distinct().Count()));

    internal IQueryable<LabelledEntry> ThemeEntries(string slug)
        => Current
            .SelectMany(note => note.Themes, (note, theme) => new { note, theme })
            .Where(row => row.theme.Slug == slug)
            .OrderByDescending(row => row.note.MeetingDate).ThenBy(row => row.note.BoardSlug).ThenBy(row => row.theme.Id)
            .Select(row => new LabelledEntry(
                row.theme.Label,
                new PublishedThemeEntry(row.note.BoardSlug, row.note.BoardName, row.note.MeetingDate, row.theme.ItemAnchor, row.theme.ItemTitle)));

    internal sealed record PageContent(string? Content, DateOnly? Previous, DateOnly? Next);

    internal sealed record LabelledEntry(string Label, PublishedThemeEntry Entry);

    internal enum FacetKind
    {
        Theme,
        Organisation,
        Year,
        ForwardPlan,
    }

    // Initializers, not constructors: the database can put rows of several kinds together only so.
    internal sealed class ComingRow
    {
        public required string BoardSlug { get; init; }

        public required string BoardName { get; init; }

        public DateOnly Date { get; init; }

        /// <summary>The note that announces the meeting; null where its agenda is published.</summary>
        public DateOnly? AnnouncedIn { get; init; }
    }

    internal sealed class Facet
    {
        public FacetKind Kind { get; init; }

        public required string Slug { get; init; }

        /// <summary>The name of the theme or the organisation; of a year or a forward plan, the board's.</summary>
        public required string Label { get; init; }

        public int Year { get; init; }
    }
}
