using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class PublicationNumbersTests
{
    [Fact]
    public async Task Draw_TwiceForOneSave_IsOneNumberAndTheNextSaveHasTheNext()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        var (numbers, follower) = Numbers(db);
        await follower.ConfirmAsync(_ => Task.FromResult<int?>(0), default);

        var (first, second) = (await numbers.DrawAsync(default), await numbers.DrawAsync(default));
        numbers.Announce();
        var before = follower.Sequence;
        await db.SaveChangesAsync();
        numbers.Announce();
        var third = await numbers.DrawAsync(default);

        Assert.Equal((1, 1, 2), (first, second, third));
        Assert.Equal((0, 1), (before, follower.Sequence));
    }

    [Fact]
    public async Task Announce_WhatWasDrawnAndLetGo_TellsNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        var (numbers, follower) = Numbers(db);
        await follower.ConfirmAsync(_ => Task.FromResult<int?>(0), default);

        await numbers.DrawAsync(default);
        db.ChangeTracker.Clear();
        numbers.Announce();

        Assert.Equal(0, follower.Sequence);
        Assert.Equal(0, (await db.PublicationClock.SingleAsync()).Sequence);
    }

    private static (PublicationNumbers Numbers, PublicationFollower Follower) Numbers(Data.PortalDbContext db)
    {
        var follower = new PublicationFollower(new SetClock(new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero)));
        return (new PublicationNumbers(db, follower), follower);
    }
}
