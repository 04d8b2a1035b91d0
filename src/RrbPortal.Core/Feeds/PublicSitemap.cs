using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Feeds;

/// <summary>What of the published copy has a page of its own.</summary>
/// <param name="Meetings">Notes that are not withdrawn, and agendas where there is no note.</param>
/// <param name="Profiles">Boards with a page about themselves.</param>
public sealed record SitemapContents(IReadOnlyList<SitemapMeeting> Meetings, IReadOnlyList<string> Themes, IReadOnlyList<SitemapProfile> Profiles)
{
    /// <summary>Boards with a meeting that has a page.</summary>
    public IEnumerable<string> Boards => Meetings.Select(meeting => meeting.BoardSlug).Distinct(StringComparer.Ordinal);
}

/// <summary>A meeting with a page.</summary>
public sealed record SitemapMeeting(string BoardSlug, DateOnly Date, DateTimeOffset At);

/// <summary>A page about a board.</summary>
public sealed record SitemapProfile(string BoardSlug, DateTimeOffset At);

/// <summary>Reads which pages there are, out of the published copy alone.</summary>
public sealed class PublicSitemap(PublishedDbContext db)
{
    public async Task<SitemapContents> ReadAsync(CancellationToken ct)
    {
        List<SitemapMeeting> meetings = [.. await Notes().ToListAsync(ct), .. await Agendas().ToListAsync(ct)];
        var themes = await Themes().ToListAsync(ct);
        return new SitemapContents(
            [.. meetings.OrderByDescending(meeting => meeting.Date).ThenBy(meeting => meeting.BoardSlug, StringComparer.Ordinal)],
            [.. themes.Order(StringComparer.Ordinal)],
            [.. (await Profiles().ToListAsync(ct)).OrderBy(profile => profile.BoardSlug, StringComparer.Ordinal)]);
    }

    internal IQueryable<SitemapMeeting> Notes()
        => db.Publications.Current().Select(note => new SitemapMeeting(note.BoardSlug, note.MeetingDate, note.PublishedAt));

    internal IQueryable<SitemapMeeting> Agendas()
        => PublishedAgendas.CurrentIn(db).Select(agenda => new SitemapMeeting(agenda.BoardSlug, agenda.MeetingDate, agenda.PublishedAt));

    internal IQueryable<SitemapProfile> Profiles()
        => db.Profiles
            .Where(profile => !db.Profiles.Any(later => later.BoardSlug == profile.BoardSlug && later.Number > profile.Number))
            .Select(profile => new SitemapProfile(profile.BoardSlug, profile.PublishedAt));

    internal IQueryable<string> Themes() => db.Publications.Current().SelectMany(note => note.Themes).Select(theme => theme.Slug).Distinct();
}
