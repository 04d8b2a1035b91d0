using RrbPortal.Core.Common;
using RrbPortal.Core.Writing;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Writing;

/// <summary>A meeting of a board, and a secretary with an account who writes its note.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly PortalServices _portal;

    private Desk(TestDatabase database, Board board, Meeting meeting, Change writer)
    {
        (_database, _portal) = (database, new PortalServices(database));
        (Board, Meeting, Writer) = (board, meeting, writer);
    }

    public Board Board { get; }

    public Meeting Meeting { get; }

    public Change Writer { get; }

    public static async Task<Desk> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Func<MeetingBuilder, MeetingBuilder>? more = null)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = Given.Meeting(board);
        var saved = await (more?.Invoke(meeting) ?? meeting).SavedIn(db);
        return new Desk(database, board, saved, await SecretaryAsync(db, board, "Sam Secretary"));
    }

    /// <summary>Another secretary of the same board.</summary>
    public async Task<Change> AnotherAsync()
    {
        await using var db = Db();
        return await SecretaryAsync(db, Board, "Sal Secretary");
    }

    public PortalDbContext Db() => _database.Portal();

    public TService Of<TService>()
        where TService : notnull
        => _portal.Of<TService>();

    public int Item(string title) => Meeting.Items.Single(item => item.Title == title).Id;

    public Task<SavedTexts> SaveAsync(params TypedText[] texts) => Of<WritingService>().SaveAsync(new SaveTexts(Meeting.Id, texts), Writer, default);

    public Task<NoteToWrite?> NoteAsync() => Of<WritingQueries>().OfMeetingAsync(Meeting.Id, Writer, default);

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<Change> SecretaryAsync(PortalDbContext db, Board board, string name)
    {
        var user = await Given.User(name).SavedIn(db);
        return new Change(user.Id, name, Change.Web, new Rights([new Grant(PortalRole.Secretariat, board.Id)]));
    }
}
