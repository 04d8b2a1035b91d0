using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Tests.Papers;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Agendas;

/// <summary>Papers for everybody become public with the agenda, in the same save.</summary>
public sealed class PapersWithAgendaTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Issue_AgendaThatIsPublished_PublishesThePapersForEverybodyInTheSameSave(DatabaseProvider provider)
    {
        await using var desk = await DeskAsync(provider);
        await desk.AddAsync(["For all.txt", "For all too.txt"], PaperAudience.Public, desk.Item("Budget"));
        await desk.AddAsync(["For members.txt"], PaperAudience.Members, desk.Item("Budget"));
        await desk.AddAsync(["For the office.txt"]);
        Assert.Equal(["For all", "For all too"], (await GateAsync(desk)).Papers);

        Assert.IsType<Outcome.Done>(await IssueAsync(desk));

        Assert.Equal(["For all", "For all too"], await PublicAsync(desk));
        await using var db = desk.Db();
        var agenda = await db.PublishedAgendas.SingleAsync();
        Assert.All(await db.PublishedPapers.ToListAsync(), paper => Assert.Equal(agenda.Sequence, paper.Sequence));
        Assert.Equal(agenda.Sequence, (await db.PublicationClock.SingleAsync()).Sequence);
        Assert.Empty((await GateAsync(desk)).Papers);
    }

    [Fact]
    public async Task Issue_BoardThatDoesNotPublishAgendas_PublishesNoPaper()
    {
        await using var desk = await DeskAsync(publishes: false);
        await desk.AddAsync(["For all.txt"], PaperAudience.Public);

        Assert.Empty((await GateAsync(desk)).Papers);
        Assert.IsType<Outcome.Done>(await IssueAsync(desk));

        Assert.Empty(await PublicAsync(desk));
    }

    [Fact]
    public async Task Issue_AgendaThatThePublicReadsAlreadyAsItIs_TakesNewPapersAlong()
    {
        await using var desk = await DeskAsync();
        await IssueAsync(desk);
        await desk.AddAsync(["For all.txt"], PaperAudience.Public);
        await using (var change = desk.Db())
        {
            (await change.AgendaItems.SingleAsync(item => item.Title == "Budget")).Presenter = "Members read this alone";
            await change.SaveChangesAsync();
        }

        Assert.IsType<Outcome.Done>(await IssueAsync(desk, "A presenter."));

        Assert.Equal(["For all"], await PublicAsync(desk));
        await using var db = desk.Db();
        Assert.Equal(1, await db.PublishedAgendas.CountAsync());
        Assert.Equal(2, (await db.PublicationClock.SingleAsync()).Sequence);
    }

    [Theory]
    [InlineData(MeetingState.Cancelled)]
    [InlineData(MeetingState.Postponed)]
    public async Task Issue_MeetingThatDoesNotTakePlace_PublishesNoFurtherPaper(MeetingState state)
    {
        await using var desk = await DeskAsync();
        await IssueAsync(desk);
        await desk.AddAsync(["For all.txt"], PaperAudience.Public);
        await using (var change = desk.Db())
        {
            var meeting = await change.Meetings.SingleAsync();
            (meeting.State, meeting.StateReason) = (state, "Ill");
            await change.SaveChangesAsync();
        }

        Assert.Empty((await GateAsync(desk)).Papers);
        Assert.IsType<Outcome.Done>(await IssueAsync(desk, "Not now."));

        Assert.Empty(await PublicAsync(desk));
    }

    private static async Task<PaperDesk> DeskAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool publishes = true)
    {
        var desk = await PaperDesk.CreateAsync(provider, meeting => meeting.On(2024, 7, 18).Standing(MeetingState.Planned)
            .With(record => (record.Start, record.End) = (new TimeOnly(14, 0), new TimeOnly(16, 0))));
        await using var db = desk.Db();
        (await db.Boards.SingleAsync()).PublishesAgendas = publishes;
        await db.SaveChangesAsync();
        return desk;
    }

    private static async Task<IssueGate> GateAsync(PaperDesk desk) => (await desk.Of<AgendaIssuing>().GateAsync(desk.Meeting.Id, desk.Secretary.Rights, default))!;

    private static async Task<Outcome> IssueAsync(PaperDesk desk, string? change = null)
        => await desk.Of<AgendaIssuing>().IssueAsync(new IssueAgenda { MeetingId = desk.Meeting.Id, Version = await desk.NoteVersionAsync(), Change = change }, desk.Secretary, default);

    private static async Task<IReadOnlyList<string>> PublicAsync(PaperDesk desk)
    {
        await using var published = desk.Published();
        return await published.Papers.OrderBy(paper => paper.Id).Select(paper => paper.Title).ToListAsync();
    }
}
