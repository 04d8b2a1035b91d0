using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Boards;

/// <summary>Reads boards as they are kept, for those who manage and choose them.</summary>
public sealed class BoardQueries(PortalDbContext db)
{
    public async Task<IReadOnlyList<BoardLine>> ListAsync(CancellationToken cancellationToken)
        => await db.Boards.AsNoTracking()
            .OrderBy(board => board.Name)
            .Select(board => new BoardLine(board.Id, board.Slug, board.Name, board.Abbreviation))
            .ToListAsync(cancellationToken);

    public async Task<BoardDetails?> FindAsync(string slug, CancellationToken cancellationToken)
        => await db.Boards.AsNoTracking()
            .Where(board => board.Slug == slug)
            .Select(board => new BoardDetails(
                board.Id, board.Slug, board.Name, board.Abbreviation, board.Purpose, board.NamingPolicy, board.FourEyes, board.Version)
            {
                PublishesAgendas = board.PublishesAgendas,
                AgendaClearDays = board.AgendaClearDays,
                NoteWorkingDays = board.NoteWorkingDays,
                ReviewWorkingDays = board.ReviewWorkingDays,
            })
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The number of a board; null if there is none of that address.</summary>
    public Task<int?> NumberOfAsync(string slug, CancellationToken cancellationToken)
        => db.Boards.Where(board => board.Slug == slug).Select(board => (int?)board.Id).SingleOrDefaultAsync(cancellationToken);
}

public sealed record BoardLine(int Id, string Slug, string Name, string? Abbreviation);

public sealed record BoardDetails(
    int Id, string Slug, string Name, string? Abbreviation, string? Purpose, NamingPolicy NamingPolicy, bool FourEyes, int Version)
{
    public bool PublishesAgendas { get; init; }

    /// <summary>Clear days that the board promises; null for no promise.</summary>
    public int? AgendaClearDays { get; init; }

    /// <summary>Working days that the board promises; null for no promise.</summary>
    public int? NoteWorkingDays { get; init; }

    public int ReviewWorkingDays { get; init; }
}
