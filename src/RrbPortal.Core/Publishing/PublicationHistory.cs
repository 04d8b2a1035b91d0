using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>What was published of one meeting so far.</summary>
internal sealed record PublicationHistory(IReadOnlyList<PublicationHistory.Entry> Entries)
{
    public Entry? Last => Entries.Count == 0 ? null : Entries[^1];

    public int NextRevision => (Last?.Revision ?? 0) + 1;

    /// <summary>Every anchor that any revision gave.</summary>
    public IEnumerable<string> Anchors => Entries.Select(entry => entry.Note).OfType<PublicNote>().SelectMany(AnchorAssignment.In).Distinct(StringComparer.Ordinal);

    public static async Task<PublicationHistory> LoadAsync(PortalDbContext db, Guid publicKey, CancellationToken ct)
    {
        var rows = await db.Publications.AsNoTracking()
            .Where(row => row.PublicKey == publicKey)
            .OrderBy(row => row.Revision)
            .Select(row => new { row.Revision, row.Event, row.BoardSlug, row.BoardName, row.MeetingDate, Content = (string?)row.Meeting!.Content })
            .ToListAsync(ct);
        return new PublicationHistory(
            [.. rows.Select(row => new Entry(
                row.Revision, row.Event, row.BoardSlug, row.BoardName, row.MeetingDate, row.Content is null ? null : PublicNoteJson.Read(row.Content)))]);
    }

    /// <summary>Whether another record's current revision, readable or withdrawn, has this address.</summary>
    public static Task<bool> IsTakenAsync(PortalDbContext db, Guid publicKey, string boardSlug, DateOnly date, CancellationToken ct)
        => db.Publications.Latest().AnyAsync(row => row.BoardSlug == boardSlug && row.MeetingDate == date && row.PublicKey != publicKey, ct);

    internal sealed record Entry(int Revision, PublicationEvent Event, string BoardSlug, string BoardName, DateOnly Date, PublicNote? Note);
}
