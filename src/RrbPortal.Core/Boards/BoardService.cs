using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Boards;

/// <summary>Adds and changes boards: for administrators and the operator.</summary>
public sealed class BoardService(PortalDbContext db, AuditTrail audit)
{
    public async Task<Outcome> AddAsync(AddBoard input, Change change, CancellationToken cancellationToken)
    {
        if (!change.Rights.IsAdministrator)
        {
            return new Outcome.NotFound();
        }

        var slug = string.IsNullOrWhiteSpace(input.Slug) ? Slug.Of(input.Name, Board.SlugLength) : input.Slug.Trim();
        List<Refusal> reasons = [.. BoardRules.Problems(input)];
        if (slug.Length == 0 || !string.Equals(Slug.Of(slug, Board.SlugLength), slug, StringComparison.Ordinal))
        {
            reasons.Add(new Refusal(nameof(input.Slug), "Address must be lower case letters, digits and single hyphens, like example-board"));
        }
        else if (await db.Boards.AnyAsync(row => row.Slug == slug, cancellationToken))
        {
            reasons.Add(new Refusal(nameof(input.Slug), "There is a board with this address already. Choose another"));
        }

        if (reasons.Count > 0)
        {
            return new Outcome.Refused(reasons);
        }

        var board = new Board { Slug = slug, Name = input.Name.Trim() };
        BoardRules.Apply(board, input);
        db.Boards.Add(board);

        // The board has no number yet, so its own entry names it in the fields.
        audit.Record(db, change, "board.added", meeting: null, boardId: null);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(board.Id);
    }

    /// <summary>
    /// Changes a board. With the naming policy every note that is not public yet changes too, so that nobody publishes
    /// under one policy what they saw under another.
    /// </summary>
    public Task<Outcome> EditAsync(EditBoard input, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TryEditAsync(input, change, cancellationToken));

    private async Task<Outcome> TryEditAsync(EditBoard input, Change change, CancellationToken cancellationToken)
    {
        var board = change.Rights.IsAdministrator
            ? await db.Boards.SingleOrDefaultAsync(row => row.Slug == input.Slug, cancellationToken)
            : null;
        if (board is null)
        {
            return new Outcome.NotFound();
        }

        if (board.Version != input.Version)
        {
            return new Outcome.Conflict(board.Version, BoardRules.Values(board));
        }

        List<Refusal> reasons = [.. BoardRules.Problems(input)];
        if (reasons.Count > 0)
        {
            return new Outcome.Refused(reasons);
        }

        if (board.NamingPolicy != input.NamingPolicy)
        {
            await RaiseNotesAsync(board.Id, cancellationToken);
        }

        BoardRules.Apply(board, input);
        audit.Record(db, change, "board.edited", meeting: null, board.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(board.Id);
    }

    private async Task RaiseNotesAsync(int boardId, CancellationToken cancellationToken)
    {
        var notes = await db.Notes
            .Where(note => note.State != NoteState.Published && note.State != NoteState.Withdrawn)
            .Where(note => db.Meetings.Any(meeting => meeting.Id == note.MeetingId && meeting.BoardId == boardId))
            .ToListAsync(cancellationToken);
        foreach (var note in notes)
        {
            db.Entry(note).Property(record => record.Version).IsModified = true;
        }
    }
}
