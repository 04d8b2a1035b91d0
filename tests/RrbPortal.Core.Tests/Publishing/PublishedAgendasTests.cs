using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class PublishedAgendasTests
{
    private static readonly DateOnly First = new(2024, 9, 12);
    private static readonly DateOnly Second = new(2024, 10, 10);
    private static readonly SetClock Clock = new(new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero));

    private int _sequence;

    [Theory, OnSqlite, OnSqlServer]
    public async Task At_SeveralNumbers_IsTheLatest(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var key = Guid.NewGuid();
        await SaveAsync(database, Agenda(key, 1, First), Agenda(key, 2, First, MeetingState.Cancelled));

        await using var published = database.Published();
        var agendas = new PublishedAgendas(published, Clock);
        var page = Assert.IsType<AgendaLookup.Found>(await agendas.AtAsync("rrb", First, default)).Page;

        Assert.Equal((2, MeetingState.Cancelled), (page.Number, page.Agenda.State));
        Assert.Equal([(First, MeetingState.Cancelled)], (await agendas.ComingAsync("rrb", default)).Select(line => (line.Date, line.State)));
        Assert.Empty(await agendas.ComingAsync("other", default));
        Assert.IsType<AgendaLookup.NotFound>(await agendas.AtAsync("rrb", Second, default));
        Assert.IsType<AgendaLookup.NotFound>(await agendas.AtAsync("other", First, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task At_AnotherDaySince_LeadsThere(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var key = Guid.NewGuid();
        await SaveAsync(database, Agenda(key, 1, First), Agenda(key, 2, Second));

        await using var published = database.Published();

        Assert.Equal(new AgendaLookup.Moved("rrb", Second), await new PublishedAgendas(published, Clock).AtAsync("rrb", First, default));
    }

    [Theory]
    [InlineData(PublicationEvent.Published)]
    [InlineData(PublicationEvent.Withdrawn)]
    public async Task At_MeetingWithANote_HasNoAgenda(PublicationEvent what)
    {
        await using var database = await TestDatabase.CreateAsync();
        var key = Guid.NewGuid();
        await SaveAsync(
            database,
            Agenda(key, 1, First),
            new Publication { Sequence = 50, PublicKey = key, Revision = 1, Event = what, BoardSlug = "rrb", BoardName = "Board", MeetingDate = First, PublishedAt = Clock.GetUtcNow() });

        await using var published = database.Published();
        var agendas = new PublishedAgendas(published, Clock);

        Assert.IsType<AgendaLookup.NotFound>(await agendas.AtAsync("rrb", First, default));
        Assert.Empty(await agendas.ComingAsync(null, default));
    }

    [Fact]
    public async Task Coming_MeetingOfYesterday_IsNotNamed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SaveAsync(database, Agenda(Guid.NewGuid(), 1, new DateOnly(2024, 6, 30)), Agenda(Guid.NewGuid(), 1, Second), Agenda(Guid.NewGuid(), 1, new DateOnly(2024, 7, 1)));

        await using var published = database.Published();

        Assert.Equal([new DateOnly(2024, 7, 1), Second], (await new PublishedAgendas(published, Clock).ComingAsync(null, default)).Select(line => line.Date));
    }

    private PublishedAgenda Agenda(Guid key, int number, DateOnly date, MeetingState state = MeetingState.Planned) => new()
    {
        Sequence = ++_sequence,
        PublicKey = key,
        Number = number,
        BoardSlug = "rrb",
        BoardName = "Board",
        MeetingDate = date,
        PublishedAt = Clock.GetUtcNow(),
        State = state,
        Content = PublicAgendaJson.Write(new PublicAgenda { Board = new PublicBoard("rrb", "Board", null), Date = date, State = state }),
        ContentHash = "0",
    };

    private static async Task SaveAsync(TestDatabase database, params object[] rows)
    {
        await using var db = database.Portal();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
