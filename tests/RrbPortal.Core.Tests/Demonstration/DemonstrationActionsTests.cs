using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Pictures;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Demonstration;

public sealed class DemonstrationActionsTests
{
    [Fact]
    public async Task Load_Actions_HaveNumbersStoriesAndSomethingToDo()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = new SetClock(new DateTimeOffset(2026, 2, 3, 12, 0, 0, TimeSpan.Zero));
        await using var portal = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddPortalData(_ => (database.Choice.Provider, database.Choice.ConnectionString))
            .AddPortalCore()
            .AddSingleton<TimeProvider>(clock)
            .BuildServiceProvider();
        await using var scope = portal.CreateAsyncScope();
        var change = Change.FromCommandLine("operator");

        await scope.ServiceProvider.GetRequiredService<DemonstrationBoard>().LoadAsync(change, default);

        var all = await scope.ServiceProvider.GetRequiredService<ActionRegisterQueries>().ListAsync(new ActionFilter(State: ActionState.All), change.Rights, default);
        Assert.All(all.Lines, line => Assert.StartsWith("RRB-", line.Name, StringComparison.Ordinal));
        Assert.Equal((9, 1, 1), (all.Matching, all.Overdue, all.Reported));
        Assert.Contains(all.Lines, line => line is { Reference: "D1", IsOverdue: true, HasNewReport: true });
        Assert.Contains(all.Lines, line => line is { Reference: "D2", CarriedOver: 1, CarriedTo: not null });
        await using var published = database.Published();
        var records = new PublishedRecords(published, clock);
        var notes = (await records.MeetingsAsync(new PublishedFilter(DemonstrationBoard.Slug), default)).Notes;
        var reported = 0;
        foreach (var note in notes)
        {
            var page = Assert.IsType<PublishedLookup.Found>(await records.MeetingAsync(DemonstrationBoard.Slug, note.Date, null, default)).Page;
            reported += page.Note!.ActionUpdates?.Count ?? 0;
        }

        Assert.Equal(8, reported);
        var pictures = await scope.ServiceProvider.GetRequiredService<PictureQueries>().OfBoardAsync(DemonstrationBoard.Slug, change.Rights, default);
        Assert.Equal((5, 9), (pictures!.Meetings, pictures.Actions[^1].All));
        await using var db = database.Portal();
        Assert.False(await db.ActionUpdates.AnyAsync(update => update.At > clock.GetUtcNow()));
    }
}
