using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>What the public would read of papers of one meeting, beside what it reads: fetched once for all of them.</summary>
internal sealed class PaperCopies
{
    private readonly Dictionary<int, (string Number, bool IsClosed)> _items;
    private readonly Dictionary<int, PaperVersion> _files;
    private readonly Dictionary<Guid, PublishedPaper> _last;
    private readonly Place _place;

    private PaperCopies(Place place, Dictionary<int, (string Number, bool IsClosed)> items, Dictionary<int, PaperVersion> files, Dictionary<Guid, PublishedPaper> last)
        => (_place, _items, _files, _last) = (place, items, files, last);

    public static async Task<PaperCopies> LoadAsync(PortalDbContext db, int meetingId, IReadOnlyCollection<Paper> papers, CancellationToken ct)
    {
        var place = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new Place(meeting.PublicKey, meeting.Board!.Slug, meeting.Date))
            .SingleAsync(ct);
        var ids = papers.Select(paper => paper.Id).ToList();
        var files = await db.PaperVersions.AsNoTracking()
            .Where(version => ids.Contains(version.PaperId) && !db.PaperVersions.Any(later => later.PaperId == version.PaperId && later.Number > version.Number))
            .ToDictionaryAsync(version => version.PaperId, ct);
        return new PaperCopies(place, await ItemsAsync(db, meetingId, ct), files, await LatestAsync(db, papers, ct));
    }

    /// <summary>By paper, the row that counts; papers that never were public have none.</summary>
    public static async Task<Dictionary<Guid, PublishedPaper>> LatestAsync(PortalDbContext db, IReadOnlyCollection<Paper> papers, CancellationToken ct)
    {
        var keys = papers.Select(paper => paper.PublicKey).ToList();
        return await db.PublishedPapers.AsNoTracking()
            .Where(row => keys.Contains(row.PaperKey) && !db.PublishedPapers.Any(later => later.PaperKey == row.PaperKey && later.Number > row.Number))
            .ToDictionaryAsync(row => row.PaperKey, ct);
    }

    /// <summary>The paper as the public is to read it, without its number; or, without a row, why there is nothing to publish.</summary>
    public (PublishedPaper? Row, string? Reason) Of(Paper paper, DateTimeOffset at)
    {
        if (_place.Date is not { } date)
        {
            return (null, "The meeting has no date yet, so its papers have no public address. Record the date first.");
        }

        (string? number, var isClosed) = paper.AgendaItemId is { } item ? _items[item] : (null, false);
        if (isClosed)
        {
            return (null, "This item is closed to the public, so its papers are too.");
        }

        var file = _files[paper.Id];
        var last = _last.GetValueOrDefault(paper.PublicKey);
        var row = new PublishedPaper
        {
            PaperKey = paper.PublicKey,
            Number = (last?.Number ?? 0) + 1,
            MeetingKey = _place.Key,
            BoardSlug = _place.BoardSlug,
            MeetingDate = date,
            PublishedAt = at,
            Title = paper.Title,
            ItemNumber = number,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Length = file.Length,
            Sha256 = file.Sha256,
        };
        return IsSame(row, last) ? (null, "The public reads this paper already as it is.") : (row, null);
    }

    private static async Task<Dictionary<int, (string Number, bool IsClosed)>> ItemsAsync(PortalDbContext db, int meetingId, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new { item.Id, item.ParentId, item.Position, item.Audience })
            .ToDictionaryAsync(item => item.Id, ct);
        return AgendaOrder.Numbered(items.Values.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position))).ToDictionary(
            place => place.Id,
            place => (place.Number, ClosedItems.IsClosed(items[place.Id].Audience, place.ParentId is { } above ? items[above].Audience : null)));
    }

    private static bool IsSame(PublishedPaper row, PublishedPaper? last)
        => last is not null
           && (row.Sha256, row.Title, row.ItemNumber, row.FileName, row.MediaType, row.BoardSlug, row.MeetingDate)
           == (last.Sha256, last.Title, last.ItemNumber, last.FileName, last.MediaType, last.BoardSlug, last.MeetingDate);

    private sealed record Place(Guid Key, string BoardSlug, DateOnly? Date);
}
