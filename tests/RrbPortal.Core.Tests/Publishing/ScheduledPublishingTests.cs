using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class ScheduledPublishingTests
{
    private static readonly DateOnly Day = new(2024, 8, 6);
    private static readonly TimeOnly Time = new(9, 30);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Run_WhenTheTimeHasCome_PublishesInThePlannersNameAndNotBefore(DatabaseProvider provider)
    {
        await using var world = await World.CreateAsync(provider);
        Assert.IsType<Outcome.Done>(await world.PlanAsync());

        world.At(2024, 8, 6, 8, 29);
        await world.RunAsync();
        Assert.Empty(await world.PublishedAsync());
        world.At(2024, 8, 6, 8, 31);
        await world.RunAsync();

        Assert.Single(await world.PublishedAsync());
        await using var db = world.Database.Portal();
        Assert.Equal(ScheduleState.Done, (await db.ScheduledPublications.SingleAsync()).State);
        var step = await db.Notes.SelectMany(note => note.Steps).OrderByDescending(step => step.Id).FirstAsync();
        Assert.Equal((NoteState.Published, "Sam Secretary", world.Secretary.UserId), (step.To, step.ByName, step.ByUserId));
        Assert.Equal("Published by the portal, as planned for 6 August 2024 at 09:30.", step.Comment);
        Assert.Equal(["note.publication-planned", "note.published"], await db.Audit.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        Assert.Equal("schedule", await db.Audit.OrderByDescending(entry => entry.Id).Select(entry => entry.Via).FirstAsync());
        Assert.False(await db.Outbox.AnyAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Run_ByThreeProcessesAtOnce_PublishesOnceAndFailsNothing(DatabaseProvider provider)
    {
        await using var world = await World.CreateAsync(provider);
        await world.PlanAsync();
        world.At(2024, 8, 6, 8, 31);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(world.RunAsync)));
        await world.RunAsync();

        Assert.Single(await world.PublishedAsync());
        await using var db = world.Database.Portal();
        Assert.Equal((ScheduleState.Done, null), await db.ScheduledPublications.Select(plan => ValueTuple.Create(plan.State, plan.Problem)).SingleAsync());
        Assert.False(await db.Outbox.AnyAsync());
    }

    [Fact]
    public async Task Run_PortalWasDown_PublishesLateAndSaysSo()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();

        world.At(2024, 8, 7, 10, 0);
        await world.RunAsync();

        Assert.Single(await world.PublishedAsync());
        await using var db = world.Database.Portal();
        var mail = await db.Outbox.SingleAsync();
        Assert.Equal(("publication-late", "sam.secretary@example.test"), (mail.Kind, mail.ToAddress));
        Assert.Contains("It was due on 6 August 2024 at 09:30 and came out on 7 August 2024 at 11:00", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("It was due on", (await db.Notes.SelectMany(note => note.Steps).OrderByDescending(step => step.Id).FirstAsync()).Comment, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Run_NoteChangedSince_FailsOnceAndTellsTheSecretariat(DatabaseProvider provider)
    {
        await using var world = await World.CreateAsync(provider);
        await world.PlanAsync();
        await using var db = world.Database.Portal();
        db.Entry(await db.Notes.SingleAsync()).Property(note => note.Version).IsModified = true;
        await db.SaveChangesAsync();
        world.At(2024, 8, 6, 9, 0);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(world.RunAsync)));
        await world.RunAsync();

        Assert.Empty(await world.PublishedAsync());
        var plan = await db.ScheduledPublications.AsNoTracking().SingleAsync();
        Assert.Equal(ScheduleState.Failed, plan.State);
        Assert.StartsWith("The note was changed after this was planned.", plan.Problem, StringComparison.Ordinal);
        var mail = await db.Outbox.AsNoTracking().SingleAsync();
        Assert.Equal("publication-failed", mail.Kind);
        Assert.Single(await db.Audit.Where(entry => entry.Action == "note.publication-failed").ToListAsync());
    }

    [Fact]
    public async Task Run_BlockedSince_FailsWithTheReasons()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();
        await using var db = world.Database.Portal();
        await db.AgendaItems.ExecuteDeleteAsync();
        world.At(2024, 8, 6, 9, 0);

        await world.RunAsync();

        Assert.Empty(await world.PublishedAsync());
        Assert.Contains("no items", (await db.ScheduledPublications.SingleAsync()).Problem, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_LongestChangeNote_StandsWholeInTheHistoryWithWhatFits()
    {
        await using var world = await World.CreateAsync();
        var words = new string('w', NoteStep.CommentLength);
        await world.PlanAsync(changeNote: words);
        world.At(2024, 8, 7, 10, 0);

        await world.RunAsync();

        Assert.Single(await world.PublishedAsync());
        await using var db = world.Database.Portal();
        Assert.Equal(words, (await db.Notes.SelectMany(note => note.Steps).OrderByDescending(step => step.Id).FirstAsync()).Comment);
        Assert.Equal("publication-late", (await db.Outbox.SingleAsync()).Kind);
    }

    [Fact]
    public async Task Run_ShortChangeNote_StandsBeforeWhatThePortalAdds()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync(changeNote: "As agreed.");
        world.At(2024, 8, 6, 8, 31);

        await world.RunAsync();

        await using var db = world.Database.Portal();
        Assert.Equal(
            "As agreed.\n\nPublished by the portal, as planned for 6 August 2024 at 09:30.",
            (await db.Notes.SelectMany(note => note.Steps).OrderByDescending(step => step.Id).FirstAsync()).Comment);
    }

    [Fact]
    public async Task Run_ErrorInTheFirst_FailsThatOneAndPublishesTheNext()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();
        await using var db = world.Database.Portal();
        var next = await Given.Meeting(world.Board).On(2024, 7, 20).Item("Welcome", "Text")
            .Step(NoteState.Draft, NoteState.InReview, world.Services.Clock.GetUtcNow(), world.Sender.UserName, world.Sender.UserId)
            .Step(NoteState.InReview, NoteState.Agreed, world.Services.Clock.GetUtcNow(), "Chris Chair", Guid.NewGuid())
            .SavedIn(db);
        await world.PlanAsync(meeting: next, time: new TimeOnly(9, 45));
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"CREATE TRIGGER Broken BEFORE UPDATE ON Notes WHEN NEW.MeetingId = {world.Meeting.Id} BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        world.At(2024, 8, 6, 8, 50);

        await world.RunAsync();

        var plans = await db.ScheduledPublications.AsNoTracking().OrderBy(plan => plan.At).ToListAsync();
        Assert.Equal([ScheduleState.Failed, ScheduleState.Done], plans.Select(plan => plan.State));
        Assert.StartsWith("An error stopped it", plans[0].Problem, StringComparison.Ordinal);
        Assert.Single(await world.PublishedAsync());
        Assert.Equal("publication-failed", (await db.Outbox.SingleAsync()).Kind);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("ended")]
    [InlineData("role")]
    public async Task Run_PlannerMayNotAnyMore_FailsAndPublishesNothing(string what)
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();
        await using var db = world.Database.Portal();
        var user = await db.Users.Include(user => user.Grants).SingleAsync(user => user.Id == world.Secretary.UserId);
        user.IsDisabled = what == "disabled";
        user.EndedAt = what == "ended" ? world.Services.Clock.GetUtcNow() : null;
        if (what == "role")
        {
            user.Grants.Clear();
        }

        await db.SaveChangesAsync();
        world.At(2024, 8, 6, 9, 0);

        await world.RunAsync();

        Assert.Empty(await world.PublishedAsync());
        Assert.Equal("Sam Secretary, who planned this, cannot publish for the board any more.", (await db.ScheduledPublications.SingleAsync()).Problem);
    }

    [Fact]
    public async Task Plan_FourEyes_CountsWhoeverPlansAsWhoeverPublishes()
    {
        await using var world = await World.CreateAsync(fourEyes: true);

        var own = await world.PlanAsync(by: world.Sender);
        var second = await world.PlanAsync();

        Assert.Contains("second person", Reason(own), StringComparison.Ordinal);
        Assert.IsType<Outcome.Done>(second);
        world.At(2024, 8, 6, 9, 0);
        await world.RunAsync();
        Assert.Single(await world.PublishedAsync());
    }

    [Fact]
    public async Task Run_FourEyesAndPlannerEditedSince_Fails()
    {
        await using var world = await World.CreateAsync(fourEyes: true);
        await world.PlanAsync();
        await using var db = world.Database.Portal();
        var now = world.Services.Clock.GetUtcNow();
        db.Audit.Add(new AuditEntry { At = now, UserId = world.Secretary.UserId, UserName = "Sam Secretary", Via = "web", Action = "item.edited", BoardId = world.Board.Id, MeetingId = world.Meeting.Id, Changes = "[]" });
        await db.SaveChangesAsync();
        world.At(2024, 8, 6, 9, 0);

        await world.RunAsync();

        Assert.Contains("second person", (await db.ScheduledPublications.SingleAsync()).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2024, 8, 5, 9, "The time has passed.")]
    [InlineData(2025, 8, 5, 9, "within 90 days")]
    public async Task Plan_TimePastOrFar_IsRefused(int year, int month, int day, int hour, string why)
    {
        await using var world = await World.CreateAsync();

        Assert.Contains(why, Reason(await world.PlanAsync(day: new DateOnly(year, month, day), time: new TimeOnly(hour, 0))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_NothingEntered_NamesBothFields()
    {
        await using var world = await World.CreateAsync();

        var outcome = await world.Services.Of<ScheduleService>().ScheduleAsync(new SchedulePublication { MeetingId = world.Meeting.Id, Version = world.Version }, world.Secretary, default);

        Assert.Equal(["Day", "Time"], Assert.IsType<Outcome.Refused>(outcome).Reasons.Select(reason => reason.Field));
    }

    [Fact]
    public async Task Plan_Twice_IsRefused()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();

        Assert.Contains("planned already", Reason(await world.PlanAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_IntoAPreElectionPeriod_NeedsAReasonThatIsKeptWithTheStep()
    {
        await using var world = await World.CreateAsync();
        world.At(2024, 6, 28, 9, 0);

        var silent = await world.PlanAsync(day: new DateOnly(2024, 7, 1));
        var told = await world.PlanAsync(day: new DateOnly(2024, 7, 1), reason: "It announces nothing.");
        world.At(2024, 7, 1, 9, 0);
        await world.RunAsync();

        Assert.Equal("PreElectionReason", Assert.Single(Assert.IsType<Outcome.Refused>(silent).Reasons).Field);
        Assert.IsType<Outcome.Done>(told);
        await using var db = world.Database.Portal();
        Assert.Equal("It announces nothing.", (await db.Notes.SelectMany(note => note.Steps).OrderByDescending(step => step.Id).FirstAsync()).PreElectionReason);
    }

    [Fact]
    public async Task Cancel_Waiting_IsNotPublished()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();
        var plan = await world.Services.Of<ScheduleQueries>().OfMeetingAsync(world.Meeting.Id, world.Secretary.Rights, default);

        var outcome = await world.Services.Of<ScheduleService>().CancelAsync(world.Meeting.Id, plan!.Id, plan.Version, world.Secretary, default);
        world.At(2024, 8, 6, 9, 0);
        await world.RunAsync();

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Empty(await world.PublishedAsync());
        Assert.Null(await world.Services.Of<ScheduleQueries>().OfMeetingAsync(world.Meeting.Id, world.Secretary.Rights, default));
        Assert.IsType<Outcome.Refused>(await world.Services.Of<ScheduleService>().CancelAsync(world.Meeting.Id, plan.Id, plan.Version, world.Secretary, default));
    }

    [Fact]
    public async Task Publish_ByHandBefore_EndsThePlan()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();

        await world.Services.Of<PublishingService>().PublishAsync(new PublishNote { MeetingId = world.Meeting.Id, Version = world.Version, PreElectionReason = "Routine." }, world.Secretary, default);
        world.At(2024, 8, 6, 9, 0);
        await world.RunAsync();

        Assert.Single(await world.PublishedAsync());
        await using var db = world.Database.Portal();
        Assert.Equal(ScheduleState.Cancelled, (await db.ScheduledPublications.SingleAsync()).State);
        Assert.False(await db.Outbox.AnyAsync());
    }

    [Fact]
    public async Task TakeBack_Planned_EndsThePlan()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();

        await world.Services.Of<NoteService>().TakeStepAsync(new TakeStep { MeetingId = world.Meeting.Id, Version = world.Version, Move = NoteMove.TakeBack }, world.Secretary, default);

        await using var db = world.Database.Portal();
        Assert.Equal(ScheduleState.Cancelled, (await db.ScheduledPublications.SingleAsync()).State);
    }

    [Fact]
    public async Task Everything_WithoutTheRight_IsNotFound()
    {
        await using var world = await World.CreateAsync();
        await world.PlanAsync();
        await using var db = world.Database.Portal();
        var other = await Given.Board("Other Board").SavedIn(db);
        var plan = await db.ScheduledPublications.AsNoTracking().SingleAsync();

        foreach (var change in new[] { Given.ByChairOf(world.Board), Given.ByMemberOf(world.Board), Given.ByAdministrator(), Given.ByNobody(), Given.BySecretariatOf(other) })
        {
            Assert.IsType<Outcome.NotFound>(await world.PlanAsync(by: change));
            Assert.IsType<Outcome.NotFound>(await world.Services.Of<ScheduleService>().CancelAsync(world.Meeting.Id, plan.Id, plan.Version, change, default));
            Assert.Null(await world.Services.Of<ScheduleQueries>().OfMeetingAsync(world.Meeting.Id, change.Rights, default));
        }
    }

    private static string Reason(Outcome outcome) => Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons).Reason;

    /// <summary>A board with an agreed note, on the morning of 5 August 2024.</summary>
    private sealed class World : IAsyncDisposable
    {
        private World(TestDatabase database, PortalServices services, Board board, Meeting meeting, Change secretary, Change sender)
        {
            Database = database;
            Services = services;
            Board = board;
            Meeting = meeting;
            Secretary = secretary;
            Sender = sender;
        }

        public TestDatabase Database { get; }

        public PortalServices Services { get; }

        public Board Board { get; }

        public Meeting Meeting { get; }

        public Change Secretary { get; }

        /// <summary>Who sent the note for review.</summary>
        public Change Sender { get; }

        public int Version => Meeting.Note!.Version;

        public static async Task<World> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool fourEyes = false)
        {
            var database = await TestDatabase.CreateAsync(provider);
            await using var db = database.Portal();
            var builder = Given.Board();
            var board = await (fourEyes ? builder.WithFourEyes() : builder).SavedIn(db);
            var user = await Given.User().As(PortalRole.Secretariat, board).SavedIn(db);
            var secretary = Given.BySecretariatOf(board) with { UserId = user.Id };
            var sender = Given.BySecretariatOf(board, "Pat Other");
            var start = new DateTimeOffset(2024, 6, 25, 9, 0, 0, TimeSpan.Zero);
            var meeting = await Given.Meeting(board).Item("Welcome", "Text")
                .Step(NoteState.Draft, NoteState.InReview, start, sender.UserName, sender.UserId)
                .Step(NoteState.InReview, NoteState.Agreed, start, "Chris Chair", Guid.NewGuid())
                .SavedIn(db);
            var world = new World(database, new PortalServices(database), board, meeting, secretary, sender);
            world.At(2024, 8, 5, 9, 0);
            return world;
        }

        public void At(int year, int month, int day, int hour, int minute)
            => Services.Clock.Advance(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero) - Services.Clock.GetUtcNow());

        public Task<Outcome> PlanAsync(Change? by = null, DateOnly? day = null, TimeOnly? time = null, string? reason = null, string? changeNote = null, Meeting? meeting = null)
            => Services.Of<ScheduleService>().ScheduleAsync(
                new SchedulePublication
                {
                    MeetingId = (meeting ?? Meeting).Id,
                    Version = (meeting ?? Meeting).Note!.Version,
                    Day = day ?? Day,
                    Time = time ?? Time,
                    ChangeNote = changeNote,
                    PreElectionReason = reason,
                },
                by ?? Secretary,
                default);

        public async Task RunAsync()
        {
            foreach (var task in Services.Of<IEnumerable<IDueTask>>().OfType<ScheduledPublishing>())
            {
                await task.RunAsync(default);
            }
        }

        public async Task<IReadOnlyList<int>> PublishedAsync()
        {
            await using var published = Database.Published();
            return await published.Publications.Select(row => row.Revision).ToListAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Services.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
