using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Tests.ForwardPlan;
using RrbPortal.Core.Tests.Papers;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

/// <summary>What becomes of everything that refers to an item when it goes: foreign keys do not cascade, and nothing written is lost.</summary>
public sealed class ItemReleaseTests
{
    private static readonly DateTimeOffset Now = new(2024, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Remove_ItemThatEverythingRefersTo_ReleasesAndKeepsIt(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var user = await Given.User().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", more: item => item.SubItem("Sharing")).SavedIn(db);
        var (item, sub) = (meeting.Items.Single(row => row.Title == "Data"), meeting.Items.Single(row => row.Title == "Sharing"));
        db.ForwardPlan.Add(Entry(board, "Taken", entry => (entry.State, entry.TakenAsItemId, entry.TakenAtMeetingId) = (ForwardPlanState.Taken, item.Id, meeting.Id)));
        db.ForwardPlan.Add(Entry(board, "Wished", entry => (entry.OriginMeetingId, entry.OriginItemId) = (meeting.Id, sub.Id)));
        db.Papers.Add(new Paper { PublicKey = Guid.NewGuid(), MeetingId = meeting.Id, Position = 1, Title = "Of the meeting" });
        db.Papers.Add(new Paper { PublicKey = Guid.NewGuid(), MeetingId = meeting.Id, AgendaItemId = item.Id, Position = 1, Title = "Of the item", Audience = PaperAudience.Public });
        var round = new ReviewRound { MeetingId = meeting.Id, Number = 1, OpenedAt = Now, ByName = "Sam" };
        round.Comments.Add(new ReviewComment { AgendaItemId = sub.Id, ByName = "Mo", Text = "A comment", At = Now });
        db.ReviewRounds.Add(round);
        db.HeldTexts.AddRange(Held(user.Id, meeting.Id, null, "Of the whole"), Held(user.Id, meeting.Id, item.Id, "Half a sentence"), Held(user.Id, meeting.Id, sub.Id, "And another"));
        db.PrivateNotes.AddRange(Private(user.Id, meeting.Id, item.Id, "Ask about costs"), Private(user.Id, meeting.Id, sub.Id, "And about dates"));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var outcome = await portal.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(meeting.Id, item.Id, item.Version, WithSubItems: true), Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.False(await db.AgendaItems.AnyAsync());
        var taken = await db.ForwardPlan.SingleAsync(entry => entry.Topic == "Taken");
        Assert.Equal((ForwardPlanState.Waiting, null, null), (taken.State, taken.TakenAsItemId, taken.TakenAtMeetingId));
        var wished = await db.ForwardPlan.SingleAsync(entry => entry.Topic == "Wished");
        Assert.Equal((null, meeting.Id), (wished.OriginItemId, wished.OriginMeetingId));
        Assert.Equal([("Of the meeting", 1), ("Of the item", 2)], await Papers(db).Select(paper => ValueTuple.Create(paper.Title, paper.Position)).ToListAsync());
        Assert.Equal(PaperAudience.Public, (await db.Papers.SingleAsync(paper => paper.Title == "Of the item")).Audience);
        Assert.Equal((null, "A comment"), await db.ReviewComments.Select(comment => ValueTuple.Create(comment.AgendaItemId, comment.Text)).SingleAsync());
        Assert.Equal(
            [(null, "And another"), (null, "Half a sentence"), ((int?)null, "Of the whole")],
            await db.HeldTexts.OrderBy(text => text.Text).Select(text => ValueTuple.Create(text.AgendaItemId, text.Text)).ToListAsync());
        Assert.Equal(
            [(null, "Data:\nAsk about costs"), ((int?)null, "Sharing:\nAnd about dates")],
            await db.PrivateNotes.OrderBy(note => note.Id).Select(note => ValueTuple.Create(note.AgendaItemId, note.Text)).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Remove_ItemWithTheLongestPrivateNotes_GoesAndLeavesThemReadable(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var user = await Given.User().As(PortalRole.Member, board).SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", more: item => item.SubItem("Sharing")).SavedIn(db);
        var item = meeting.Items.Single(row => row.Title == "Data");
        var (first, second, third) = (new string('a', PrivateNote.TextLength), new string('b', PrivateNote.TextLength), new string('c', PrivateNote.TextLength));
        db.PrivateNotes.AddRange(Private(user.Id, meeting.Id, null, first), Private(user.Id, meeting.Id, item.Id, second), Private(user.Id, meeting.Id, meeting.Items.Single(row => row.Title == "Sharing").Id, third));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var outcome = await portal.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(meeting.Id, item.Id, item.Version, WithSubItems: true), Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal([first, $"Data:\n{second}", $"Sharing:\n{third}"], await db.PrivateNotes.OrderBy(note => note.Id).Select(note => note.Text).ToListAsync());
    }

    [Fact]
    public async Task Remove_ItemOfATopic_PutsTheTopicBackAtTheEndOfTheQueue()
    {
        await using var bench = await PlanBench.CreateAsync();
        var first = await bench.AddAsync("First");
        await bench.AddAsync("Second");
        var meeting = await bench.ComingAsync();
        var item = Assert.IsType<Outcome.Done>(await bench.TakeAsync(first, meeting.Id)).Id;

        await bench.Services.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(meeting.Id, item, 1, WithSubItems: false), bench.Change, default);

        Assert.Equal(["Second", "First"], await bench.TopicsAsync());
    }

    [Fact]
    public async Task Remove_ClosedItem_MakesNoPaperPublic()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Contract", more: item => item.Closed()).SavedIn(db);
        var item = meeting.Items.Single();
        db.Papers.Add(new Paper { PublicKey = Guid.NewGuid(), MeetingId = meeting.Id, AgendaItemId = item.Id, Position = 1, Title = "Bids", Audience = PaperAudience.Public });
        await db.SaveChangesAsync();

        await portal.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(meeting.Id, item.Id, item.Version, WithSubItems: false), Given.BySecretariatOf(board), default);

        Assert.Equal((null, PaperAudience.Members), await db.Papers.AsNoTracking().Select(paper => ValueTuple.Create(paper.AgendaItemId, paper.Audience)).SingleAsync());
    }

    [Fact]
    public async Task Remove_ItemClosedSinceItsPaperWasPublished_TakesThePaperFromThePublicInTheSameSave()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["Bids.txt"], PaperAudience.Public, desk.Item("Budget"));
        await desk.PublishAsync(paper);
        await using var db = desk.Db();
        (await db.AgendaItems.SingleAsync(item => item.Title == "Budget")).Audience = ItemAudience.Closed;
        await db.SaveChangesAsync();
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(row => row.Title == "Budget");

        var outcome = await desk.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(desk.Meeting.Id, item.Id, item.Version, WithSubItems: false), desk.Secretary, default);

        Assert.IsType<Outcome.Done>(outcome);
        var last = await db.PublishedPapers.OrderBy(row => row.Number).LastAsync();
        Assert.Equal((2, null, PaperPublishing.WithdrawnTitle, ItemRelease.WithdrawalReason, 2), (last.Number, last.Sha256, last.Title, last.WithdrawalReason, last.Sequence));
        Assert.Equal(2, (await db.PublicationClock.SingleAsync()).Sequence);
    }

    [Fact]
    public async Task Remove_WhatTwoPeopleTyped_StaysApart()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var (first, second) = (await Given.User().SavedIn(db), await Given.User("Asha Second").SavedIn(db));
        var meeting = await Given.Meeting(board).Item("Data").SavedIn(db);
        var item = meeting.Items.Single();
        db.HeldTexts.AddRange(Held(first.Id, meeting.Id, item.Id, "Mine"), Held(second.Id, meeting.Id, item.Id, "Hers"), Held(first.Id, meeting.Id, item.Id, "Inside", "InternalText"));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        await portal.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(meeting.Id, item.Id, item.Version, WithSubItems: false), Given.BySecretariatOf(board), default);

        Assert.Equal(["Hers", "Inside", "Mine"], (await db.HeldTexts.Select(text => text.Text).ToListAsync()).Order(StringComparer.Ordinal));
    }

    private static IQueryable<Paper> Papers(PortalDbContext db) => db.Papers.Where(paper => paper.AgendaItemId == null).OrderBy(paper => paper.Position);

    private static ForwardPlanEntry Entry(Board board, string topic, Action<ForwardPlanEntry> more)
    {
        var entry = new ForwardPlanEntry { BoardId = board.Id, Position = 1, Topic = topic, ByName = "Sam", At = Now };
        more(entry);
        return entry;
    }

    private static HeldText Held(Guid user, int meeting, int? item, string text, string field = "PublicText")
        => new() { UserId = user, MeetingId = meeting, AgendaItemId = item, Field = field, Text = text, At = Now };

    private static PrivateNote Private(Guid user, int meeting, int? item, string text)
        => new() { UserId = user, MeetingId = meeting, AgendaItemId = item, Text = text, At = Now };
}
