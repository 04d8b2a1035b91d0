using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>A public paper in a list, or what is left of it: that it was withdrawn, and why.</summary>
/// <param name="ItemNumber">The number of its item; null for a paper of the whole meeting.</param>
/// <param name="WithdrawalReason">Null for a paper that can be read.</param>
public sealed record PublicPaper(
    Guid Key,
    string BoardSlug,
    DateOnly Date,
    string? ItemNumber,
    string Title,
    string FileName,
    string MediaType,
    long Length,
    DateTimeOffset At,
    string? WithdrawalReason);

/// <summary>What a public address of a paper leads to.</summary>
public abstract record PublicPaperLookup
{
    private PublicPaperLookup()
    {
    }

    public sealed record Found(PublicPaper Paper, string Sha256) : PublicPaperLookup;

    public sealed record Withdrawn(PublicPaper Paper) : PublicPaperLookup;

    /// <summary>It is published under another date, or another address of its board, now.</summary>
    public sealed record Moved(PublicPaper Paper) : PublicPaperLookup;

    public sealed record NotFound : PublicPaperLookup;
}

/// <summary>The papers that visitors read. It holds the published tables and no other.</summary>
public sealed class PublishedPapers(PublishedDbContext db)
{
    /// <summary>What counts of every paper that was ever public.</summary>
    private IQueryable<PublishedPaper> Current
        => db.Papers.Where(paper => !db.Papers.Any(later => later.PaperKey == paper.PaperKey && later.Number > paper.Number));

    /// <summary>The papers of a meeting, those of the whole meeting first, then in the order of its items.</summary>
    public async Task<IReadOnlyList<PublicPaper>> OfMeetingAsync(string board, DateOnly date, CancellationToken ct)
    {
        var rows = await OfMeeting(board, date).ToListAsync(ct);
        return [.. rows.OrderBy(row => Parts(row.ItemNumber).Item).ThenBy(row => Parts(row.ItemNumber).SubItem).Select(Paper)];
    }

    public async Task<PublicPaperLookup> PaperAsync(string board, DateOnly date, Guid key, CancellationToken ct)
    {
        var rows = await db.Papers.Where(row => row.PaperKey == key).OrderBy(row => row.Number).ToListAsync(ct);
        if (!rows.Exists(row => row.BoardSlug == board && row.MeetingDate == date))
        {
            return new PublicPaperLookup.NotFound();
        }

        var latest = rows[^1];
        return latest.BoardSlug != board || latest.MeetingDate != date ? new PublicPaperLookup.Moved(Paper(latest))
            : latest.Sha256 is { } hash ? new PublicPaperLookup.Found(Paper(latest), hash)
            : new PublicPaperLookup.Withdrawn(Paper(latest));
    }

    /// <summary>
    /// Of the meeting whose note, or else whose agenda, lives at this address now. The address that a paper was published
    /// under counts only where nothing else lives there: its meeting may have moved, and another one taken the day.
    /// </summary>
    internal IQueryable<PublishedPaper> OfMeeting(string board, DateOnly date)
        => Current
            .Where(paper => db.Publications.Any(note => note.PublicKey == paper.MeetingKey)
                ? db.Publications.Any(note => note.PublicKey == paper.MeetingKey && note.BoardSlug == board && note.MeetingDate == date
                    && !db.Publications.Any(later => later.PublicKey == note.PublicKey && later.Revision > note.Revision))
                : db.Agendas.Any(agenda => agenda.PublicKey == paper.MeetingKey)
                    ? db.Agendas.Any(agenda => agenda.PublicKey == paper.MeetingKey && agenda.BoardSlug == board && agenda.MeetingDate == date
                        && !db.Agendas.Any(later => later.PublicKey == agenda.PublicKey && later.Number > agenda.Number))
                    : paper.BoardSlug == board && paper.MeetingDate == date
                        && !db.Publications.Any(note => note.BoardSlug == board && note.MeetingDate == date)
                        && !db.Agendas.Any(agenda => agenda.BoardSlug == board && agenda.MeetingDate == date))
            .OrderBy(paper => paper.Id);

    private static PublicPaper Paper(PublishedPaper row)
        => new(row.PaperKey, row.BoardSlug, row.MeetingDate, row.ItemNumber, row.Title, row.FileName, row.MediaType, row.Length, row.PublishedAt, row.WithdrawalReason);

    /// <summary>"3.1" as 3 and 1, so that item 10 comes after item 9.</summary>
    private static (int Item, int SubItem) Parts(string? number)
    {
        var parts = (number ?? string.Empty).Split('.');
        return (Part(parts[0]), parts.Length > 1 ? Part(parts[1]) : 0);

        static int Part(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var part) ? part : 0;
    }
}
