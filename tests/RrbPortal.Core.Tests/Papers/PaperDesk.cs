using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RrbPortal.Core.Common;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Papers;

/// <summary>A meeting whose agenda was issued, and its secretary at work on its papers.</summary>
internal sealed class PaperDesk : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly PortalServices _portal;

    private PaperDesk(TestDatabase database, Board board, Meeting meeting)
    {
        _database = database;
        _portal = new PortalServices(database);
        Board = board;
        Meeting = meeting;
    }

    public Board Board { get; }

    public Meeting Meeting { get; }

    public Change Secretary => Given.BySecretariatOf(Board);

    public string Folder => _portal.Folder;

    public static async Task<PaperDesk> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Func<MeetingBuilder, MeetingBuilder>? more = null)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = Given.Meeting(board).Standing(MeetingState.AgendaIssued).Item("Welcome").Item("Budget").Item("Contracts", more: item => item.Closed());
        return new PaperDesk(database, board, await (more?.Invoke(meeting) ?? meeting).SavedIn(db));
    }

    public PortalDbContext Db(params IInterceptor[] interceptors) => _database.Portal(interceptors);

    public PublishedDbContext Published() => _database.Published();

    public TService Of<TService>()
        where TService : notnull
        => _portal.Of<TService>();

    public int Item(string title) => Meeting.Items.Single(item => item.Title == title).Id;

    public async Task<ReceivedFile?> TakeAsync(string name, byte[] content, Change? by = null)
    {
        using var stream = new MemoryStream(content);
        return await Of<PaperIntake>().TakeAsync(name, stream, Board.Id, by ?? Secretary, default);
    }

    public async Task<Outcome> TryAddAsync(string[] names, PaperAudience audience = PaperAudience.Secretariat, int? item = null)
    {
        var files = new List<ReceivedFile>();
        foreach (var name in names)
        {
            files.Add((await TakeAsync(name, PaperContents.Text($"Content of {name}")))!);
        }

        return await Of<PaperService>().AddAsync(new AddPapers { MeetingId = Meeting.Id, AgendaItemId = item, Audience = audience, Files = files }, Secretary, default);
    }

    public async Task<int> AddAsync(string[] names, PaperAudience audience = PaperAudience.Secretariat, int? item = null)
        => Assert.IsType<Outcome.Done>(await TryAddAsync(names, audience, item)).Id;

    public async Task<Outcome> AddVersionAsync(int paper, string name)
        => await Of<PaperService>().AddVersionAsync(
            new AddPaperVersion(Meeting.Id, paper, await VersionAsync(paper), (await TakeAsync(name, PaperContents.Text($"Content of {name}")))!), Secretary, default);

    public async Task<Outcome> EditAsync(int paper, PaperFacts facts, string? reason = null)
        => await Of<PaperService>().EditAsync(new EditPaper { MeetingId = Meeting.Id, Id = paper, Version = await VersionAsync(paper), Paper = facts, Reason = reason }, Secretary, default);

    public async Task<Outcome> WithdrawAsync(int paper, string? reason)
        => await Of<PaperService>().WithdrawAsync(new WithdrawPaper(Meeting.Id, paper, await VersionAsync(paper), reason), Secretary, default);

    public async Task<Outcome> PutBackAsync(int paper)
        => await Of<PaperService>().PutBackAsync(new PutPaperBack(Meeting.Id, paper, await VersionAsync(paper)), Secretary, default);

    public async Task<Outcome> PublishAsync(int paper)
        => await Of<PaperPublishing>().PublishAsync(new PublishPaper(Meeting.Id, paper, await VersionAsync(paper)), Secretary, default);

    public async Task<IReadOnlyList<PaperGroup<PaperLine>>> ListAsync() => (await Of<PaperQueries>().OfMeetingAsync(Meeting.Id, Secretary.Rights, default))!;

    public async Task<PaperLine> LineAsync(int paper) => (await ListAsync()).SelectMany(group => group.Papers).Single(line => line.Id == paper);

    public async Task<int> NoteVersionAsync()
    {
        await using var db = Db();
        return await db.Notes.Where(note => note.MeetingId == Meeting.Id).Select(note => note.Version).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<int> VersionAsync(int paper)
    {
        await using var db = Db();
        return await db.Papers.Where(row => row.Id == paper).Select(row => row.Version).SingleAsync();
    }
}
