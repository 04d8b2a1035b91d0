using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Timeliness;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Timeliness;

public sealed class PromiseRemindersTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Run_DayByDay_TellsTwoDaysBeforeAndOnceLate(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db);
        await Given.Meeting(board).On(2024, 6, 24).SavedIn(db); // to be published by 3 July 2024

        var told = new List<string>();
        for (var day = 0; day < 20; day++)
        {
            await RunAsync(services);
            await RunAsync(services);
            told.AddRange((await db.Outbox.AsNoTracking().OrderBy(mail => mail.Id).Select(mail => mail.Kind).ToListAsync()).Skip(told.Count).Select(kind => $"{services.Clock.GetUtcNow():d MMMM} {kind}"));
            services.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["1 July note-due", "4 July note-late"], told);
    }

    [Fact]
    public async Task Run_Due_MailSaysByWhenAndLeadsToTheMeeting()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db);
        await Given.Meeting(board).On(2024, 7, 11).Standing(MeetingState.Planned).SavedIn(db); // to be issued by 3 July 2024

        await RunAsync(services);

        var mail = await db.Outbox.SingleAsync();
        Assert.Equal("Due by 3 July 2024: the agenda of the meeting of 11 July 2024", mail.Subject);
        Assert.Contains("is to be issued by Wednesday 3 July 2024, as the board promises: 2 working days left.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("sam.secretary@example.test", mail.ToAddress);
    }

    [Fact]
    public async Task Run_SeveralProcesses_TellEachPersonOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db);
        await Given.User("Pat Other").As(PortalRole.Secretariat, board).SavedIn(db);
        await Given.User("Gone Away").As(PortalRole.Secretariat, board).Disabled().SavedIn(db);
        await Given.User("Mo Member").As(PortalRole.Member, board).SavedIn(db);
        await Given.Meeting(board).On(2024, 6, 24).SavedIn(db);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(services))));

        Assert.Equal(["pat.other@example.test", "sam.secretary@example.test"], await db.Outbox.OrderBy(mail => mail.ToAddress).Select(mail => mail.ToAddress).ToListAsync());
    }

    [Theory]
    [InlineData("weekend")]
    [InlineData("night")]
    [InlineData("published")]
    [InlineData("cancelled")]
    [InlineData("no promise")]
    [InlineData("long ago")]
    public async Task Run_NothingToTell_WritesNothing(string why)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, note: why == "no promise" ? null : 7);
        var meeting = await Given.Meeting(board).On(2024, why == "long ago" ? 5 : 6, 24)
            .Standing(why == "cancelled" ? MeetingState.Cancelled : MeetingState.Held)
            .NoteIn(NoteState.Agreed)
            .Item("Welcome", "Text")
            .SavedIn(db);
        services.Clock.Advance(why switch
        {
            "weekend" => TimeSpan.FromDays(-2),
            "night" => TimeSpan.FromHours(-5),
            _ => TimeSpan.Zero,
        });
        if (why == "published")
        {
            await services.Of<Core.Publishing.PublishingService>().PublishAsync(new() { MeetingId = meeting.Id, Version = 1, PreElectionReason = "Routine." }, Given.BySecretariatOf(board), default);
        }

        await RunAsync(services);

        Assert.False(await db.Outbox.AnyAsync());
    }

    private static async Task<Board> BoardAsync(PortalDbContext db, int? note = 7)
    {
        var board = await Given.Board().SavedIn(db);
        (await db.Boards.SingleAsync(row => row.Id == board.Id)).NoteWorkingDays = note;
        await db.SaveChangesAsync();
        await Given.User().As(PortalRole.Secretariat, board).SavedIn(db);
        return board;
    }

    private static Task RunAsync(PortalServices services) => services.Of<IEnumerable<IDueTask>>().OfType<PromiseReminders>().Single().RunAsync(default);
}
