using RrbPortal.Core.Publishing;
using RrbPortal.Core.Series;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Series;

public sealed class PublishedBoardsTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);
    private static readonly DateOnly September = new(2024, 9, 19);
    private static readonly SetClock Today = new(new DateTimeOffset(2024, 12, 2, 12, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnSqlServer]
    public async Task Board_WithNotesAgendasAndAPlan_ShowsThemAll(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var housing = new PublicTheme("housing", "Housing");
        await series.PublishAsync(PublishedSeries.Note(March) with { NextMeetingDate = June });
        await series.PublishAsync(PublishedSeries.Note(June) with { NextMeetingDate = September, AnnouncedGap = true, Themes = [housing] });
        await series.PublishAsync(PublishedSeries.Note(September, "other"));
        await AddAsync(database, Agenda(new DateOnly(2025, 2, 6), MeetingState.Planned), Agenda(new DateOnly(2025, 1, 9), MeetingState.Cancelled));
        await AddAsync(database, Plan(1), Plan(2));
        await series.PublishAsync(Profile("Before"));
        await series.PublishAsync(Profile("Now"));

        var page = await ReadAsync(database);

        Assert.Equal("Reducing Reoffending Board", page!.Name);
        Assert.Equal(new NextMeeting("rrb", "Reducing Reoffending Board", new DateOnly(2025, 2, 6), null), page.Next);
        Assert.Equal([June, March], page.Latest.Select(note => note.Date));
        Assert.Equal([housing], page.Latest[0].Themes);
        Assert.Equal(
            [(new DateOnly(2025, 2, 6), RecordState.Agenda), (new DateOnly(2025, 1, 9), RecordState.Agenda), (September, RecordState.Announced), (June, RecordState.Note), (March, RecordState.Note)],
            page.Chain.Select(meeting => (meeting.Date, meeting.State)));
        Assert.True(page.Chain[2].IsGap);
        Assert.Equal((2, 3), (page.WithNote, page.Counted));
        Assert.True(page.HasForwardPlan);
        Assert.Equal("Now", page.Profile!.Purpose);
        Assert.Equal([2024], page.Years);
    }

    [Fact]
    public async Task Board_WhoseNoteWasCorrected_CountsToItsFirstPublication()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        var key = await series.PublishAsync(PublishedSeries.Note(new DateOnly(2023, 12, 14)));
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2023, 12, 14)) with { Place = "City Hall" }, key, "The place was missing.");

        var page = await ReadAsync(database);

        // 2 January 2024: without two weekends, Christmas Day, Boxing Day and New Year's Day.
        Assert.Equal((new DateOnly(2024, 1, 2), 10), (page!.Chain[0].Published!.Value, page.Chain[0].WorkingDays!.Value));
        Assert.Equal([10], page.Times(24).Select(time => time.Days));
    }

    [Fact]
    public async Task Board_OfTheLastNoteThatLooksAhead_SaysWhatComesNext()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        await series.PublishAsync(PublishedSeries.Note(March) with { NextMeetingDate = new DateOnly(2025, 1, 9) });
        await series.PublishAsync(PublishedSeries.Note(June) with { NextMeetingDate = new DateOnly(2025, 3, 6) });

        var page = await ReadAsync(database);

        Assert.Equal((new DateOnly(2025, 3, 6), June), (page!.Next!.Date, page.Next.AnnouncedIn!.Value));
        Assert.Equal(2, page.Counted);
    }

    [Fact]
    public async Task Board_WithoutAnythingPublished_IsNull()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PublishedSeries(database).PublishAsync(PublishedSeries.Note(March, "other"));

        Assert.Null(await ReadAsync(database));
    }

    [Fact]
    public async Task Board_WithAPlanAlone_HasItsName()
    {
        await using var database = await TestDatabase.CreateAsync();
        await AddAsync(database, Plan(1));

        var page = await ReadAsync(database);

        Assert.Equal(("Reducing Reoffending Board", 0), (page!.Name, page.Chain.Count));
    }

    [Fact]
    public async Task Board_WithAProfileAlone_HasItsName()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PublishedSeries(database).PublishAsync(Profile("Purpose"));

        var page = await ReadAsync(database);

        Assert.Equal(("Reducing Reoffending Board", "Purpose", 0), (page!.Name, page.Profile!.Purpose, page.Chain.Count));
    }

    [Fact]
    public async Task FirstView_TakesAtMostThreeQueries()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        await series.PublishAsync(PublishedSeries.Note(March) with { NextMeetingDate = new DateOnly(2024, 4, 1) });
        await series.PublishAsync(PublishedSeries.Note(June) with { NextMeetingDate = September });
        await series.PublishAsync(Profile("Purpose"));
        var counter = new CommandCounter();

        await ReadAsync(database, counter);

        Assert.InRange(counter.Commands.Count, 1, 3);
    }

    private static PublishedAgenda Agenda(DateOnly date, MeetingState state) => new()
    {
        PublicKey = Guid.NewGuid(),
        Number = 1,
        BoardSlug = "rrb",
        BoardName = "Reducing Reoffending Board",
        MeetingDate = date,
        PublishedAt = Today.GetUtcNow(),
        State = state,
        Content = "{}",
        ContentHash = "",
        Sequence = date.DayNumber,
    };

    private static PublishedForwardPlan Plan(int number) => new()
    {
        Number = number,
        BoardSlug = "rrb",
        BoardName = "Reducing Reoffending Board",
        PublishedAt = Today.GetUtcNow(),
        Content = "{}",
        ContentHash = "",
        Sequence = 1000 + number,
    };

    private static PublicProfile Profile(string purpose) => new() { Board = new PublicBoard("rrb", "Reducing Reoffending Board", null), Purpose = purpose };

    private static async Task AddAsync(TestDatabase database, params object[] rows)
    {
        await using var portal = database.Portal();
        portal.AddRange(rows);
        await portal.SaveChangesAsync();
    }

    private static async Task<BoardPage?> ReadAsync(TestDatabase database, CommandCounter? counter = null)
    {
        await using var published = counter is null ? database.Published() : database.Published(counter);
        return await new PublishedBoards(published, Today).OfAsync("rrb", default);
    }
}
