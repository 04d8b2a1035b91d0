using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.TestKit.TestData;

/// <summary>Builds a board; its address follows from its name.</summary>
public sealed class BoardBuilder
{
    private readonly Board _board;

    internal BoardBuilder(string name) => _board = new Board { Name = name, Slug = Slug.Of(name, Board.SlugLength) };

    public BoardBuilder Abbreviated(string abbreviation)
    {
        _board.Abbreviation = abbreviation;
        return this;
    }

    public BoardBuilder At(string slug)
    {
        _board.Slug = slug;
        return this;
    }

    public BoardBuilder Naming(NamingPolicy policy)
    {
        _board.NamingPolicy = policy;
        return this;
    }

    public BoardBuilder WithFourEyes()
    {
        _board.FourEyes = true;
        return this;
    }

    /// <summary>Saves it, and leaves nothing tracked.</summary>
    public async Task<Board> SavedIn(PortalDbContext db)
    {
        db.Boards.Add(_board);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return _board;
    }
}
