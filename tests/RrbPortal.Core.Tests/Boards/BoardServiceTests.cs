using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Boards;

public sealed class BoardServiceTests
{
    [Theory]
    [InlineData(NoteState.Draft, true)]
    [InlineData(NoteState.InReview, true)]
    [InlineData(NoteState.Agreed, true)]
    [InlineData(NoteState.Correcting, true)]
    [InlineData(NoteState.Published, false)]
    [InlineData(NoteState.Withdrawn, false)]
    public async Task Edit_NamingPolicy_RaisesTheNotesThatAreYetToBePublished(NoteState state, bool raised)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var note = (await Given.Meeting(board).NoteIn(state).SavedIn(db)).Note!;
        var foreign = (await Given.Meeting(other).NoteIn(state).SavedIn(db)).Note!;

        var outcome = await portal.Of<BoardService>().EditAsync(Edit(board) with { NamingPolicy = NamingPolicy.FullNames }, Given.ByAdministrator(), default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(note.Version + (raised ? 1 : 0), await VersionAsync(note.Id));
        Assert.Equal(foreign.Version, await VersionAsync(foreign.Id));

        Task<int> VersionAsync(int id) => db.Notes.Where(row => row.Id == id).Select(row => row.Version).SingleAsync();
    }

    [Fact]
    public async Task Edit_AnythingElse_LeavesNotesAlone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var note = (await Given.Meeting(board).SavedIn(db)).Note!;

        await portal.Of<BoardService>().EditAsync(Edit(board) with { Name = "A new name" }, Given.ByAdministrator(), default);

        Assert.Equal(note.Version, await db.Notes.Select(row => row.Version).SingleAsync());
    }

    private static EditBoard Edit(Board board)
        => new() { Slug = board.Slug, Name = board.Name, NamingPolicy = board.NamingPolicy, Version = board.Version };
}
