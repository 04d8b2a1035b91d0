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

    public async Task<Outcome> EditAsync(EditBoard input, Change change, CancellationToken cancellationToken)
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

        BoardRules.Apply(board, input);
        audit.Record(db, change, "board.edited", meeting: null, board.Id);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var theirs = await db.Boards.AsNoTracking().SingleAsync(row => row.Slug == input.Slug, cancellationToken);
            return new Outcome.Conflict(theirs.Version, BoardRules.Values(theirs));
        }

        return new Outcome.Done(board.Id);
    }
}
