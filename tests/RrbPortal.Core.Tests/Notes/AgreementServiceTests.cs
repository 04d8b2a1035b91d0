using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Notes;

public sealed class AgreementServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Ask_InReview_WritesToEachChairOnceForAVersion(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var (board, meeting) = await InReviewAsync(db);

        var asked = await services.Of<AgreementService>().AskAsync(meeting.Id, 1, Given.BySecretariatOf(board), default);
        var again = await services.Of<AgreementService>().AskAsync(meeting.Id, 1, Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(asked);
        Assert.Contains("asked already", Assert.IsType<Outcome.Refused>(again).Reasons.Single().Reason, StringComparison.Ordinal);
        var mail = await db.Outbox.SingleAsync();
        Assert.Equal(("chair-asked", "chris.chair@example.test", "To agree: the note of the meeting of 20 June 2024"), (mail.Kind, mail.ToAddress, mail.Subject));
        Assert.Equal(["note.chair-asked"], await db.Audit.Select(entry => entry.Action).ToListAsync());
        var state = await services.Of<AgreementQueries>().OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);
        Assert.Equal(["Chris Chair"], state!.Chairs);
        Assert.Equal(services.Clock.GetUtcNow(), state.AskedAt);
    }

    [Fact]
    public async Task Agree_ByTheChair_TellsTheSecretariat()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var (board, meeting) = await InReviewAsync(db);

        await services.Of<NoteService>().TakeStepAsync(new TakeStep { MeetingId = meeting.Id, Version = 1, Move = NoteMove.Agree }, Given.ByChairOf(board), default);

        var mail = await db.Outbox.SingleAsync();
        Assert.Equal(("note-agreed", "sam.secretary@example.test"), (mail.Kind, mail.ToAddress));
        Assert.Contains("Chris Chair agreed the note of the meeting of 20 June 2024.", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agree_WrittenDownByTheSecretariat_TellsNobody()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var (board, meeting) = await InReviewAsync(db);

        await services.Of<NoteService>().TakeStepAsync(new TakeStep { MeetingId = meeting.Id, Version = 1, Move = NoteMove.Agree, Comment = "By e-mail." }, Given.BySecretariatOf(board), default);

        Assert.False(await db.Outbox.AnyAsync());
    }

    [Fact]
    public async Task Ask_DraftOrOlderVersionOrNoChair_IsNotDone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var (board, meeting) = await InReviewAsync(db);
        var draft = await Given.Meeting(board).On(2024, 6, 21).SavedIn(db);
        var lonely = await Given.Board("Board without a chair").SavedIn(db);
        var alone = await Given.Meeting(lonely).NoteIn(NoteState.InReview).SavedIn(db);
        var service = services.Of<AgreementService>();

        Assert.Contains("Only a note in review", Assert.IsType<Outcome.Refused>(await service.AskAsync(draft.Id, 1, Given.BySecretariatOf(board), default)).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.Conflict>(await service.AskAsync(meeting.Id, 7, Given.BySecretariatOf(board), default));
        Assert.Contains("Nobody holds", Assert.IsType<Outcome.Refused>(await service.AskAsync(alone.Id, 1, Given.BySecretariatOf(lonely), default)).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.False(await db.Outbox.AnyAsync());
    }

    [Fact]
    public async Task Ask_WithoutTheRight_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var (board, meeting) = await InReviewAsync(db);
        var other = await Given.Board("Other Board").SavedIn(db);

        foreach (var change in new[] { Given.ByChairOf(board), Given.ByMemberOf(board), Given.ByAdministrator(), Given.ByNobody(), Given.BySecretariatOf(other) })
        {
            Assert.IsType<Outcome.NotFound>(await services.Of<AgreementService>().AskAsync(meeting.Id, 1, change, default));
            Assert.Null(await services.Of<AgreementQueries>().OfMeetingAsync(meeting.Id, change.Rights, default));
        }
    }

    private static async Task<(Board Board, Meeting Meeting)> InReviewAsync(PortalDbContext db)
    {
        var board = await Given.Board().SavedIn(db);
        await Given.User().As(PortalRole.Secretariat, board).SavedIn(db);
        await Given.User("Chris Chair").As(PortalRole.Chair, board).SavedIn(db);
        return (board, await Given.Meeting(board).NoteIn(NoteState.InReview).SavedIn(db));
    }
}
