using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

public sealed class ActionUpdateServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_StatusDateAndText_StandFromThenOnAndTheNoteStaysAsItIs(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider);
        var before = await world.ActionAsync();

        var outcome = await world.UpdateAsync(update => update with { Status = ActionStatus.InProgress, DueDate = new DateOnly(2024, 8, 1), Text = "Half of them.\r\n" });

        Assert.IsType<Outcome.Done>(outcome);
        var action = await world.ActionAsync();
        Assert.Equal((ActionStatus.InProgress, new DateOnly(2024, 8, 1)), (action.CurrentStatus, action.CurrentDueDate));
        Assert.Equal((before.Status, before.DueDate, before.Version + 1), (action.Status, action.DueDate, action.Version));
        var update = await world.Db.ActionUpdates.SingleAsync();
        Assert.Equal(("Half of them.", "Sam Secretary", RecordAudience.Internal, null), (update.Text, update.ByName, update.Audience, update.OrganisationId));
        Assert.True((await world.Portal.Of<NotePreviews>().OfMeetingAsync(world.May.Id, world.Secretary.Rights, default))!.IsAsPublished);
        var audit = await world.Db.Audit.OrderByDescending(entry => entry.Id).FirstAsync();
        Assert.Equal(("action.updated", null), (audit.Action, audit.MeetingId));
        Assert.Contains("Half of them.", audit.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WrittenDownLateForAnEarlierMeeting_TheLaterMeetingStands()
    {
        await using var world = await ActionWorld.CreateAsync();
        var early = await Given.Meeting(world.Board).On(2024, 6, 6).SavedIn(world.Db);

        await world.UpdateAsync(update => update with { Status = ActionStatus.Done, MeetingId = world.June.Id });
        await world.UpdateAsync(update => update with { Status = ActionStatus.InProgress, MeetingId = early.Id });

        Assert.Equal(ActionStatus.Done, (await world.ActionAsync()).CurrentStatus);
    }

    [Theory]
    [InlineData(NoteState.Draft)]
    [InlineData(NoteState.InReview)]
    [InlineData(NoteState.Agreed)]
    [InlineData(NoteState.Withdrawn)]
    public async Task Add_NoteIsNotPublic_IsRefused(NoteState state)
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.PutAsync(world.May.Id, state);

        var outcome = await world.UpdateAsync(update => update with { Status = ActionStatus.Done });

        Assert.IsType<Outcome.Refused>(outcome);
        Assert.False(await world.Db.ActionUpdates.AnyAsync());
    }

    [Fact]
    public async Task Add_ByAnybodyElse_IsNotFound()
    {
        await using var world = await ActionWorld.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(world.Db);

        foreach (var change in new[] { Given.ByMemberOf(world.Board), Given.ByChairOf(world.Board), Given.ByAdministrator(), Given.ByNobody(), Given.BySecretariatOf(other) })
        {
            Assert.IsType<Outcome.NotFound>(await world.UpdateAsync(update => update with { Status = ActionStatus.Done }, change));
        }

        Assert.False(await world.Db.ActionUpdates.AnyAsync());
    }

    [Fact]
    public async Task Add_SomebodyElseWroteMeanwhile_ShowsWhatTheyWrote()
    {
        await using var world = await ActionWorld.CreateAsync();
        var version = (await world.ActionAsync()).Version;
        await world.UpdateAsync(update => update with { Text = "Theirs.", MeetingId = world.June.Id });

        var outcome = await world.UpdateAsync(update => update with { Text = "Mine.", Version = version });

        var conflict = Assert.IsType<Outcome.Conflict>(outcome);
        Assert.Equal(("Theirs.", "20 June 2024"), (conflict.Theirs.Single(field => field.Field == "Text").Value, conflict.Theirs.Single(field => field.Field == "MeetingId").Value));
        Assert.Equal("Theirs.", (await world.Db.ActionUpdates.SingleAsync()).Text);
    }

    [Fact]
    public async Task Add_NothingSaid_IsRefusedByField()
    {
        await using var world = await ActionWorld.CreateAsync();

        var empty = await world.UpdateAsync(update => update);
        var nowhere = await world.UpdateAsync(update => update with { Text = "So.", Audience = RecordAudience.Public });
        var tooLong = await world.UpdateAsync(update => update with { Text = new string('t', ActionUpdate.TextLength + 1) });
        var unknown = await world.UpdateAsync(update => update with { Status = ActionStatus.NotRecorded });

        Assert.Equal(["Text", "MeetingId", "Text", "Status"], new[] { empty, nowhere, tooLong, unknown }.Select(outcome => Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Field));
    }

    [Fact]
    public async Task Add_MeetingThatCannotHaveHeardOfIt_IsRefused()
    {
        await using var world = await ActionWorld.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(world.Db);
        var wrong = new[]
        {
            world.May,
            await Given.Meeting(world.Board).On(2024, 4, 1).SavedIn(world.Db),
            await Given.Meeting(world.Board).On(2024, 6, 25).Standing(MeetingState.Cancelled, "Strike").SavedIn(world.Db),
            await Given.Meeting(world.Board).On(2024, 9, 19).Standing(MeetingState.Planned).SavedIn(world.Db),
            await Given.Meeting(other).On(2024, 6, 21).SavedIn(world.Db),
        };

        foreach (var meeting in wrong)
        {
            var outcome = await world.UpdateAsync(update => update with { Text = "So.", MeetingId = meeting.Id });
            Assert.Equal("MeetingId", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Field);
        }
    }

    [Fact]
    public async Task Add_PublicAtAMeeting_IsAChangeOfThatMeetingsNote()
    {
        await using var world = await ActionWorld.CreateAsync();
        var before = await world.Db.Notes.AsNoTracking().SingleAsync(note => note.MeetingId == world.June.Id);

        await world.UpdateAsync(update => update with { Text = "Half of them.", MeetingId = world.June.Id, Audience = RecordAudience.Public });

        var after = await world.Db.Notes.AsNoTracking().SingleAsync(note => note.MeetingId == world.June.Id);
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(world.June.Id, (await world.Db.Audit.OrderByDescending(entry => entry.Id).FirstAsync()).MeetingId);
    }

    [Theory]
    [InlineData(NoteState.Agreed, RecordAudience.Public, false)]
    [InlineData(NoteState.Published, RecordAudience.Public, false)]
    [InlineData(NoteState.Withdrawn, RecordAudience.Public, false)]
    [InlineData(NoteState.Published, RecordAudience.Internal, true)]
    [InlineData(NoteState.Correcting, RecordAudience.Public, true)]
    public async Task Add_AtAMeetingWhoseNoteIsClosed_OnlyInternally(NoteState june, RecordAudience audience, bool isTaken)
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.PutAsync(world.June.Id, june);

        var outcome = await world.UpdateAsync(update => update with { Text = "So.", MeetingId = world.June.Id, Audience = audience });

        Assert.Equal(isTaken, outcome is Outcome.Done);
        Assert.Equal(isTaken, await world.Db.ActionUpdates.AnyAsync());
    }

    [Fact]
    public async Task Add_PublicOfAnInternalAction_IsRefused()
    {
        await using var world = await ActionWorld.CreateAsync(action: action => action.Audience = RecordAudience.Internal);

        var outcome = await world.UpdateAsync(update => update with { Text = "So.", MeetingId = world.June.Id, Audience = RecordAudience.Public });

        Assert.Equal("Audience", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Field);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Report_ByTheOwnersMember_IsInternalAndMovesNothing(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider);
        var member = await world.MemberAsync();

        var outcome = await world.Portal.Of<ActionUpdateService>().ReportAsync(new ReportOnAction(world.ActionId, "We sent half."), world.By(member), default);

        Assert.IsType<Outcome.Done>(outcome);
        var report = await world.Db.ActionUpdates.SingleAsync();
        Assert.Equal((world.Trust.Id, "We sent half.", null, RecordAudience.Internal), (report.OrganisationId, report.Text, report.Status, report.Audience));
        Assert.Equal(ActionStatus.Open, (await world.ActionAsync()).CurrentStatus);
        var register = await world.Portal.Of<ActionRegisterQueries>().ListAsync(new ActionFilter(Reported: true), world.Secretary.Rights, default);
        Assert.True(Assert.Single(register.Lines).HasNewReport);
        await world.UpdateAsync(update => update with { Text = "Thank you." });
        Assert.Equal(0, (await world.Portal.Of<ActionRegisterQueries>().ListAsync(new ActionFilter(), world.Secretary.Rights, default)).Reported);
    }

    [Fact]
    public async Task Report_ByWhoeverDoesNotSpeakForTheOwner_IsNotFound()
    {
        await using var world = await ActionWorld.CreateAsync();
        var other = await Given.Organisation("Another Body").SavedIn(world.Db);
        var stranger = await world.MemberAsync("Nia Neighbour", other);
        var chair = await Given.User("Chris Chair").As(PortalRole.Chair, world.Board).SavedIn(world.Db);
        var former = await world.MemberAsync("Fran Former");

        foreach (var change in new[]
        {
            world.By(stranger),
            new Change(chair.Id, "Chris Chair", Change.Web, Given.ByChairOf(world.Board).Rights),
            new Change(former.Id, "Fran Former", Change.Web, Given.ByNobody().Rights),
            world.Secretary,
        })
        {
            Assert.IsType<Outcome.NotFound>(await world.Portal.Of<ActionUpdateService>().ReportAsync(new ReportOnAction(world.ActionId, "So."), change, default));
        }
    }

    [Fact]
    public async Task Report_OnAFinishedAction_OrWithoutWords_IsRefused()
    {
        await using var world = await ActionWorld.CreateAsync();
        var member = world.By(await world.MemberAsync());

        var empty = await world.Portal.Of<ActionUpdateService>().ReportAsync(new ReportOnAction(world.ActionId, "  "), member, default);
        await world.UpdateAsync(update => update with { Status = ActionStatus.Closed });
        var late = await world.Portal.Of<ActionUpdateService>().ReportAsync(new ReportOnAction(world.ActionId, "So."), member, default);

        Assert.Equal("Say how the action stands", Assert.IsType<Outcome.Refused>(empty).Reasons[0].Reason);
        Assert.StartsWith("This action is finished", Assert.IsType<Outcome.Refused>(late).Reasons[0].Reason, StringComparison.Ordinal);
    }
}
