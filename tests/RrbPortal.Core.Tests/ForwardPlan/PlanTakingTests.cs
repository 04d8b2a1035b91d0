using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.ForwardPlan;

public sealed class PlanTakingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Take_IntoAComingMeeting_MakesAnItemInOneSave(DatabaseProvider provider)
    {
        await using var bench = await PlanBench.CreateAsync(provider);
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);
        var meeting = await bench.ComingAsync(meeting => meeting.Item("Welcome").Item("Any other business"));
        await bench.Db.AgendaItems.Where(item => item.Title == "Any other business").ExecuteUpdateAsync(set => set.SetProperty(item => item.Kind, ItemKind.AnyOtherBusiness));
        var id = await bench.AddAsync(new PlanEntryFacts { Topic = "Housing", Theme = "Homes", LeadOrganisation = "Clinks", PlannedMinutes = 20 });

        var outcome = await bench.TakeAsync(id, meeting.Id);

        var item = await bench.Db.AgendaItems.Include(item => item.Themes).ThenInclude(link => link.Theme).SingleAsync(item => item.Title == "Housing");
        Assert.Equal(item.Id, Assert.IsType<Outcome.Done>(outcome).Id);
        Assert.Equal((20, "Clinks", clinks.Id, "Homes", ItemAudience.Open), (item.PlannedMinutes, item.LeadOrganisation, item.LeadOrganisationId, item.Themes[0].Theme!.Label, item.Audience));
        Assert.Equal(["Welcome", "Housing", "Any other business"], await bench.Db.AgendaItems.OrderBy(one => one.Position).Select(one => one.Title).ToListAsync());
        var line = Assert.Single((await bench.PlanAsync()).Taken);
        Assert.Equal((meeting.Id, (int?)item.Id, meeting.Date, false), (line.TakenAtMeetingId, line.TakenAsItemId, line.TakenAtDate, line.MayReturn));
        var entry = await bench.Db.Audit.SingleAsync(entry => entry.Action == "item.taken-from-plan");
        Assert.Equal(meeting.Id, entry.MeetingId);
        Assert.DoesNotContain("\"-21", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_InternalTopic_BecomesAClosedItem()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await bench.ComingAsync();
        var id = await bench.AddAsync("A contract", RecordAudience.Internal);

        await bench.TakeAsync(id, meeting.Id);

        Assert.Equal(ItemAudience.Closed, (await bench.Db.AgendaItems.SingleAsync()).Audience);
    }

    [Theory]
    [InlineData(MeetingState.Held, NoteState.Draft, "2024-09-12")]
    [InlineData(MeetingState.Cancelled, NoteState.Draft, "2024-09-12")]
    [InlineData(MeetingState.Planned, NoteState.InReview, "2024-09-12")]
    [InlineData(MeetingState.Planned, NoteState.Draft, "2024-06-20")]
    public async Task Take_IntoAnyOtherMeeting_IsRefusedAndNotOffered(MeetingState state, NoteState note, string date)
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await Given.Meeting(bench.Board).With(meeting => meeting.Date = DateOnly.Parse(date, null)).Standing(state).NoteIn(note).SavedIn(bench.Db);
        var id = await bench.AddAsync("Housing");

        var outcome = await bench.TakeAsync(id, meeting.Id);

        Assert.IsType<Outcome.Refused>(outcome);
        Assert.Empty((await bench.PlanAsync()).Coming);
        Assert.False(await bench.Db.AgendaItems.AnyAsync());
        Assert.Equal(["Housing"], await bench.TopicsAsync());
    }

    [Fact]
    public async Task Take_IntoAnIssuedAgenda_AsksWhyItComesLate()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await bench.ComingAsync(meeting => meeting.Standing(MeetingState.AgendaIssued));
        var id = await bench.AddAsync("Housing");

        var silent = await bench.TakeAsync(id, meeting.Id);
        var taken = await bench.Services.Of<PlanTaking>().TakeAsync(new TakePlanEntry(bench.Board.Id, id, 1, meeting.Id, " New  figures. "), bench.Change, default);

        Assert.Equal("LateReason", Assert.IsType<Outcome.Refused>(silent).Reasons.Single().Field);
        Assert.IsType<Outcome.Done>(taken);
        Assert.Equal("New figures.", (await bench.Db.AgendaItems.SingleAsync()).LateReason);
    }

    [Fact]
    public async Task Take_TwiceOrOfAnOlderVersion_IsDoneOnce()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await bench.ComingAsync();
        var id = await bench.AddAsync("Housing");

        var first = await bench.TakeAsync(id, meeting.Id);
        var late = await bench.TakeAsync(id, meeting.Id);
        var again = await bench.TakeAsync(id, meeting.Id, version: 2);

        Assert.IsType<Outcome.Done>(first);
        Assert.IsType<Outcome.Conflict>(late);
        Assert.IsType<Outcome.Refused>(again);
        Assert.Equal(1, await bench.Db.AgendaItems.CountAsync());
    }

    [Fact]
    public async Task Return_WhileTheItemStands_IsRefusedAndAfterItsRemovalDone()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await bench.ComingAsync();
        var id = await bench.AddAsync("Housing");
        await bench.TakeAsync(id, meeting.Id);

        var early = await bench.Service.ReturnAsync(new ReturnPlanEntry(bench.Board.Id, id, 2), bench.Change, default);
        await bench.Db.ForwardPlan.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.TakenAsItemId, (int?)null));
        var isOffered = (await bench.PlanAsync()).Taken[0].MayReturn;
        var done = await bench.Service.ReturnAsync(new ReturnPlanEntry(bench.Board.Id, id, 2), bench.Change, default);

        Assert.Equal("This topic is on an agenda. Remove the item there first, then put the topic back.", Assert.IsType<Outcome.Refused>(early).Reasons.Single().Reason);
        Assert.True(isOffered);
        Assert.IsType<Outcome.Done>(done);
        Assert.Equal(["Housing"], await bench.TopicsAsync());
    }

    [Fact]
    public async Task Return_OfATopicOfACancelledMeeting_IsDone()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await bench.ComingAsync();
        var id = await bench.AddAsync("Housing");
        await bench.TakeAsync(id, meeting.Id);
        await bench.Db.Meetings.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MeetingState.Cancelled));

        var done = await bench.Service.ReturnAsync(new ReturnPlanEntry(bench.Board.Id, id, 2), bench.Change, default);

        Assert.IsType<Outcome.Done>(done);
        Assert.Equal(["Housing"], await bench.TopicsAsync());
    }

    [Fact]
    public async Task Take_ByOthersOrAcrossBoards_IsNotFound()
    {
        await using var bench = await PlanBench.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(bench.Db);
        var meeting = await bench.ComingAsync();
        var foreign = await Given.Meeting(other).On(2024, 9, 12).Standing(MeetingState.Planned).SavedIn(bench.Db);
        var id = await bench.AddAsync("Housing");

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(bench.Board), Given.ByChairOf(bench.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await bench.Services.Of<PlanTaking>().TakeAsync(new TakePlanEntry(bench.Board.Id, id, 1, meeting.Id), stranger, default));
        }

        Assert.IsType<Outcome.NotFound>(await bench.TakeAsync(id, foreign.Id));
        Assert.IsType<Outcome.NotFound>(await bench.Services.Of<PlanTaking>().TakeAsync(new TakePlanEntry(bench.Board.Id, id, 1, foreign.Id), Given.BySecretariatOf(other), default));
        Assert.False(await bench.Db.AgendaItems.AnyAsync());
    }
}
