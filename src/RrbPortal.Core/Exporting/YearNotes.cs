using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Exporting;

/// <summary>A note in a year's archive.</summary>
public sealed record YearNote(DateOnly Date, int Revision, string ContentHash);

/// <summary>The notes of a board's year that can be read, oldest first. A day has one at most, so that there is an end of them.</summary>
public sealed class YearNotes(PublishedDbContext db)
{
    public async Task<IReadOnlyList<YearNote>> OfAsync(string board, int year, CancellationToken ct)
        => year is < 1 or > 9999 ? [] : await Of(board, year).ToListAsync(ct);

    /// <summary>Changes when one of the notes does.</summary>
    public static string Fingerprint(IReadOnlyList<YearNote> notes)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"{note.Date:O} {note.Revision} {note.ContentHash}"))))).AsSpan(0, 16));

    internal IQueryable<YearNote> Of(string board, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Publications.Current()
            .Where(note => note.BoardSlug == board && note.MeetingDate >= first && note.MeetingDate <= last)
            .OrderBy(note => note.MeetingDate)
            .Select(note => new YearNote(note.MeetingDate, note.Revision, note.ContentHash!));
    }
}
