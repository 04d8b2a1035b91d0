using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.TestKit.Data;

/// <summary>Puts published notes straight into the published copy, for tests of what visitors read.</summary>
public sealed class PublishedSeries(TestDatabase database)
{
    private static readonly DateTimeOffset FirstDay = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static PublicNote Note(DateOnly date, string board = "rrb") => new()
    {
        Board = new PublicBoard(board, board == "rrb" ? "Reducing Reoffending Board" : $"Board {board}", null),
        Date = date,
        Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Welcome", Text = "Members were welcomed.", Html = "<p>Members were welcomed.</p>" }],
    };

    /// <summary>Publishes a note, or, with the key of an earlier one, corrects that.</summary>
    /// <returns>The key of the record.</returns>
    public async Task<Guid> PublishAsync(PublicNote note, Guid? record = null, string? explanation = null)
    {
        var key = record ?? Guid.NewGuid();
        await AddAsync(key, stamp => PublicationRows.Of(note, stamp), record is null ? PublicationEvent.Published : PublicationEvent.Corrected, explanation);
        return key;
    }

    public Task WithdrawAsync(PublicNote note, Guid record, string reason)
        => AddAsync(record, stamp => PublicationRows.Tombstone(note.Board.Slug, note.Board.Name, note.Date, stamp), PublicationEvent.Withdrawn, reason);

    /// <summary>Publishes what a board says of itself.</summary>
    public async Task PublishAsync(PublicProfile profile)
    {
        await using var portal = database.Portal();
        var clock = await portal.PublicationClock.SingleAsync();
        clock.Sequence++;
        portal.PublishedProfiles.Add(new PublishedProfile
        {
            Sequence = clock.Sequence,
            BoardSlug = profile.Board.Slug,
            BoardName = profile.Board.Name,
            Number = await portal.PublishedProfiles.CountAsync(row => row.BoardSlug == profile.Board.Slug) + 1,
            PublishedAt = FirstDay.AddDays(clock.Sequence),
            Content = PublicProfileJson.Write(profile),
            ContentHash = PublicProfileJson.Hash(profile),
        });
        await portal.SaveChangesAsync();
    }

    private async Task AddAsync(Guid key, Func<PublicationStamp, Publication> rows, PublicationEvent kind, string? explanation)
    {
        await using var portal = database.Portal();
        var clock = await portal.PublicationClock.SingleAsync();
        var revision = await portal.Publications.CountAsync(row => row.PublicKey == key) + 1;
        clock.Sequence++;
        portal.Publications.Add(rows(new PublicationStamp(key, clock.Sequence, revision, kind, FirstDay.AddDays(clock.Sequence), explanation)));
        await portal.SaveChangesAsync();
    }
}
