using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class RoundServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Send_ADraft_AsksMembersAndChairAndWritesEachAMail(DatabaseProvider provider)
    {
        await using var reviewed = await Reviewed.CreateAsync(provider: provider);
        await Given.User("Dee Disabled").As(PortalRole.Member, reviewed.Board).Disabled().SavedIn(reviewed.Db);
        await Given.User("Sam Secretary").As(PortalRole.Secretariat, reviewed.Board).SavedIn(reviewed.Db);

        var outcome = await reviewed.SendAsync(message: "Please look at item 1.");

        Assert.IsType<Outcome.Done>(outcome);
        var page = await reviewed.Portal.Of<ReviewQueries>().OfMeetingAsync(reviewed.Meeting.Id, reviewed.Secretary, default);
        Assert.Equal((1, Reviewed.Deadline, "Please look at item 1.", true), (page!.Round!.Number, page.Round.Deadline, page.Round.Message, page.Round.IsOpen));
        Assert.Equal(["Chris Chair", "Mo Member", "Nia Other"], page.People.Select(person => person.Name));
        Assert.Equal(3, page.Silent);
        Assert.Equal(NoteState.InReview, (await reviewed.Db.Notes.AsNoTracking().SingleAsync()).State);
        var mails = await reviewed.Db.Outbox.AsNoTracking().OrderBy(mail => mail.ToName).ToListAsync();
        Assert.Equal(["chris.chair@example.test", "mo.member@example.test", "nia.other@example.test"], mails.Select(mail => mail.ToAddress));
        Assert.All(mails, mail => Assert.Contains("Monday 8 July 2024", mail.TextBody, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("item 1", mail.TextBody, StringComparison.Ordinal));
        Assert.Equal(["note.sent-for-review"], await reviewed.Db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Send_OrganisationOfAMember_IsKept()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        var clinks = await Given.Organisation("Clinks").SavedIn(reviewed.Db);
        await reviewed.Db.RoleGrants.Where(grant => grant.UserId == reviewed.Member.UserId).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.OrganisationId, clinks.Id));

        await reviewed.SendAsync();
        var id = await reviewed.CommentAsync("housing", "Good.");

        Assert.Equal(clinks.Id, (await reviewed.Db.ReviewAnswers.AsNoTracking().SingleAsync(answer => answer.UserId == reviewed.Member.UserId)).OrganisationId);
        Assert.Equal(clinks.Id, (await reviewed.StoredAsync(id)).OrganisationId);
    }

    [Fact]
    public async Task TakeStep_SendForReviewWithoutARound_IsRefused()
    {
        await using var reviewed = await Reviewed.CreateAsync();

        var outcome = await reviewed.Portal.Of<NoteService>().TakeStepAsync(
            new TakeStep { MeetingId = reviewed.Meeting.Id, Version = await reviewed.NoteVersionAsync(), Move = NoteMove.SendForReview }, reviewed.Secretary, default);

        Assert.Contains("deadline", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.Equal(NoteState.Draft, (await reviewed.Db.Notes.AsNoTracking().SingleAsync()).State);
    }

    [Theory]
    [InlineData(NoteState.Draft)]
    [InlineData(NoteState.InReview)]
    public async Task Send_MeetingStillToCome_IsRefusedUntilItsDay(NoteState state)
    {
        await using var reviewed = await Reviewed.CreateAsync(meeting => meeting.On(2024, 7, 2).With(row => row.Note!.State = state));

        var before = await reviewed.SendAsync();
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(1));
        var onTheDay = await reviewed.SendAsync();

        Assert.Equal(
            new Refusal(string.Empty, "The meeting is on 2 July 2024, which is still to come. Its note can be sent for review from that day on, or correct the date."),
            Assert.IsType<Outcome.Refused>(before).Reasons.Single());
        Assert.IsType<Outcome.Done>(onTheDay);
        Assert.Equal(1, await reviewed.Db.ReviewRounds.CountAsync());
    }

    [Fact]
    public async Task Send_DeadlineMissingOrPast_IsRefusedAndNothingIsSent()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        var version = await reviewed.NoteVersionAsync();

        var missing = await reviewed.Portal.Of<RoundService>().SendAsync(new SendDraft { MeetingId = reviewed.Meeting.Id, Version = version }, reviewed.Secretary, default);
        var past = await reviewed.SendAsync(new DateOnly(2024, 6, 30));

        Assert.Equal("Enter the last day for comments", Assert.IsType<Outcome.Refused>(missing).Reasons.Single().Reason);
        Assert.Equal("Deadline", Assert.IsType<Outcome.Refused>(past).Reasons.Single().Field);
        Assert.Equal(NoteState.Draft, (await reviewed.Db.Notes.AsNoTracking().SingleAsync()).State);
        Assert.False(await reviewed.Db.Outbox.AnyAsync() || await reviewed.Db.ReviewRounds.AnyAsync());
    }

    [Fact]
    public async Task Send_TextChangedSinceItWasSeen_IsAConflict()
    {
        await using var reviewed = await Reviewed.CreateAsync();

        var outcome = await reviewed.Portal.Of<RoundService>().SendAsync(
            new SendDraft { MeetingId = reviewed.Meeting.Id, Version = await reviewed.NoteVersionAsync() - 1, Deadline = Reviewed.Deadline }, reviewed.Secretary, default);

        Assert.IsType<Outcome.Conflict>(outcome);
        Assert.False(await reviewed.Db.ReviewRounds.AnyAsync());
    }

    [Theory]
    [InlineData(NoteMove.TakeBack)]
    [InlineData(NoteMove.Agree)]
    public async Task TakeStep_OutOfReview_ClosesTheRoundAndASecondSendingOpensTheNext(NoteMove move)
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var comment = await reviewed.CommentAsync("housing", "Good.");

        await StepAsync(reviewed, move);
        Assert.NotNull((await reviewed.Db.ReviewRounds.AsNoTracking().SingleAsync()).ClosedAt);
        if (move is NoteMove.Agree)
        {
            await StepAsync(reviewed, NoteMove.TakeBack);
        }

        await reviewed.SendAsync();

        var rounds = await reviewed.Db.ReviewRounds.AsNoTracking().OrderBy(round => round.Number).ToListAsync();
        Assert.Equal([(1, false), (2, true)], rounds.Select(round => (round.Number, round.ClosedAt is null)));
        Assert.Equal(6, await reviewed.Db.Outbox.CountAsync(mail => mail.Kind == "review-opened"));
        Assert.Equal(1, (await reviewed.LineAsync(comment)).Round);
    }

    [Fact]
    public async Task Publish_AfterReview_LeavesNoRoundOpen()
    {
        await using var reviewed = await Reviewed.CreateAsync(meeting => meeting.Attended("Home Office"));
        await reviewed.SendAsync();
        await StepAsync(reviewed, NoteMove.Agree);

        var outcome = await reviewed.Portal.Of<PublishingService>().PublishAsync(
            new PublishNote { MeetingId = reviewed.Meeting.Id, Version = await reviewed.NoteVersionAsync(), PreElectionReason = "Routine." }, reviewed.Secretary, default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.False(await reviewed.Db.ReviewRounds.AnyAsync(round => round.ClosedAt == null));
    }

    [Fact]
    public async Task Send_InReviewFromBeforeThereWereRounds_OpensOneWithoutAStep()
    {
        await using var reviewed = await Reviewed.CreateAsync(meeting => meeting.NoteIn(NoteState.InReview));

        Assert.IsType<Outcome.Done>(await reviewed.SendAsync());
        Assert.IsType<Outcome.Refused>(await reviewed.SendAsync());

        Assert.Equal(1, await reviewed.Db.ReviewRounds.CountAsync());
        Assert.False(await reviewed.Db.Set<NoteStep>().AnyAsync());
    }

    [Fact]
    public async Task MoveDeadline_OfTheOpenRound_TellsWhoeverWasAsked()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var version = await reviewed.Db.ReviewRounds.Select(round => round.Version).SingleAsync();
        var later = new DateOnly(2024, 7, 12);

        var past = await MoveAsync(reviewed, version, new DateOnly(2024, 6, 1));
        var moved = await MoveAsync(reviewed, version, later);
        var late = await MoveAsync(reviewed, version, new DateOnly(2024, 7, 15));

        Assert.IsType<Outcome.Refused>(past);
        Assert.IsType<Outcome.Done>(moved);
        Assert.IsType<Outcome.Conflict>(late);
        Assert.Equal(later, (await reviewed.Db.ReviewRounds.AsNoTracking().SingleAsync()).Deadline);
        Assert.Equal(3, await reviewed.Db.Outbox.CountAsync(mail => mail.Kind == "review-deadline-moved"));
        Assert.Contains("note.review-deadline-moved", await reviewed.Db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Remind_WhoHasNotAnswered_OnceADay()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        await reviewed.Portal.Of<CommentService>().AnswerAsync(reviewed.Meeting.Id, ReviewAnswerState.Content, reviewed.Member, default);

        var first = await reviewed.Portal.Of<RoundService>().RemindAsync(reviewed.Meeting.Id, reviewed.Secretary, default);
        var second = await reviewed.Portal.Of<RoundService>().RemindAsync(reviewed.Meeting.Id, reviewed.Secretary, default);
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(1));
        var third = await reviewed.Portal.Of<RoundService>().RemindAsync(reviewed.Meeting.Id, reviewed.Secretary, default);

        Assert.IsType<Outcome.Done>(first);
        Assert.Contains("today already", Assert.IsType<Outcome.Refused>(second).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.Done>(third);
        var names = await reviewed.Db.Outbox.Where(mail => mail.Kind == "review-reminder").Select(mail => mail.ToName).ToListAsync();
        Assert.Equal(["Chris Chair", "Chris Chair", "Nia Other", "Nia Other"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rounds_ByWhoMayNotEdit_AreNotThere()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        var stranger = Given.BySecretariatOf(await Given.Board("Another Board").SavedIn(reviewed.Db));
        var rounds = reviewed.Portal.Of<RoundService>();

        foreach (var change in new[] { reviewed.Member, reviewed.Chair, stranger, Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await reviewed.SendAsync(by: change));
            Assert.IsType<Outcome.NotFound>(await rounds.RemindAsync(reviewed.Meeting.Id, change, default));
            Assert.IsType<Outcome.NotFound>(await rounds.MoveDeadlineAsync(new MoveDeadline { MeetingId = reviewed.Meeting.Id, Version = 1, Deadline = Reviewed.Deadline }, change, default));
            Assert.Null(await reviewed.Portal.Of<ReviewQueries>().OfMeetingAsync(reviewed.Meeting.Id, change, default));
        }
    }

    private static Task<Outcome> MoveAsync(Reviewed reviewed, int version, DateOnly deadline)
        => reviewed.Portal.Of<RoundService>().MoveDeadlineAsync(
            new MoveDeadline { MeetingId = reviewed.Meeting.Id, Version = version, Deadline = deadline }, reviewed.Secretary, default);

    private static async Task StepAsync(Reviewed reviewed, NoteMove move)
        => Assert.IsType<Outcome.Done>(await reviewed.Portal.Of<NoteService>().TakeStepAsync(
            new TakeStep { MeetingId = reviewed.Meeting.Id, Version = await reviewed.NoteVersionAsync(), Move = move },
            move is NoteMove.Agree ? reviewed.Chair : reviewed.Secretary,
            default));
}
