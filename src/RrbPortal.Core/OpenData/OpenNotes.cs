using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.OpenData;

/// <summary>The notes that can be read now, a few at a time: no more of them is in memory than one portion.</summary>
public sealed class OpenNotes(PublishedDbContext db, PublishedRecords records, IDataAddresses addresses)
{
    private const int Portion = 50;

    /// <summary>Which publications a filter lets through, the latest meeting first.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(PublishedFilter filter, CancellationToken ct)
        => await Found(filter).ToListAsync(ct);

    /// <summary>Changes when what the filter lets through does.</summary>
    public static string Fingerprint(IReadOnlyList<int> publications)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', publications))).AsSpan(0, 16));

    /// <summary>Reads them in their order. What was withdrawn or corrected since it was found is left out.</summary>
    internal async IAsyncEnumerable<(int Publication, OpenNote Note)> ReadAsync(IReadOnlyList<int> publications, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var portion in publications.Chunk(Portion))
        {
            var rows = (await Contents(portion).ToListAsync(ct)).ToDictionary(row => row.Id);
            foreach (var id in portion)
            {
                if (rows.TryGetValue(id, out var row))
                {
                    yield return (id, OpenNote.Of(row.Key, row.Revision, row.ContentHash, PublicNoteJson.Read(row.Content), addresses));
                }
            }
        }
    }

    internal IQueryable<int> Found(PublishedFilter filter)
        => records.Filtered(filter).OrderByDescending(note => note.MeetingDate).ThenBy(note => note.BoardSlug).ThenBy(note => note.Id).Select(note => note.Id);

    internal IQueryable<ContentRow> Contents(IReadOnlyCollection<int> publications)
        => db.Publications.Current()
            .Where(note => publications.Contains(note.Id))
            .Select(note => new ContentRow(note.Id, note.PublicKey, note.Revision, note.ContentHash!, note.Meeting!.Content));

    internal sealed record ContentRow(int Id, Guid Key, int Revision, string ContentHash, string Content);
}
