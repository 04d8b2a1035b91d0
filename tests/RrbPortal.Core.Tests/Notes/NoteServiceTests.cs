using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Notes;

public sealed class NoteServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task TakeStep_SendAndAgree_KeepsWhoWhenAndWhatWasSaid(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);

        await portal.Of<RoundService>().SendAsync(
            new SendDraft { MeetingId = meeting.Id, Version = meeting.Note!.Version, Deadline = new DateOnly(2024, 7, 8) }, Given.BySecretariatOf(board), default);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        var outcome = await StepAsync(portal, db, meeting, NoteMove.Agree, Given.ByChairOf(board), "Fine by me.");

        Assert.IsType<Outcome.Done>(outcome);
        var overview = await portal.Of<OverviewQueries>().OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);
        Assert.Equal(NoteState.Agreed, overview!.Head.NoteState);
        Assert.Equal(
            [
                new StepLine(NoteState.InReview, NoteState.Agreed, new DateTimeOffset(2024, 7, 3, 9, 0, 0, TimeSpan.Zero), "Chris Chair", "Fine by me."),
                new StepLine(NoteState.Draft, NoteState.InReview, new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero), "Sam Secretary", null),
            ],
            overview.Steps);
        Assert.Equal(["note.sent-for-review", "note.agreed"], await db.Audit.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task TakeStep_SecretariatRecordsTheChair_NeedsToSayHow()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).NoteIn(NoteState.InReview).SavedIn(db);

        var silent = await StepAsync(portal, db, meeting, NoteMove.Agree, Given.BySecretariatOf(board));
        var told = await StepAsync(portal, db, meeting, NoteMove.Agree, Given.BySecretariatOf(board), "By e-mail of 1 July.");

        Assert.Equal("Comment", Assert.IsType<Outcome.Refused>(silent).Reasons.Single().Field);
        Assert.IsType<Outcome.Done>(told);
    }

    [Fact]
    public async Task TakeStep_SecretariatOfAFourEyesBoardAgrees_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().WithFourEyes().SavedIn(db);
        var meeting = await Given.Meeting(board).NoteIn(NoteState.InReview).SavedIn(db);

        var outcome = await StepAsync(portal, db, meeting, NoteMove.Agree, Given.BySecretariatOf(board), "By e-mail.");

        Assert.Contains("Only the chair", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeStep_TextChangedSinceItWasSeen_IsAConflict()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).NoteIn(NoteState.InReview).SavedIn(db);
        var seen = meeting.Note!.Version;
        await portal.Of<MeetingService>().EditFactsAsync(
            new EditMeetingFacts { MeetingId = meeting.Id, Version = meeting.Version, Facts = new MeetingFacts { Place = "Elsewhere" } },
            Given.BySecretariatOf(board),
            default);

        var outcome = await portal.Of<NoteService>().TakeStepAsync(
            new TakeStep { MeetingId = meeting.Id, Version = seen, Move = NoteMove.Agree }, Given.ByChairOf(board), default);

        Assert.IsType<Outcome.Conflict>(outcome);
        Assert.Equal(NoteState.InReview, (await db.Notes.AsNoTracking().SingleAsync()).State);
    }

    [Theory]
    [InlineData(NoteMove.SendForReview, NoteState.Published)]
    [InlineData(NoteMove.Agree, NoteState.Draft)]
    [InlineData(NoteMove.Reopen, NoteState.Published)]
    [InlineData(NoteMove.StartCorrection, NoteState.Draft)]
    public async Task TakeStep_NotPossibleFromHere_IsRefusedAndNothingChanges(NoteMove move, NoteState state)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).NoteIn(state).SavedIn(db);

        var outcome = await StepAsync(portal, db, meeting, move, Given.BySecretariatOf(board), "Said.");

        Assert.IsType<Outcome.Refused>(outcome);
        Assert.Equal(state, (await db.Notes.AsNoTracking().SingleAsync()).State);
        Assert.False(await db.Audit.AnyAsync());
    }

    [Fact]
    public async Task TakeStep_ByWhoMayNotKnow_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);

        foreach (var change in new[] { Given.ByMemberOf(board), Given.BySecretariatOf(other), Given.ByChairOf(board), Given.ByAdministrator() })
        {
            Assert.IsType<Outcome.NotFound>(await StepAsync(portal, db, meeting, NoteMove.SendForReview, change));
        }
    }

    private static async Task<Outcome> StepAsync(
        PortalServices portal, Data.PortalDbContext db, Meeting meeting, NoteMove move, Change change, string? comment = null)
    {
        var version = await db.Notes.AsNoTracking().Where(note => note.MeetingId == meeting.Id).Select(note => note.Version).SingleAsync();
        return await portal.Of<NoteService>().TakeStepAsync(
            new TakeStep { MeetingId = meeting.Id, Version = version, Move = move, Comment = comment }, change, default);
    }
}
