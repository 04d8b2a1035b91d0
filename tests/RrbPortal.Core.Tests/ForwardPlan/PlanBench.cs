using RrbPortal.Core.Common;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.ForwardPlan;

/// <summary>A board with its secretary, on 1 July 2024.</summary>
internal sealed class PlanBench : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private PlanBench(TestDatabase database, Board board)
    {
        _database = database;
        Board = board;
        Services = new PortalServices(database);
        Db = database.Portal();
        Change = Given.BySecretariatOf(board);
    }

    public Board Board { get; }

    public PortalServices Services { get; }

    public PortalDbContext Db { get; }

    public Change Change { get; }

    public ForwardPlanService Service => Services.Of<ForwardPlanService>();

    public static async Task<PlanBench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        return new PlanBench(database, await Given.Board().SavedIn(db));
    }

    public PortalDbContext NewContext() => _database.Portal();

    public Task<int> AddAsync(string topic, RecordAudience audience = RecordAudience.Public)
        => AddAsync(new PlanEntryFacts { Topic = topic, Audience = audience });

    public async Task<int> AddAsync(PlanEntryFacts facts)
        => Assert.IsType<Outcome.Done>(await Service.AddAsync(new AddPlanEntry(Board.Id, facts), Change, default)).Id;

    public Task<Outcome> TakeAsync(int id, int meetingId, int version = 1)
        => Services.Of<PlanTaking>().TakeAsync(new TakePlanEntry(Board.Id, id, version, meetingId), Change, default);

    public async Task<BoardPlan> PlanAsync() => (await Services.Of<ForwardPlanQueries>().OfBoardAsync(Board.Slug, Change.Rights, default))!;

    public async Task<IReadOnlyList<string>> TopicsAsync() => [.. (await PlanAsync()).Waiting.Select(line => line.Topic)];

    /// <summary>A meeting on 12 September 2024 that takes topics.</summary>
    public Task<Meeting> ComingAsync(Func<MeetingBuilder, MeetingBuilder>? more = null)
    {
        var meeting = Given.Meeting(Board).On(2024, 9, 12).Standing(MeetingState.Planned);
        return (more?.Invoke(meeting) ?? meeting).SavedIn(Db);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
