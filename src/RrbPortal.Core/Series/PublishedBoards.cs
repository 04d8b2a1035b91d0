using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Series;

/// <summary>The public page of a board, out of the published copy alone, with at most three queries.</summary>
public sealed class PublishedBoards(PublishedDbContext db, TimeProvider time)
{
    private const int LatestNotes = 3;

    /// <returns>Null where nothing of such a board is, or ever was, published.</returns>
    public async Task<BoardPage?> OfAsync(string board, CancellationToken ct)
    {
        var today = time.LondonToday();
        var notes = await Notes(board).ToListAsync(ct);
        var others = await Others(board).ToListAsync(ct);
        if ((notes.FirstOrDefault()?.BoardName ?? others.MaxBy(row => row.Sequence)?.BoardName) is not { } name)
        {
            return null;
        }

        var (gaps, profile) = await ContentsAsync(board, notes, others.Exists(row => row.Kind is OtherKind.Profile), ct);
        var chain = MeetingChain.Of(
            [.. notes.Select(note => note.ToChain(gaps.Contains(note.Id)))],
            [.. others.Where(row => row.Kind is OtherKind.Agenda).Select(row => new ChainAgenda(row.Date, row.State))],
            today);
        var published = notes.Where(note => !note.IsWithdrawn).ToList();
        return new BoardPage(
            board,
            name,
            Next(board, name, chain, today),
            [.. published.Take(LatestNotes).Select(note => new PublishedNoteSummary(board, note.BoardName, note.Date, note.Themes, note.FirstPublishedAt, note.PublishedAt))],
            chain,
            [.. published.Select(note => note.Date.Year).Distinct()],
            others.Exists(row => row.Kind is OtherKind.Plan),
            profile,
            today);
    }

    /// <summary>
    /// What only the stored texts say, in one query. Where a note announces a day that has passed, and nothing else is
    /// known of it, the note itself says whether a record is held; and what the board says of itself.
    /// </summary>
    private async Task<(HashSet<int> Gaps, PublicProfile? Profile)> ContentsAsync(string board, List<NoteRow> notes, bool hasProfile, CancellationToken ct)
    {
        var held = notes.Select(note => note.Date).ToHashSet();
        var asked = notes.Where(note => !note.IsWithdrawn && note.NextMeeting > note.Date && !held.Contains(note.NextMeeting.Value)).Select(note => note.Id).ToList();
        if (asked.Count == 0 && !hasProfile)
        {
            return ([], null);
        }

        var rows = await Contents(asked, board).ToListAsync(ct);
        var gaps = rows.Where(row => row.PublicationId != 0 && PublicNoteJson.Read(row.Content).AnnouncedGap is true).Select(row => row.PublicationId).ToHashSet();
        return (gaps, rows.Find(row => row.PublicationId == 0) is { } profile ? PublicProfileJson.Read(profile.Content) : null);
    }

    /// <summary>As on the start page: the next published agenda, or what the latest note that looks ahead announces, whichever is sooner.</summary>
    private static NextMeeting? Next(string board, string name, IReadOnlyList<KnownMeeting> chain, DateOnly today)
    {
        var coming = chain.Where(meeting => meeting.Date >= today && !meeting.IsCalledOff).ToList();
        var agenda = coming.LastOrDefault(meeting => meeting.State is RecordState.Agenda);
        var announced = coming.Where(meeting => meeting.State is RecordState.Announced).MaxBy(meeting => meeting.AnnouncedIn);
        var next = agenda is not null && (announced is null || agenda.Date <= announced.Date) ? agenda : announced;
        return next is null ? null : new NextMeeting(board, name, next.Date, next.State is RecordState.Agenda ? null : next.AnnouncedIn);
    }

    /// <summary>The latest revision of every record of a board, withdrawn ones too; newest meeting first.</summary>
    internal IQueryable<NoteRow> Notes(string board)
        => db.Publications.Latest()
            .Where(note => note.BoardSlug == board)
            .OrderByDescending(note => note.MeetingDate).ThenByDescending(note => note.Sequence)
            .Select(note => new NoteRow(
                note.Id,
                note.BoardName,
                note.MeetingDate,
                note.Event == PublicationEvent.Withdrawn,
                note.PublishedAt,
                db.Publications.Where(first => first.PublicKey == note.PublicKey && first.Revision == 1).Select(first => first.PublishedAt).First(),
                note.Meeting!.NextMeetingDate,
                note.Themes.Where(theme => theme.ItemAnchor == null).OrderBy(theme => theme.Id).Select(theme => new PublicTheme(theme.Slug, theme.Label)).ToList()));

    /// <summary>In one query: the agendas of meetings without a note, and whether the board has published a forward plan, and something of itself.</summary>
    internal IQueryable<OtherRow> Others(string board)
        => PublishedAgendas.CurrentIn(db)
            .Where(agenda => agenda.BoardSlug == board)
            .Select(agenda => new OtherRow { Kind = OtherKind.Agenda, BoardName = agenda.BoardName, Sequence = agenda.Sequence, Date = agenda.MeetingDate, State = agenda.State })
            .Concat(db.ForwardPlans
                .Where(plan => plan.BoardSlug == board && !db.ForwardPlans.Any(later => later.BoardSlug == plan.BoardSlug && later.Number > plan.Number))
                .Select(plan => new OtherRow { Kind = OtherKind.Plan, BoardName = plan.BoardName, Sequence = plan.Sequence, Date = DateOnly.MinValue, State = MeetingState.Planned }))
            .Concat(LatestProfile(board)
                .Select(profile => new OtherRow { Kind = OtherKind.Profile, BoardName = profile.BoardName, Sequence = profile.Sequence, Date = DateOnly.MinValue, State = MeetingState.Planned }));

    /// <summary>The texts of some notes, and with no number what the board says of itself.</summary>
    internal IQueryable<Text> Contents(IReadOnlyCollection<int> publications, string board)
        => db.Meetings
            .Where(meeting => publications.Contains(meeting.PublicationId))
            .Select(meeting => new Text { PublicationId = meeting.PublicationId, Content = meeting.Content })
            .Concat(LatestProfile(board).Select(profile => new Text { PublicationId = 0, Content = profile.Content }));

    private IQueryable<PublishedProfile> LatestProfile(string board)
        => db.Profiles.Where(profile => profile.BoardSlug == board && !db.Profiles.Any(later => later.BoardSlug == profile.BoardSlug && later.Number > profile.Number));

    internal sealed record NoteRow(
        int Id,
        string BoardName,
        DateOnly Date,
        bool IsWithdrawn,
        DateTimeOffset PublishedAt,
        DateTimeOffset FirstPublishedAt,
        DateOnly? NextMeeting,
        IReadOnlyList<PublicTheme> Themes)
    {
        public ChainNote ToChain(bool isGap) => new(Date, IsWithdrawn, FirstPublishedAt, NextMeeting, isGap);
    }

    internal enum OtherKind
    {
        Agenda,
        Plan,
        Profile,
    }

    // Initializers, not a constructor: the database can put rows of several kinds together only so.
    internal sealed class Text
    {
        public int PublicationId { get; init; }

        public required string Content { get; init; }
    }

    internal sealed class OtherRow
    {
        public OtherKind Kind { get; init; }

        public required string BoardName { get; init; }

        public int Sequence { get; init; }

        public DateOnly Date { get; init; }

        public MeetingState State { get; init; }
    }
}
