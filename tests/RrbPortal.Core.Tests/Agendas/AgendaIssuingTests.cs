using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

public sealed class AgendaIssuingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Issue_FirstTime_KeepsTellsAndPublishesInOneSave(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        var member = await Given.User("Mo Member").As(PortalRole.Member, board).As(PortalRole.Chair, board).SavedIn(db);
        await Given.User("Gone Member").As(PortalRole.Member, board).Disabled().SavedIn(db);
        await Given.User("Sam Secretary").As(PortalRole.Secretariat, board).SavedIn(db);
        var meeting = await PlannedAsync(db, board);

        var outcome = await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        var version = await db.AgendaVersions.SingleAsync();
        Assert.Equal((1, "Sam Secretary", null, true), (version.Number, version.ByName, version.Change, version.IsPublished));
        Assert.Equal(["14:00 1 Welcome", "14:10 2 Contract"], IssuedAgendaJson.Read(version.Content).Items.Select(item => $"{item.Start:HH:mm} {item.Number} {item.Title}"));
        Assert.Equal(MeetingState.AgendaIssued, await db.Meetings.Select(row => row.State).SingleAsync());
        var mail = await db.Outbox.SingleAsync();
        Assert.Equal(("agenda-issued", member.Email), (mail.Kind, mail.ToAddress));
        Assert.DoesNotContain("Contract", mail.TextBody, StringComparison.Ordinal);
        var published = await db.PublishedAgendas.SingleAsync();
        Assert.Equal((1, 1, MeetingState.Planned), (published.Number, published.Sequence, published.State));
        Assert.Equal(1, await db.PublicationClock.Select(clock => clock.Sequence).SingleAsync());
        Assert.Equal(["agenda.issued"], await db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Issue_BoardThatDoesNotPublish_LeavesThePublicAlone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: false);
        var meeting = await PlannedAsync(db, board);

        await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), Given.BySecretariatOf(board), default);

        Assert.False((await db.AgendaVersions.SingleAsync()).IsPublished);
        Assert.False(await db.PublishedAgendas.AnyAsync());
        Assert.Equal(0, await db.PublicationClock.Select(clock => clock.Sequence).SingleAsync());
    }

    [Fact]
    public async Task Issue_Again_NeedsASentenceAndAChangeAndMakesAFurtherVersion()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        await Given.User("Mo Member").As(PortalRole.Member, board).SavedIn(db);
        var meeting = await PlannedAsync(db, board);
        var change = Given.BySecretariatOf(board);
        await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), change, default);

        var same = await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting, "Nothing."), change, default);
        await portal.Of<AgendaService>().AddAsync(new AddAgendaItem { MeetingId = meeting.Id, Item = new() { Title = "Late", LateReason = "Today." } }, change, default);
        var silent = await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting, " "), change, default);
        var again = await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting, "A late item."), change, default);

        Assert.Contains("Nothing has changed", Assert.IsType<Outcome.Refused>(same).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.Equal("Change", Assert.IsType<Outcome.Refused>(silent).Reasons.Single().Field);
        Assert.IsType<Outcome.Done>(again);
        Assert.Equal([(1, null), (2, "A late item.")], await db.AgendaVersions.OrderBy(version => version.Number).Select(version => ValueTuple.Create(version.Number, version.Change)).ToListAsync());
        Assert.Equal([1, 2], await db.PublishedAgendas.OrderBy(agenda => agenda.Number).Select(agenda => agenda.Number).ToListAsync());
        Assert.Equal(["agenda-changed", "agenda-issued"], await db.Outbox.OrderBy(mail => mail.Kind).Select(mail => mail.Kind).ToListAsync());
    }

    [Fact]
    public async Task Issue_ChangeThatThePublicDoesNotRead_IsNotPublishedAgain()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        var meeting = await PlannedAsync(db, board);
        var change = Given.BySecretariatOf(board);
        await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), change, default);
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(row => row.Title == "Contract");
        await portal.Of<AgendaService>().EditAsync(
            new EditAgendaItem { MeetingId = meeting.Id, Id = item.Id, Version = item.Version, Item = new() { Title = "Contract for tags", Audience = ItemAudience.Closed, PlannedMinutes = 20 } }, change, default);

        var outcome = await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting, "The closed item has a name."), change, default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(2, await db.AgendaVersions.CountAsync());
        Assert.Equal(1, await db.PublishedAgendas.CountAsync());
    }

    [Theory]
    [InlineData(MeetingState.Cancelled, "meeting-cancelled")]
    [InlineData(MeetingState.Postponed, "meeting-postponed")]
    public async Task Issue_CancelledAfterwards_TellsMembersAndThePublic(MeetingState state, string kind)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        await Given.User("Mo Member").As(PortalRole.Member, board).SavedIn(db);
        var meeting = await PlannedAsync(db, board);
        var change = Given.BySecretariatOf(board);
        await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), change, default);
        await PutAsync(db, record => (record.State, record.StateReason) = (state, "SECRET illness"));

        var outcome = await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting, "It does not take place."), change, default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(state, (await db.Meetings.AsNoTracking().SingleAsync()).State);
        var published = await db.PublishedAgendas.OrderBy(agenda => agenda.Number).LastAsync();
        Assert.Equal((2, state), (published.Number, published.State));
        Assert.DoesNotContain("SECRET", published.Content, StringComparison.Ordinal);
        Assert.Contains("SECRET illness", (await db.AgendaVersions.OrderBy(version => version.Number).LastAsync()).Content, StringComparison.Ordinal);
        var mail = await db.Outbox.SingleAsync(mail => mail.Kind == kind);
        Assert.DoesNotContain("SECRET", mail.TextBody + mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_PublishedOnce_IsToldOnAfterTheBoardStoppedPublishing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        var meeting = await PlannedAsync(db, board);
        await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), Given.BySecretariatOf(board), default);
        (await db.Boards.SingleAsync()).PublishesAgendas = false;
        await db.SaveChangesAsync();
        await PutAsync(db, record => (record.State, record.StateReason) = (MeetingState.Cancelled, "Ill"));

        await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting, "Cancelled."), Given.BySecretariatOf(board), default);

        Assert.Equal(MeetingState.Cancelled, (await db.PublishedAgendas.OrderBy(agenda => agenda.Number).LastAsync()).State);
    }

    [Theory]
    [InlineData(MeetingState.Held, NoteState.Draft, 12, "This meeting was held")]
    [InlineData(MeetingState.Cancelled, NoteState.Draft, 12, "There is nothing to tell")]
    [InlineData(MeetingState.Planned, NoteState.InReview, 12, "The note of this meeting is written already")]
    [InlineData(MeetingState.Planned, NoteState.Draft, -80, "The date of the meeting is past")]
    [InlineData(MeetingState.Planned, NoteState.Draft, null, "The meeting has no date")]
    public async Task Issue_WhatCannotBe_IsRefusedWithTheReason(MeetingState state, NoteState note, int? days, string reason)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        var meeting = await PlannedAsync(db, board);
        await PutAsync(db, record => (record.State, record.Note!.State, record.Date) = (state, note, days is { } later ? new DateOnly(2024, 7, 1).AddDays(later) : null));

        var outcome = await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), Given.BySecretariatOf(board), default);

        Assert.Contains(Assert.IsType<Outcome.Refused>(outcome).Reasons, said => said.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.False(await db.AgendaVersions.AnyAsync());
        Assert.False(await db.PublishedAgendas.AnyAsync());
    }

    [Fact]
    public async Task Issue_AgendaChangedMeanwhile_IsAConflict()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        var meeting = await PlannedAsync(db, board);
        var seen = await InputAsync(db, meeting);
        await portal.Of<AgendaService>().AddAsync(new AddAgendaItem { MeetingId = meeting.Id, Item = new() { Title = "Another" } }, Given.BySecretariatOf(board), default);

        var outcome = await portal.Of<AgendaIssuing>().IssueAsync(seen, Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Conflict>(outcome);
        Assert.False(await db.AgendaVersions.AnyAsync());
    }

    [Fact]
    public async Task Issue_WithoutTheRight_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: true);
        var other = await Given.Board("Another Board").SavedIn(db);
        var meeting = await PlannedAsync(db, board);

        foreach (var change in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(board), Given.ByChairOf(board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), change, default));
            Assert.Null(await portal.Of<AgendaIssuing>().GateAsync(meeting.Id, change.Rights, default));
        }
    }

    [Fact]
    public async Task Gate_Oversights_AreWarningsAndStopNobody()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: false);
        await Given.Meeting(board).On(2024, 6, 1).Action("SECRET in a draft.").Decided("SECRET too.").SavedIn(db);
        var meeting = await Given.Meeting(board).On(2024, 7, 4).Standing(MeetingState.Planned)
            .With(record => (record.Start, record.End) = (new TimeOnly(14, 0), new TimeOnly(14, 30)))
            .Item("Minutes", more: item => item.With(record => (record.Kind, record.PlannedMinutes) = (ItemKind.PreviousMinutes, 40)))
            .Item("Actions", more: item => item.With(record => record.Kind = ItemKind.PreviousActions))
            .SavedIn(db);

        var gate = await portal.Of<AgendaIssuing>().GateAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);

        Assert.Empty(gate!.Reasons);
        Assert.Equal(4, gate.Warnings.Count);
        Assert.Contains("10 more than the meeting lasts", gate.Warnings[0], StringComparison.Ordinal);
        Assert.Equal((2, false), (gate.Promise!.Days, gate.Promise.IsKept));
        Assert.DoesNotContain("SECRET", IssuedAgendaJson.Write(gate.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_ForMembers_AreWhatWasIssuedAndNoMore()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await BoardAsync(db, publishes: false);
        var other = await Given.Board("Another Board").SavedIn(db);
        var meeting = await PlannedAsync(db, board);
        var (secretary, member) = (Given.BySecretariatOf(board), Given.ByMemberOf(board).Rights);
        var queries = portal.Of<IssuedAgendaQueries>();
        Assert.Null(await queries.OfMeetingAsync(meeting.Id, null, member, default));
        Assert.Empty(await queries.ComingAsync(member, default));
        await portal.Of<AgendaIssuing>().IssueAsync(await InputAsync(db, meeting), secretary, default);
        await portal.Of<AgendaService>().AddAsync(new AddAgendaItem { MeetingId = meeting.Id, Item = new() { Title = "SECRET", LateReason = "SECRET" } }, secretary, default);

        var page = await queries.OfMeetingAsync(meeting.Id, null, member, default);

        Assert.Equal((1, null), (page!.Shown.Number, page.Shown.ByName));
        Assert.DoesNotContain("SECRET", IssuedAgendaJson.Write(page.Agenda), StringComparison.Ordinal);
        Assert.Equal([meeting.Id], (await queries.ComingAsync(member, default)).Select(line => line.MeetingId));
        Assert.Null(await queries.OfMeetingAsync(meeting.Id, 2, member, default));
        Assert.Null(await queries.CompareAsync(meeting.Id, 1, 2, member, default));
        foreach (var stranger in new[] { Given.ByMemberOf(other), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await queries.OfMeetingAsync(meeting.Id, null, stranger.Rights, default));
            Assert.Null(await queries.CompareAsync(meeting.Id, 1, 1, stranger.Rights, default));
            Assert.Empty(await queries.ComingAsync(stranger.Rights, default));
        }
    }

    private static async Task<Board> BoardAsync(PortalDbContext db, bool publishes)
    {
        var board = await Given.Board().SavedIn(db);
        (await db.Boards.SingleAsync(row => row.Id == board.Id)).PublishesAgendas = publishes;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return board;
    }

    private static Task<Meeting> PlannedAsync(PortalDbContext db, Board board) => Given.Meeting(board).On(2024, 7, 18).Standing(MeetingState.Planned)
        .With(record => (record.Start, record.End) = (new TimeOnly(14, 0), new TimeOnly(16, 0)))
        .Item("Welcome", more: item => item.With(record => record.PlannedMinutes = 10))
        .Item("Contract", more: item => item.Closed().With(record => record.PlannedMinutes = 20))
        .SavedIn(db);

    private static async Task PutAsync(PortalDbContext db, Action<Meeting> change)
    {
        db.ChangeTracker.Clear();
        change(await db.Meetings.Include(meeting => meeting.Note).SingleAsync());
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static async Task<IssueAgenda> InputAsync(PortalDbContext db, Meeting meeting, string? change = null) => new()
    {
        MeetingId = meeting.Id,
        Version = await db.Notes.Where(note => note.MeetingId == meeting.Id).Select(note => note.Version).SingleAsync(),
        Change = change,
    };
}
