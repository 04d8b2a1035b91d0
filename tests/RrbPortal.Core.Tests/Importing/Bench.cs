using System.Text;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>A board, its secretary, and the services on a database of the test's own.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private Bench(TestDatabase database, Board board)
    {
        Database = database;
        Board = board;
        Services = new PortalServices(database);
        Secretary = Given.BySecretariatOf(board);
    }

    public TestDatabase Database { get; }

    public Board Board { get; }

    public PortalServices Services { get; }

    public Change Secretary { get; }

    public static async Task<Bench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        return new Bench(database, await Given.Board().SavedIn(db));
    }

    public async Task<ImportBatchPage> ReceiveAsync(params IncomingFile[] files)
    {
        var outcome = await Services.Of<ImportService>().ReceiveAsync(new ReceiveFiles(Board.Id, files), Secretary, CancellationToken.None);
        return (await Services.Of<ImportQueries>().BatchAsync(Assert.IsType<Outcome.Done>(outcome).Id, Secretary.Rights, CancellationToken.None))!;
    }

    /// <summary>Keeps files that are read afterwards, as an upload does.</summary>
    public Task<ImportBatchPage> KeepAsync(params (string Name, string Text)[] files)
        => ReceiveAsync([.. files.Select(file => IncomingFile.Of(file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>Reads what is to be read, as the portal does in the background.</summary>
    public async Task ReadAllAsync()
    {
        while (await Services.Of<FileReading>().ReadNextAsync(CancellationToken.None) is ReadingStep.Done)
        {
        }
    }

    public async Task<ImportBatchPage> BatchAsync(int id)
        => (await Services.Of<ImportQueries>().BatchAsync(id, Secretary.Rights, CancellationToken.None))!;

    public async Task<ImportPreview> PreviewAsync(int file, int part = 1)
        => (await Services.Of<ImportQueries>().PreviewAsync(file, part, Secretary.Rights, CancellationToken.None))!;

    public Task<Outcome> ConfirmAsync(ImportFileLine file)
        => Services.Of<ImportService>().ConfirmAsync(new DecideOnFile(file.Id, file.Version), Secretary, CancellationToken.None);

    public async Task<int> ImportAsync(string text)
    {
        var batch = await ReceiveAsync(await NoteFiles.Read(text));
        return Assert.IsType<Outcome.Done>(await ConfirmAsync(batch.Files[0])).Id;
    }

    public async Task<Meeting> MeetingAsync(int id)
    {
        await using var db = Database.Portal();
        return await db.Meetings.AsNoTrackingWithIdentityResolution()
            .Include(meeting => meeting.Note)
            .Include(meeting => meeting.Themes).ThenInclude(link => link.Theme)
            .Include(meeting => meeting.Attendance)
            .Include(meeting => meeting.Items)
            .Include(meeting => meeting.Decisions)
            .Include(meeting => meeting.Actions).ThenInclude(action => action.Owners)
            .AsSplitQuery()
            .SingleAsync(meeting => meeting.Id == id);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
