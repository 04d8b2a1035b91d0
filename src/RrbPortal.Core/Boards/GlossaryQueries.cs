using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Boards;

/// <summary>One term of a glossary.</summary>
public sealed record GlossaryLine(int Id, int Version, string Term, string Meaning);

/// <summary>A board's glossary, in the order of the alphabet.</summary>
public sealed record BoardGlossary(int BoardId, string BoardSlug, string BoardName, IReadOnlyList<GlossaryLine> Terms);

/// <summary>Reads glossaries for whoever keeps them.</summary>
public sealed class GlossaryQueries(PortalDbContext db)
{
    /// <returns>Null where there is no such board, or the person does not edit for it.</returns>
    public async Task<BoardGlossary?> OfBoardAsync(string slug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.Slug, row.Name })
            .SingleOrDefaultAsync(ct);
        if (board is null || !rights.MayEdit(board.Id))
        {
            return null;
        }

        var terms = await db.Glossary.AsNoTracking()
            .Where(entry => entry.BoardId == board.Id)
            .Select(entry => new GlossaryLine(entry.Id, entry.Version, entry.Term, entry.Meaning))
            .ToListAsync(ct);
        // Sorted here: each database has its own order of letters.
        var sorted = terms.OrderBy(line => line.Term, StringComparer.InvariantCultureIgnoreCase).ThenBy(line => line.Term, StringComparer.Ordinal);
        return new BoardGlossary(board.Id, board.Slug, board.Name, [.. sorted]);
    }
}
