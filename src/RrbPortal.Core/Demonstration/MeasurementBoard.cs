using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// Fills a board of its own with as many published meetings as a measurement asks for. They go through the same pure
/// steps as a real note, in batches and without an audit: nobody did anything.
/// </summary>
public sealed class MeasurementBoard(PortalDbContext db, PublicationFollower follower, TimeProvider time)
{
    public const string BoardSlug = "measurement";

    private const int Batch = 50;

    /// <summary>Brings the board to that many meetings; those that it has stay.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> FillAsync(int meetings, IProgress<int>? progress, CancellationToken ct)
    {
        var board = await db.Boards.SingleOrDefaultAsync(board => board.Slug == BoardSlug, ct);
        if (board is null)
        {
            db.Boards.Add(board = new Board { Slug = BoardSlug, Name = "Measurement Board", Purpose = "Made-up meetings, for measuring the portal." });
            await db.SaveChangesAsync(ct);
        }

        var there = await db.Meetings.CountAsync(meeting => meeting.BoardId == board.Id, ct);
        for (var first = there; first < meetings; first += Batch)
        {
            await AddAsync(board.Id, first, Math.Min(Batch, meetings - first), ct);
            progress?.Report(Math.Min(meetings, first + Batch));
        }

        return Math.Max(0, meetings - there);
    }

    private async Task AddAsync(int boardId, int first, int count, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var board = await db.Boards.SingleAsync(board => board.Id == boardId, ct);
        var themes = await ThemesAsync(ct);
        var earliest = await db.Meetings.Where(meeting => meeting.BoardId == boardId).MinAsync(meeting => meeting.Date, ct) ?? time.LondonToday();
        var added = Enumerable.Range(0, count).Select(index => MeasurementText.Meeting(board, first + index, themes, earliest.AddDays(-1 - index))).ToList();
        db.Meetings.AddRange(added);
        await ActionEntries.EnterAsync(db, boardId, ct);
        await db.SaveChangesAsync(ct);

        var clock = await db.PublicationClock.SingleAsync(clock => clock.Id == PublicationClock.TheOnlyId, ct);
        foreach (var meeting in added)
        {
            var working = WorkingNotes.OfNew(meeting);
            var anchors = AnchorAssignment.Of(working, []);
            anchors.GiveTo(meeting);
            clock.Sequence++;
            var stamp = new PublicationStamp(meeting.PublicKey, clock.Sequence, 1, PublicationEvent.Published, time.GetUtcNow(), null);
            db.Publications.Add(PublicationRows.Of(SnapshotBuilder.Build(working, anchors), stamp));
            meeting.Note!.State = NoteState.Published;
        }

        await db.SaveChangesAsync(ct);
        follower.Raise(clock.Sequence);
    }

    private async Task<IReadOnlyList<Theme>> ThemesAsync(CancellationToken ct)
    {
        var wanted = Enumerable.Range(1, 12).Select(number => string.Create(CultureInfo.InvariantCulture, $"measurement-{number}")).ToList();
        var there = await db.Themes.Where(theme => wanted.Contains(theme.Slug)).ToListAsync(ct);
        return [.. wanted.Select(slug => there.Find(theme => theme.Slug == slug) ?? new Theme { Slug = slug, Label = "Measured theme " + slug[12..] })];
    }
}
