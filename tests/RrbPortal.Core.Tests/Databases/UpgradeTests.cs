using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Databases;

/// <summary>A database that an earlier version has filled is brought up to date with everything that is in it.</summary>
public sealed class UpgradeTests
{
    private const string BeforeTheWorkspace = "ReadingAndFindings";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Upgrade_FromBeforeTheWorkspace_FillsTheNewColumns(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync(BeforeTheWorkspace);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Boards (Slug, Name, NamingPolicy, FourEyes, Version) VALUES ('one', 'One', 'Roles', 1, 1);
            INSERT INTO Boards (Slug, Name, NamingPolicy, FourEyes, Version) VALUES ('two', 'Two', 'Roles', 1, 1);
            INSERT INTO Meetings (PublicKey, BoardId, State, AnnouncedGapConfirmed, NoDecisionsDeclared, Version)
                SELECT CASE WHEN Slug = 'one' THEN '11111111-1111-1111-1111-111111111111' ELSE '22222222-2222-2222-2222-222222222222' END, Id, 'Held', 0, 0, 1 FROM Boards;
            INSERT INTO AgendaItems (MeetingId, Position, Title, Audience, Version) SELECT Id, 1, 'Welcome', 'Open', 1 FROM Meetings;
            INSERT INTO ActionItems (MeetingId, Position, Text, DueDate, Status, Audience, Version) SELECT Id, 1, 'First', '2024-07-01', 'Done', 'Public', 1 FROM Meetings;
            INSERT INTO ActionItems (MeetingId, Position, Text, Status, Audience, Version) SELECT Id, 2, 'Second', 'Open', 'Public', 1 FROM Meetings;
            """);

        await migrator.MigrateAsync();

        var boards = await db.Boards.AsNoTracking().OrderBy(board => board.Slug).ToListAsync();
        Assert.Equal([(5, 7, 5), (5, 7, 5)], boards.Select(board => (board.AgendaClearDays!.Value, board.NoteWorkingDays!.Value, board.ReviewWorkingDays)));
        var actions = await db.ActionItems.AsNoTracking().OrderBy(action => action.MeetingId).ThenBy(action => action.Position).ToListAsync();
        Assert.Equal([1, 2, 1, 2], actions.Select(action => action.Number!.Value));
        Assert.Equal([ActionStatus.Done, ActionStatus.Open, ActionStatus.Done, ActionStatus.Open], actions.Select(action => action.CurrentStatus));
        Assert.Equal([new DateOnly(2024, 7, 1), null, new DateOnly(2024, 7, 1), null], actions.Select(action => action.CurrentDueDate));
        Assert.Equal([2, 2], await db.ActionCounters.AsNoTracking().Select(counter => counter.Last).ToListAsync());
        Assert.Equal((0, 0, 0), (await db.Memberships.CountAsync(), await db.BoardTerms.CountAsync(), await db.PublishedProfiles.CountAsync()));
        Assert.All(await db.AgendaItems.AsNoTracking().ToListAsync(), item => Assert.Equal(ItemKind.Standard, item.Kind));
    }
}
