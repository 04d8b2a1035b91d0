using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.ForwardPlan;

public sealed class ForwardPlanServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_SaidAtAMeeting_WaitsSinceThatDayWithWhereItWasSaid(DatabaseProvider provider)
    {
        await using var bench = await PlanBench.CreateAsync(provider);
        var meeting = await Given.Meeting(bench.Board).Item("Housing", "Text.").SavedIn(bench.Db);

        var id = await bench.AddAsync(new PlanEntryFacts
        {
            Topic = "  Housing on   release ",
            OriginSentence = "The board will return to housing.",
            OriginMeetingId = meeting.Id,
            OriginItemId = meeting.Items[0].Id,
            WantedAsPrinted = "in the autumn",
            Theme = "Housing",
            LeadOrganisation = "Clinks",
            PlannedMinutes = 20,
            InternalNote = "Ask first.",
        });

        var line = Assert.Single((await bench.PlanAsync()).Waiting);
        Assert.Equal((id, "Housing on release", new DateOnly(2024, 6, 20), "Housing"), (line.Id, line.Topic, line.Since, line.OriginItemTitle));
        Assert.Equal(("in the autumn", "Housing", "Clinks", 20, "Ask first."), (line.WantedAsPrinted, line.Theme, line.LeadOrganisation, line.PlannedMinutes!.Value, line.InternalNote));
        Assert.Equal(["plan.added"], await bench.Db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Add_WithoutOrigin_WaitsSinceToday()
    {
        await using var bench = await PlanBench.CreateAsync();

        await bench.AddAsync("Probation");

        Assert.Equal(new DateOnly(2024, 7, 1), Assert.Single((await bench.PlanAsync()).Waiting).Since);
    }

    [Fact]
    public async Task Add_WrongInput_NamesEachField()
    {
        await using var bench = await PlanBench.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(bench.Db);
        var foreign = await Given.Meeting(other).SavedIn(bench.Db);

        var outcome = await bench.Service.AddAsync(
            new AddPlanEntry(bench.Board.Id, new PlanEntryFacts { Topic = " ", OriginMeetingId = foreign.Id, PlannedMinutes = 0, WantedAsPrinted = new string('x', 101), Theme = "…" }), bench.Change, default);

        Assert.Equal(["Topic", "WantedAsPrinted", "PlannedMinutes", "Theme", "OriginMeetingId"], Assert.IsType<Outcome.Refused>(outcome).Reasons.Select(reason => reason.Field));
        Assert.False(await bench.Db.ForwardPlan.AnyAsync());
    }

    [Fact]
    public async Task Add_ItemOfAnotherMeeting_KeepsTheMeetingAlone()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await Given.Meeting(bench.Board).SavedIn(bench.Db);
        var other = await Given.Meeting(bench.Board).On(2024, 5, 1).Item("Elsewhere").SavedIn(bench.Db);

        await bench.AddAsync(new PlanEntryFacts { Topic = "Topic", OriginMeetingId = meeting.Id, OriginItemId = other.Items[0].Id });

        var line = Assert.Single((await bench.PlanAsync()).Waiting);
        Assert.Equal((meeting.Id, (int?)null), (line.OriginMeetingId, line.OriginItemId));
    }

    [Fact]
    public async Task Edit_OfAnOlderVersion_IsAConflictWithTheStoredText()
    {
        await using var bench = await PlanBench.CreateAsync();
        var id = await bench.AddAsync("Probation");

        var first = await bench.Service.EditAsync(new EditPlanEntry(bench.Board.Id, id, 1, new PlanEntryFacts { Topic = "Probation reform" }), bench.Change, default);
        var late = await bench.Service.EditAsync(new EditPlanEntry(bench.Board.Id, id, 1, new PlanEntryFacts { Topic = "Else" }), bench.Change, default);

        Assert.IsType<Outcome.Done>(first);
        Assert.Equal("Probation reform", Assert.IsType<Outcome.Conflict>(late).Theirs[0].Value);
        Assert.Equal(new DateOnly(2024, 7, 1), Assert.Single((await bench.PlanAsync()).Waiting).Since);
    }

    [Fact]
    public async Task MoveAndPlace_Topics_KeepTheQueueInOrder()
    {
        await using var bench = await PlanBench.CreateAsync();
        var (a, b, c) = (await bench.AddAsync("A"), await bench.AddAsync("B"), await bench.AddAsync("C"));
        var board = bench.Board.Id;

        await bench.Service.MoveAsync(new MovePlanEntry(board, c, Direction.Up), bench.Change, default);
        await bench.Service.MoveAsync(new MovePlanEntry(board, a, Direction.Up), bench.Change, default);
        Assert.Equal(["A", "C", "B"], await bench.TopicsAsync());

        await bench.Service.PlaceAsync(new PlacePlanEntry(board, b, a), bench.Change, default);
        Assert.Equal(["B", "A", "C"], await bench.TopicsAsync());

        await bench.Service.PlaceAsync(new PlacePlanEntry(board, b, null), bench.Change, default);
        await bench.Service.PlaceAsync(new PlacePlanEntry(board, b, 999), bench.Change, default);
        Assert.Equal(["A", "C", "B"], await bench.TopicsAsync());
        Assert.IsType<Outcome.NotFound>(await bench.Service.MoveAsync(new MovePlanEntry(board, 999, Direction.Up), bench.Change, default));
    }

    [Fact]
    public async Task Drop_WithAReason_LeavesTheQueueAndCanComeBack()
    {
        await using var bench = await PlanBench.CreateAsync();
        var id = await bench.AddAsync("Probation");
        await bench.AddAsync("Housing");

        var silent = await bench.Service.DropAsync(new DropPlanEntry(bench.Board.Id, id, 1, " "), bench.Change, default);
        var dropped = await bench.Service.DropAsync(new DropPlanEntry(bench.Board.Id, id, 1, "Done elsewhere."), bench.Change, default);
        var again = await bench.Service.DropAsync(new DropPlanEntry(bench.Board.Id, id, 2, "Again."), bench.Change, default);
        var plan = await bench.PlanAsync();

        Assert.Equal("Say why the board does not want it any more", Assert.IsType<Outcome.Refused>(silent).Reasons.Single().Reason);
        Assert.IsType<Outcome.Done>(dropped);
        Assert.IsType<Outcome.Refused>(again);
        Assert.Equal(("Done elsewhere.", true), (Assert.Single(plan.Dropped).DropReason, plan.Dropped[0].MayReturn));

        await bench.Service.ReturnAsync(new ReturnPlanEntry(bench.Board.Id, id, 2), bench.Change, default);

        Assert.Equal(["Housing", "Probation"], await bench.TopicsAsync());
        Assert.Null((await bench.PlanAsync()).Waiting[1].DropReason);
    }

    [Fact]
    public async Task Plan_AskedByOthers_IsNotThere()
    {
        await using var bench = await PlanBench.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(bench.Db);
        var id = await bench.AddAsync("Probation");
        var board = bench.Board.Id;

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(bench.Board), Given.ByChairOf(bench.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await bench.Services.Of<ForwardPlanQueries>().OfBoardAsync(bench.Board.Slug, stranger.Rights, default));
            Assert.Null(await bench.Services.Of<ForwardPlanQueries>().EntryAsync(board, id, stranger.Rights, default));
            Assert.Empty(await bench.Services.Of<PlanProposals>().OfBoardAsync(board, stranger.Rights, default));
            Assert.IsType<Outcome.NotFound>(await bench.Service.AddAsync(new AddPlanEntry(board, new PlanEntryFacts { Topic = "X" }), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Service.EditAsync(new EditPlanEntry(board, id, 1, new PlanEntryFacts { Topic = "X" }), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Service.MoveAsync(new MovePlanEntry(board, id, Direction.Up), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Service.PlaceAsync(new PlacePlanEntry(board, id, null), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Service.DropAsync(new DropPlanEntry(board, id, 1, "X"), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Service.ReturnAsync(new ReturnPlanEntry(board, id, 1), stranger, default));
        }

        Assert.IsType<Outcome.NotFound>(await bench.Service.EditAsync(new EditPlanEntry(other.Id, id, 1, new PlanEntryFacts { Topic = "X" }), Given.BySecretariatOf(other), default));
    }

    [Fact]
    public async Task Proposals_OfTheLatestNotes_LeaveOutWhatATopicComesFrom()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await Given.Meeting(bench.Board)
            .Item("Housing", "The board will return to housing. A paper comes to the next meeting.")
            .Item("Work", "Nothing was said.")
            .SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 9, 1).Standing(MeetingState.Planned).Item("Planned", "The board will return to this.").SavedIn(bench.Db);
        await bench.AddAsync(new PlanEntryFacts { Topic = "Housing", OriginSentence = "The board will return to housing" });

        var proposal = Assert.Single(await bench.Services.Of<PlanProposals>().OfBoardAsync(bench.Board.Id, bench.Change.Rights, default));

        Assert.Equal((meeting.Id, "1", "Housing", "A paper comes to the next meeting."), (proposal.MeetingId, proposal.ItemNumber, proposal.ItemTitle, proposal.Sentence));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Proposals_OfAMeetingThatNobodyCalledHeld_ComeFromItsNoteOnceItIsNoDraft(DatabaseProvider provider)
    {
        await using var bench = await PlanBench.CreateAsync(provider);
        await Given.Meeting(bench.Board).Standing(MeetingState.AgendaIssued).NoteIn(NoteState.InReview).Item("Housing", "The board will return to housing.").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 8, 1).Standing(MeetingState.AgendaIssued).Item("Draft", "The board will return to drafts.").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 9, 1).Standing(MeetingState.Cancelled, "Ill.").NoteIn(NoteState.Published).Item("Cancelled", "The board will return to this.").SavedIn(bench.Db);

        var proposal = Assert.Single(await bench.Services.Of<PlanProposals>().OfBoardAsync(bench.Board.Id, bench.Change.Rights, default));

        Assert.Equal("The board will return to housing.", proposal.Sentence);
    }
}
