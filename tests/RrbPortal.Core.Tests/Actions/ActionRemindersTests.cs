using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

public sealed class ActionRemindersTests
{
    /// <summary>The action of the world is due on 10 July, and it is 1 July.</summary>
    [Theory, OnSqlite, OnSqlServer]
    public async Task Run_DayAfterDay_WritesOnceBeforeAndOnceAfterTheDueDate(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider);
        await world.MemberAsync();
        var written = new List<(int Day, int Mails)>();

        for (var day = 1; day <= 30; day++)
        {
            var mails = await world.Portal.Of<ActionReminders>().RunAsync(default);
            if (mails > 0)
            {
                written.Add((day, mails));
            }

            world.Portal.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([(3, 1), (11, 1)], written);
        var outbox = await world.Db.Outbox.OrderBy(mail => mail.Id).ToListAsync();
        Assert.Equal(["Action RSB-12 is due on 10 July 2024", "Action RSB-12 was due on 10 July 2024"], outbox.Select(mail => mail.Subject));
        Assert.All(outbox, mail => Assert.Equal("mo.member@example.test", mail.ToAddress));
        Assert.All(outbox, mail => Assert.DoesNotContain("figures", mail.TextBody, StringComparison.Ordinal));
    }

    /// <summary>The clock stands at nine on Monday 1 July, in UTC; 6 July is a Saturday.</summary>
    [Theory]
    [InlineData(2, -9)]
    [InlineData(5, 0)]
    public async Task Run_OutOfOfficeHours_WaitsForThem(int days, int hours)
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.MemberAsync();
        world.Portal.Clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromHours(hours));

        var early = await world.Portal.Of<ActionReminders>().RunAsync(default);
        world.Portal.Clock.Advance(new DateTimeOffset(2024, 7, 8, 6, 0, 0, TimeSpan.Zero) - world.Portal.Clock.GetUtcNow());

        Assert.Equal((0, 1), (early, await world.Portal.Of<ActionReminders>().RunAsync(default)));
    }

    [Fact]
    public async Task Run_DateMoved_RemindsOfTheNewOne()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.MemberAsync();
        world.Portal.Clock.Advance(TimeSpan.FromDays(3));
        await world.Portal.Of<ActionReminders>().RunAsync(default);
        await world.UpdateAsync(update => update with { DueDate = new DateOnly(2024, 7, 20) });
        world.Portal.Clock.Advance(TimeSpan.FromDays(11));

        await world.Portal.Of<ActionReminders>().RunAsync(default);

        Assert.Equal(["Action RSB-12 is due on 10 July 2024", "Action RSB-12 is due on 20 July 2024"], await world.Db.Outbox.OrderBy(mail => mail.Id).Select(mail => mail.Subject).ToListAsync());
    }

    [Theory]
    [InlineData(ActionStatus.Done)]
    [InlineData(ActionStatus.Closed)]
    [InlineData(ActionStatus.NotRecorded)]
    public async Task Run_NobodySaidThatItIsOpen_WritesNothing(ActionStatus status)
    {
        await using var world = await ActionWorld.CreateAsync(action: action => action.Status = status);
        await world.MemberAsync();
        world.Portal.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(0, await world.Portal.Of<ActionReminders>().RunAsync(default));
    }

    [Fact]
    public async Task Run_OldDraftsAndOthers_GetNothing()
    {
        await using var world = await ActionWorld.CreateAsync(action: action => action.DueDate = new DateOnly(2024, 6, 1));
        await Given.Meeting(world.Board).On(2024, 6, 27).Action("Of a draft.", more: action =>
        {
            (action.Status, action.DueDate) = (ActionStatus.Open, new DateOnly(2024, 7, 3));
            action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "Harbour Trust", OrganisationId = world.Trust.Id });
        }).SavedIn(world.Db);
        await world.MemberAsync();

        Assert.Equal(0, await world.Portal.Of<ActionReminders>().RunAsync(default));
    }

    [Fact]
    public async Task Run_WhoeverDoesNotSpeakForTheOwner_GetsNothing()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.MemberAsync("Nia Neighbour", await Given.Organisation("Another Body").SavedIn(world.Db));
        await Given.User("Dan Disabled").As(PortalRole.Member, world.Board, world.Trust).Disabled().SavedIn(world.Db);
        await Given.User("Chris Chair").As(PortalRole.Chair, world.Board, world.Trust).SavedIn(world.Db);
        world.Portal.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(0, await world.Portal.Of<ActionReminders>().RunAsync(default));
    }
}
