using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Findings;

public sealed class FindingAnswersTests
{
    private const string Code = "weekday-and-date";
    private const string Wrong = "The workshop will be on Tuesday 22nd May 2022, at noon.";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Dismiss_WithAReason_IsKeptWithItsAuthor(DatabaseProvider provider)
    {
        await using var world = await World.CreateAsync(provider);
        var finding = await world.FindingAsync();

        var outcome = await world.DismissAsync(finding.Key, "The invitation said so.");

        Assert.IsType<Outcome.Done>(outcome);
        var all = await world.AllAsync();
        Assert.DoesNotContain(all.Open, open => open.Code == Code);
        var kept = Assert.Single(all.Answered);
        Assert.Equal(("The invitation said so.", "Sam Secretary", Code), (kept.Answer.Reason, kept.Answer.ByName, kept.Answer.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Dismiss_WithoutAReason_IsRefusedAndNothingIsKept(string? reason)
    {
        await using var world = await World.CreateAsync();
        var finding = await world.FindingAsync();

        var refused = Assert.IsType<Outcome.Refused>(await world.DismissAsync(finding.Key, reason));

        Assert.Equal(("Reason", "Say why the note is right as it is"), (refused.Reasons[0].Field, refused.Reasons[0].Reason.TrimEnd('.')));
        Assert.Contains((await world.AllAsync()).Open, open => open.Code == Code);
    }

    [Fact]
    public async Task Dismissed_TextThereChanges_ComesBack()
    {
        await using var world = await World.CreateAsync();
        await world.DismissAsync((await world.FindingAsync()).Key, "The invitation said so.");

        await world.RewriteAsync("The workshop will be on Tuesday 22nd May 2022, at one.");

        Assert.Contains((await world.AllAsync()).Open, open => open.Code == Code);
    }

    [Fact]
    public async Task Dismissed_AnotherParagraphChanges_StaysAnswered()
    {
        await using var world = await World.CreateAsync();
        await world.DismissAsync((await world.FindingAsync()).Key, "The invitation said so.");

        await world.RewriteAsync($"Something was said before.\n\n{Wrong}");

        Assert.DoesNotContain((await world.AllAsync()).Open, open => open.Code == Code);
    }

    [Fact]
    public async Task Revive_Dismissed_IsOpenAgain()
    {
        await using var world = await World.CreateAsync();
        await world.DismissAsync((await world.FindingAsync()).Key, "The invitation said so.");
        var answer = (await world.AllAsync()).Answered.Single().Answer;

        var outcome = await world.Portal.Of<FindingAnswers>().ReviveAsync(new ReviveFinding(world.Meeting.Id, answer.Id), world.Secretary, default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Contains((await world.AllAsync()).Open, open => open.Code == Code);
    }

    [Fact]
    public async Task Dismiss_WhatNoReasonCanKeep_IsRefused()
    {
        await using var world = await World.CreateAsync(meeting => meeting.Date = null);
        var noDate = (await world.AllAsync()).Open.Single(finding => finding.Code == "no-date");

        var refused = Assert.IsType<Outcome.Refused>(await world.DismissAsync(noDate.Key, "We do not know it."));

        Assert.Contains("cannot be kept with a reason", refused.Reasons[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dismiss_ByWhoMayNotEdit_FindsNothing()
    {
        await using var world = await World.CreateAsync();
        var finding = await world.FindingAsync();
        var other = Given.BySecretariatOf(await Given.Board("Another Board").SavedIn(world.Db));

        Assert.IsType<Outcome.NotFound>(await world.Portal.Of<FindingAnswers>().DismissAsync(new DismissFinding(world.Meeting.Id, finding.Key, "A reason."), other, default));
        Assert.Null(await world.Portal.Of<FindingAnswers>().OfMeetingAsync(world.Meeting.Id, other.Rights, default));
        Assert.False(await world.Db.FindingAnswers.AnyAsync());
    }

    [Fact]
    public async Task Dismiss_IsInTheAudit()
    {
        await using var world = await World.CreateAsync();

        await world.DismissAsync((await world.FindingAsync()).Key, "The invitation said so.");

        var entry = await world.Db.Audit.SingleAsync(entry => entry.Action == "finding.dismissed");
        Assert.Equal(world.Meeting.Id, entry.MeetingId);
        Assert.Contains("The invitation said so.", entry.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Data.System.FindingAnswerKind.Accepted)]
    [InlineData(Data.System.FindingAnswerKind.Changed)]
    public async Task Of_MendedInTheImportAndFoundAgain_IsOpen(Data.System.FindingAnswerKind kind)
    {
        await using var world = await World.CreateAsync();
        var finding = await world.FindingAsync();

        var all = NoteFindings.Of([finding], [new GivenAnswer(1, finding.Code, finding.Key, null, kind, "Other words", null, "Sam", default)]);

        Assert.Equal(finding, Assert.Single(all.Open));
        Assert.Empty(all.Answered);
    }

    [Fact]
    public async Task Gate_BlockingFindingKeptWithAReason_NoLongerStops()
    {
        await using var world = await World.CreateAsync(meeting =>
        {
            meeting.Note!.State = NoteState.Agreed;
            meeting.ChairPerson = "Ada Lovelace";
            meeting.Decisions.Add(new Decision { Position = 1, Text = "The plan was approved.", DecidedBy = "Ada Lovelace" });
        });
        var gate = await world.GateAsync();
        var blocking = gate.Blocking.ToList();
        Assert.NotEmpty(blocking);
        Assert.False(gate.IsOpen);

        foreach (var finding in blocking)
        {
            Assert.IsType<Outcome.Done>(await world.DismissAsync(finding.Key, "She holds a public office and agreed to be named."));
        }

        gate = await world.GateAsync();
        Assert.True(gate.IsOpen, string.Join(' ', gate.Reasons));
        Assert.Equal(blocking.Count, gate.Answered.Count);
    }

    private sealed class World(TestDatabase database, PortalServices portal, Data.PortalDbContext db, Meeting meeting, Change secretary) : IAsyncDisposable
    {
        public PortalServices Portal => portal;

        public Data.PortalDbContext Db => db;

        public Meeting Meeting => meeting;

        public Change Secretary => secretary;

        public static Task<World> CreateAsync(Action<Meeting>? change = null) => CreateAsync(DatabaseProvider.Sqlite, change);

        public static async Task<World> CreateAsync(DatabaseProvider provider, Action<Meeting>? change = null)
        {
            var database = await TestDatabase.CreateAsync(provider);
            var db = database.Portal();
            var board = await Given.Board().SavedIn(db);
            var meeting = await Given.Meeting(board).Attended("Harbour Trust").Item("Workshop", Wrong).With(change ?? (_ => { })).SavedIn(db);
            return new World(database, new PortalServices(database), db, meeting, Given.BySecretariatOf(board));
        }

        public async Task<NoteFindings> AllAsync() => (await portal.Of<FindingAnswers>().OfMeetingAsync(meeting.Id, secretary.Rights, default))!;

        public async Task<Finding> FindingAsync() => (await AllAsync()).Open.Single(finding => finding.Code == Code);

        public Task<Outcome> DismissAsync(string key, string? reason)
            => portal.Of<FindingAnswers>().DismissAsync(new DismissFinding(meeting.Id, key, reason), secretary, default);

        public async Task<PublishingGate> GateAsync() => (await portal.Of<PublishingService>().GateAsync(meeting.Id, secretary, default))!;

        public async Task RewriteAsync(string text)
        {
            var item = await db.AgendaItems.SingleAsync();
            item.PublicText = text;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        public async ValueTask DisposeAsync()
        {
            await db.DisposeAsync();
            await portal.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
