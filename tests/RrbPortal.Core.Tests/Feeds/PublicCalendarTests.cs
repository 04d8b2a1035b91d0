using RrbPortal.Core.Feeds;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Feeds;

public sealed class PublicCalendarTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly September = new(2024, 9, 19);

    [Theory, OnSqlite, OnSqlServer]
    public async Task OfBoard_NoteThatAnnouncesAMeeting_HoldsBothAndKeepsTheUid(Data.Providers.DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var note = PublishedSeries.Note(March) with { Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0), Place = "City Hall", NextMeetingDate = September };
        var key = await series.PublishAsync(note);
        await using var published = database.Published();
        var calendar = new PublicCalendar(published, new SetClock(new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero)));

        var before = await calendar.OfBoardAsync("rrb", Page, default);
        await series.PublishAsync(note, key, "A word was wrong.");
        var after = await calendar.OfBoardAsync("rrb", Page, default);

        Assert.Equal([(March, EventStatus.Confirmed), (September, EventStatus.Tentative)], before.Select(meeting => (meeting.Date, meeting.Status)));
        Assert.Equal((key.ToString("D"), 0, "City Hall"), (before[0].Uid, before[0].Sequence, before[0].Place));
        Assert.Equal((key.ToString("D"), 1), (after[0].Uid, after[0].Sequence));
        Assert.Equal(before[1].Uid, after[1].Uid);
    }

    [Fact]
    public async Task OfMeeting_WithdrawnOrUnknown_IsNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        var note = PublishedSeries.Note(March);
        await series.WithdrawAsync(note, await series.PublishAsync(note), "By mistake.");
        await using var published = database.Published();
        var calendar = new PublicCalendar(published, TimeProvider.System);

        Assert.Null(await calendar.OfMeetingAsync("rrb", March, Page, default));
        Assert.Null(await calendar.OfMeetingAsync("rrb", September, Page, default));
    }

    private static Uri Page(string board, DateOnly date) => new($"https://example.org/boards/{board}/meetings/{date:yyyy-MM-dd}");
}
