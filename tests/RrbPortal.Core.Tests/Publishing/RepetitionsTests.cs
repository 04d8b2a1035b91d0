using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class RepetitionsTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);

    [Theory, OnSqlite, OnSqlServer]
    public async Task OfMeeting_AnotherNoteSaysWhatBecameOfItsActions_IsNamed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        var board = await Given.Board("Reducing Reoffending Board").At("rrb").SavedIn(db);
        var meeting = await Given.Meeting(board).With(record => record.Date = March).SavedIn(db);
        var series = new PublishedSeries(database);
        await series.PublishAsync(PublishedSeries.Note(March), meeting.PublicKey, "As a first note.");
        await series.PublishAsync(PublishedSeries.Note(June) with { ActionUpdates = [new PublicActionUpdate(March, "action-1", "1", "Send the figures.", [], null, null, "Done.")] });
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2024, 9, 19)));
        var repetitions = new Repetitions(db);

        var named = await repetitions.OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);
        var toOthers = await repetitions.OfMeetingAsync(meeting.Id, Rights.None, default);

        Assert.Equal([new RepeatingNote("rrb", June)], named);
        Assert.Empty(toOthers);
    }
}
