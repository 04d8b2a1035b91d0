using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Tests.ForwardPlan;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class ForwardPlanPublishingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_PublicTopics_ReachThePublicAndNothingElseDoes(DatabaseProvider provider)
    {
        await using var bench = await PlanBench.CreateAsync(provider);
        await bench.AddAsync(new PlanEntryFacts { Topic = "Housing", OriginSentence = "A secret sentence.", InternalNote = "A secret note.", WantedAsPrinted = "in the autumn", Theme = "Homes", LeadOrganisation = "Clinks" });
        await bench.AddAsync("A secret topic", RecordAudience.Internal);

        var outcome = await PublishAsync(bench);

        Assert.IsType<Outcome.Done>(outcome);
        var page = await bench.Services.Of<PublishedRecords>().ForwardPlanAsync(bench.Board.Slug, default);
        Assert.Equal([new PublicTopic("Housing", new DateOnly(2024, 7, 1), null, "in the autumn", new PublicTheme("homes", "Homes"), "Clinks", false)], page!.Plan.Topics);
        var row = await bench.Db.PublishedForwardPlans.SingleAsync();
        Assert.DoesNotContain("secret", row.Content, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (row.Number, row.Sequence, (await bench.Db.PublicationClock.SingleAsync()).Sequence));
        Assert.Equal(1, await bench.Db.Audit.CountAsync(entry => entry.Action == "plan.published" && entry.BoardId == bench.Board.Id));
    }

    /// <summary>The bench stands on 1 July 2024, three days before a general election.</summary>
    [Fact]
    public async Task Publish_InAPreElectionPeriod_AsksForAReasonAndKeepsItInTheAudit()
    {
        await using var bench = await PlanBench.CreateAsync();
        await bench.AddAsync("Housing");

        var silent = await PublishAsync(bench, " ");
        var endless = await PublishAsync(bench, new string('a', NoteStep.CommentLength + 1));
        var outcome = await PublishAsync(bench, "SECRET routine.");

        var refusal = Assert.Single(Assert.IsType<Outcome.Refused>(silent).Reasons);
        Assert.Equal("PreElectionReason", refusal.Field);
        Assert.StartsWith("Say why the forward plan is published before the general election of 4 July 2024", refusal.Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.Refused>(endless);
        Assert.IsType<Outcome.Done>(outcome);
        Assert.Contains("SECRET routine.", (await bench.Db.Audit.SingleAsync(entry => entry.Action == "plan.published")).Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", (await bench.Db.PublishedForwardPlans.SingleAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OutsideAnyPreElectionPeriod_AsksForNoReason()
    {
        await using var bench = await PlanBench.CreateAsync();
        await bench.AddAsync("Housing");
        var clock = new SetClock(new DateTimeOffset(2024, 9, 2, 9, 0, 0, TimeSpan.Zero));
        var publishing = new ForwardPlanPublishing(bench.Db, new AuditTrail(clock), clock, new PublicationNumbers(bench.Db, new PublicationFollower(clock)));
        var state = await publishing.StateAsync(bench.Board.Slug, bench.Change.Rights, default);

        var outcome = await publishing.PublishAsync(new PublishForwardPlan(bench.Board.Id, state!.Hash), bench.Change, default);

        Assert.Null(state.Period);
        Assert.IsType<Outcome.Done>(outcome);
    }

    [Fact]
    public async Task Publish_NothingChanged_PublishesNothing()
    {
        await using var bench = await PlanBench.CreateAsync();
        await bench.AddAsync("Housing");
        await PublishAsync(bench);
        await bench.AddAsync("A secret topic", RecordAudience.Internal);

        var outcome = await PublishAsync(bench);

        Assert.Equal("Nothing has changed since the forward plan was published.", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason);
        Assert.Equal(1, await bench.Db.PublishedForwardPlans.CountAsync());
    }

    [Fact]
    public async Task Publish_EmptiedPlan_IsPublishedAsEmptyAndAnEmptyOneNeverIs()
    {
        await using var bench = await PlanBench.CreateAsync();
        var never = await PublishAsync(bench);
        var id = await bench.AddAsync("Housing");
        await PublishAsync(bench);
        await bench.Service.DropAsync(new DropPlanEntry(bench.Board.Id, id, 1, "Done."), bench.Change, default);

        var emptied = await PublishAsync(bench);

        Assert.IsType<Outcome.Refused>(never);
        Assert.IsType<Outcome.Done>(emptied);
        Assert.Empty((await bench.Services.Of<PublishedRecords>().ForwardPlanAsync(bench.Board.Slug, default))!.Plan.Topics);
        Assert.Equal([1, 2], await bench.Db.PublishedForwardPlans.OrderBy(plan => plan.Number).Select(plan => plan.Number).ToListAsync());
    }

    [Fact]
    public async Task Publish_OfWhatChangedSinceItWasSeen_IsRefused()
    {
        await using var bench = await PlanBench.CreateAsync();
        await bench.AddAsync("Housing");
        var seen = await StateAsync(bench);
        await bench.AddAsync("Work");

        var outcome = await bench.Services.Of<ForwardPlanPublishing>().PublishAsync(new PublishForwardPlan(bench.Board.Id, seen!.Hash, "Routine."), bench.Change, default);

        Assert.IsType<Outcome.Refused>(outcome);
        Assert.False(await bench.Db.PublishedForwardPlans.AnyAsync());
    }

    [Fact]
    public async Task Build_TakenTopics_ArePublicWhileTheyAreOpenItemsOfAComingMeeting()
    {
        await using var bench = await PlanBench.CreateAsync();
        var meeting = await bench.ComingAsync();
        await bench.TakeAsync(await bench.AddAsync("Housing"), meeting.Id);
        await bench.TakeAsync(await bench.AddAsync("Work"), meeting.Id);
        await bench.AddAsync("Health");
        await bench.Db.AgendaItems.Where(item => item.Title == "Work").ExecuteUpdateAsync(set => set.SetProperty(item => item.Audience, ItemAudience.Closed));

        var before = (await StateAsync(bench))!.Plan.Topics;
        await bench.Db.Meetings.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MeetingState.Held));
        var after = (await StateAsync(bench))!.Plan.Topics;

        Assert.Equal([("Housing", true), ("Health", false)], before.Select(topic => (topic.Topic, topic.IsPlanned)));
        Assert.Equal(["Health"], after.Select(topic => topic.Topic));
    }

    [Fact]
    public async Task Publish_ByOthers_IsNotFound()
    {
        await using var bench = await PlanBench.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(bench.Db);
        await bench.AddAsync("Housing");
        var hash = (await StateAsync(bench))!.Hash;

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(bench.Board), Given.ByChairOf(bench.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await bench.Services.Of<ForwardPlanPublishing>().StateAsync(bench.Board.Slug, stranger.Rights, default));
            Assert.IsType<Outcome.NotFound>(await bench.Services.Of<ForwardPlanPublishing>().PublishAsync(new PublishForwardPlan(bench.Board.Id, hash), stranger, default));
        }

        Assert.Null(await bench.Services.Of<PublishedRecords>().ForwardPlanAsync(bench.Board.Slug, default));
    }

    [Fact]
    public async Task Members_OfTheBoard_ReadTheWholeQueueWithoutTheSecretariatsNote()
    {
        await using var bench = await PlanBench.CreateAsync();
        var draft = await Given.Meeting(bench.Board).On(2024, 6, 20).SavedIn(bench.Db);
        var review = await Given.Meeting(bench.Board).On(2024, 5, 20).NoteIn(NoteState.InReview).SavedIn(bench.Db);
        await bench.AddAsync(new PlanEntryFacts { Topic = "Typed", OriginSentence = "Typed sentence.", InternalNote = "A secret note." });
        await bench.AddAsync(new PlanEntryFacts { Topic = "From a draft", OriginSentence = "Draft sentence.", OriginMeetingId = draft.Id, Audience = RecordAudience.Internal });
        await bench.AddAsync(new PlanEntryFacts { Topic = "From a review", OriginSentence = "Review sentence.", OriginMeetingId = review.Id });
        var meeting = await bench.ComingAsync();
        await bench.TakeAsync(await bench.AddAsync("Taken"), meeting.Id);

        var plan = await bench.Services.Of<MemberPlanQueries>().OfBoardAsync(bench.Board.Slug, Given.ByMemberOf(bench.Board).Rights, default);

        Assert.Equal(
            [("Typed", "Typed sentence.", null, true), ("From a draft", null, null, false), ("From a review", "Review sentence.", review.Date, true)],
            plan!.Waiting.Select(line => (line.Topic, line.Sentence, line.SaidOn, line.IsPublic)));
        Assert.Equal(("Taken", (DateOnly?)null), (Assert.Single(plan.Coming).Topic, plan.Coming[0].TakenOn));
        var other = await Given.Board("Another Board").SavedIn(bench.Db);
        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(other), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await bench.Services.Of<MemberPlanQueries>().OfBoardAsync(bench.Board.Slug, stranger.Rights, default));
        }
    }

    private static Task<ForwardPlanPublicity?> StateAsync(PlanBench bench)
        => bench.Services.Of<ForwardPlanPublishing>().StateAsync(bench.Board.Slug, bench.Change.Rights, default);

    private static async Task<Outcome> PublishAsync(PlanBench bench, string? reason = "Routine.")
        => await bench.Services.Of<ForwardPlanPublishing>().PublishAsync(new PublishForwardPlan(bench.Board.Id, (await StateAsync(bench))!.Hash, reason), bench.Change, default);
}
