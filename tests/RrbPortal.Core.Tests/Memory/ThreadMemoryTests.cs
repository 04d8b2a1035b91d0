using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Memory;
using RrbPortal.Core.Tests.ForwardPlan;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Memory;

public sealed class ThreadMemoryTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Of_EqualTitles_IsOneThreadWithWhatWasSaidDecidedAndUndertaken(DatabaseProvider provider)
    {
        await using var bench = await PlanBench.CreateAsync(provider);
        await Given.Meeting(bench.Board).On(2024, 1, 10)
            .Item("Welcome")
            .Item("Peer support", "It began.", item => item.Internal("Carefully.").SubItem("In prisons", "Slowly."))
            .Decided("To go on.", "Peer support", "the Board")
            .Action("Report.", "In prisons")
            .SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 3, 10).Item("Welcome").Item("3. Update on PEER SUPPORT", "It goes on.").SavedIn(bench.Db);
        await bench.AddAsync("Peer support: update");

        var list = await ListAsync(bench);
        var page = await PageAsync(bench, "peer-support");

        var line = Assert.Single(list.Threads);
        Assert.Equal(("3. Update on PEER SUPPORT", 2, new DateOnly(2024, 3, 10), 1), (line.Title, line.Meetings, line.Last!.Value, line.OpenActions));
        Assert.Equal(["In prisons"], list.Once.Select(one => one.Title));
        Assert.Equal([("2", "It began.", "Carefully."), ("2", "It goes on.", null)], page!.Parts.Select(part => (part.Number, part.Excerpt, part.InternalExcerpt)));
        Assert.Equal(("To go on.", "Report."), (Assert.Single(page.Parts[0].Decisions).Text, Assert.Single(page.Parts[0].Actions).Text));
        Assert.Equal("Peer support: update", Assert.Single(page.Waiting).Topic);
        Assert.False(Assert.Single(page.Titles).IsJoined);
    }

    [Fact]
    public async Task Of_Threads_ShowsMembersNoDraftAndNoJoining()
    {
        await using var bench = await PlanBench.CreateAsync();
        await Given.Meeting(bench.Board).On(2024, 1, 10).NoteIn(NoteState.InReview).Item("Peer support", "In review.", item => item.Internal("For the board.")).SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 2, 10).NoteIn(NoteState.Draft).Item("Peer support", "A draft.").Item("A secret title").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 9, 10).Standing(MeetingState.AgendaIssued).Item("Peer support", "The beginnings of a note.").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 12, 10).Standing(MeetingState.Planned).Item("Peer support").SavedIn(bench.Db);
        var keys = (ThreadKey.Of("Peer support"), ThreadKey.Of("A secret title"));
        await bench.Services.Of<ThreadService>().JoinAsync(new JoinThreads(bench.Board.Slug, keys.Item2, keys.Item1), bench.Change, default);

        var member = Given.ByMemberOf(bench.Board).Rights;
        var list = await bench.Services.Of<ThreadMemory>().ListAsync(bench.Board.Slug, member, default);
        var page = await bench.Services.Of<ThreadMemory>().OfAsync(bench.Board.Slug, "peer-support", member, default);

        Assert.Equal(["Peer support"], list!.Threads.Concat(list.Once).Select(line => line.Title));
        Assert.Equal(
            [(MemoryRoom.Draft, "In review.", "For the board."), (MemoryRoom.Agenda, null, null)],
            page!.Parts.Select(part => (part.Place.Room, part.Excerpt, part.InternalExcerpt)));
        Assert.Equal(("Peer support", false, 0, 0), (page.Title, page.MayJoin, page.Proposals.Count, page.Others.Count));
        Assert.Null(await bench.Services.Of<ThreadMemory>().OfAsync(bench.Board.Slug, "secret-title", member, default));
        Assert.Equal(5, (await PageAsync(bench, "secret-title"))!.Parts.Count);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task JoinAndTakeOut_SimilarTitles_MakeOneThreadAndTwoAgain(DatabaseProvider provider)
    {
        await using var bench = await PlanBench.CreateAsync(provider);
        await Given.Meeting(bench.Board).On(2024, 1, 10).Item("Peer support", "One.").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 2, 10).Item("Results of the peer support scheme", "Two.").SavedIn(bench.Db);
        var service = bench.Services.Of<ThreadService>();
        var proposal = Assert.Single((await ListAsync(bench)).Proposals);

        var joined = await service.JoinAsync(new JoinThreads(bench.Board.Slug, proposal.FirstKey, proposal.SecondKey), bench.Change, default);
        var list = await ListAsync(bench);
        var page = (await PageAsync(bench, "peer-support"))!;

        Assert.IsType<Outcome.Done>(joined);
        Assert.Equal("one title has all the words of the other", proposal.Reason);
        Assert.Equal((2, 0), (Assert.Single(list.Threads).Meetings, list.Proposals.Count));
        Assert.Equal(["One.", "Two."], page.Parts.Select(part => part.Excerpt));
        Assert.All(page.Titles, title => Assert.True(title.IsJoined));

        var late = await service.TakeOutAsync(new TakeTitleOut(bench.Board.Slug, "peer support", page.Version + 1), bench.Change, default);
        var taken = await service.TakeOutAsync(new TakeTitleOut(bench.Board.Slug, "peer support", page.Version), bench.Change, default);
        list = await ListAsync(bench);

        Assert.IsType<Outcome.Conflict>(late);
        Assert.IsType<Outcome.Done>(taken);
        Assert.Equal((0, 2, 0), (list.Threads.Count, list.Once.Count, list.Proposals.Count));
        Assert.False(await bench.Db.Threads.AnyAsync() || await bench.Db.ThreadTitles.AnyAsync());

        // Whoever joins them after all has changed their mind.
        await service.JoinAsync(new JoinThreads(bench.Board.Slug, proposal.FirstKey, proposal.SecondKey), bench.Change, default);
        Assert.Single((await ListAsync(bench)).Threads);
        Assert.False(await bench.Db.ThreadsApart.AnyAsync());
        Assert.Equal(["thread.joined", "thread.taken-apart", "thread.joined"], await bench.Db.Audit.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Join_TwoThreadsThatWereJoinedBefore_IsOneWithAllTitles()
    {
        await using var bench = await PlanBench.CreateAsync();
        foreach (var (title, month) in new[] { ("Alpha", 1), ("Beta", 2), ("Gamma", 3), ("Delta", 4) })
        {
            await Given.Meeting(bench.Board).On(2024, month, 10).Item(title).SavedIn(bench.Db);
        }

        var board = bench.Board.Slug;
        await bench.Services.Of<ThreadService>().JoinAsync(new JoinThreads(board, "alpha", "beta"), bench.Change, default);
        await bench.Services.Of<ThreadService>().JoinAsync(new JoinThreads(board, "gamma", "delta"), bench.Change, default);
        await bench.Services.Of<ThreadService>().JoinAsync(new JoinThreads(board, "beta", "gamma"), bench.Change, default);

        Assert.Equal(4, Assert.Single((await ListAsync(bench)).Threads).Meetings);
        Assert.Equal((1, 4), (await bench.Db.Threads.CountAsync(), await bench.Db.ThreadTitles.CountAsync()));
        Assert.Equal(await PageSlugAsync(bench, "delta"), await PageSlugAsync(bench, "alpha"));

        var version = (await PageAsync(bench, "alpha"))!.Version;
        await bench.Services.Of<ThreadService>().TakeOutAsync(new TakeTitleOut(board, "alpha", version), bench.Change, default);

        Assert.Equal((3, 1), (Assert.Single((await ListAsync(bench)).Threads).Meetings, (await ListAsync(bench)).Once.Count));
    }

    [Fact]
    public async Task TellApart_SimilarTitles_ProposesThemNoMore()
    {
        await using var bench = await PlanBench.CreateAsync();
        await Given.Meeting(bench.Board).On(2024, 1, 10).Item("Peer support").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 2, 10).Item("Results of the peer support scheme").SavedIn(bench.Db);
        var proposal = Assert.Single((await ListAsync(bench)).Proposals);

        await bench.Services.Of<ThreadService>().TellApartAsync(new TellThreadsApart(bench.Board.Slug, proposal.FirstKey, proposal.SecondKey), bench.Change, default);
        var again = await bench.Services.Of<ThreadService>().TellApartAsync(new TellThreadsApart(bench.Board.Slug, proposal.SecondKey, proposal.FirstKey), bench.Change, default);

        Assert.IsType<Outcome.Done>(again);
        Assert.Empty((await ListAsync(bench)).Proposals);
        Assert.Equal(1, await bench.Db.ThreadsApart.CountAsync());
    }

    [Fact]
    public async Task Threads_ChangedByOthers_AreNotFound()
    {
        await using var bench = await PlanBench.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).NoteIn(NoteState.InReview).Item("Peer support").Item("Peer supporters").SavedIn(bench.Db);
        var (slug, service) = (bench.Board.Slug, bench.Services.Of<ThreadService>());

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(bench.Board), Given.ByChairOf(bench.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await service.JoinAsync(new JoinThreads(slug, "peer support", "peer supporters"), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.TellApartAsync(new TellThreadsApart(slug, "peer support", "peer supporters"), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.TakeOutAsync(new TakeTitleOut(slug, "peer support", 1), stranger, default));
        }

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(other), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await bench.Services.Of<ThreadMemory>().ListAsync(slug, stranger.Rights, default));
            Assert.Null(await bench.Services.Of<ThreadMemory>().OfAsync(slug, "peer-support", stranger.Rights, default));
        }

        Assert.IsType<Outcome.Refused>(await service.JoinAsync(new JoinThreads(slug, "peer support", "nothing"), bench.Change, default));
        Assert.False(await bench.Db.Threads.AnyAsync() || await bench.Db.ThreadsApart.AnyAsync());
    }

    private static async Task<ThreadList> ListAsync(PlanBench bench)
        => (await bench.Services.Of<ThreadMemory>().ListAsync(bench.Board.Slug, bench.Change.Rights, default))!;

    private static Task<ThreadPage?> PageAsync(PlanBench bench, string slug)
        => bench.Services.Of<ThreadMemory>().OfAsync(bench.Board.Slug, slug, bench.Change.Rights, default);

    private static async Task<string> PageSlugAsync(PlanBench bench, string slug) => (await PageAsync(bench, slug))!.Slug;
}
