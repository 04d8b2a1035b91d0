using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Memory;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Papers.Packs;
using RrbPortal.Core.Tests.Actions;
using RrbPortal.Core.Tests.Papers;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

/// <summary>Members never read what was changed since an agenda was issued, wherever its titles stand.</summary>
public sealed class WhatMembersKnowTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Changed_SinceTheAgendaWasIssued_IsInNoListOfMembers(DatabaseProvider provider)
    {
        await using var desk = await ChangedAsync(provider);
        var member = Given.ByMemberOf(desk.Board).Rights;

        var papers = await desk.Of<MemberPaperQueries>().OfMeetingAsync(desk.Meeting.Id, member, default);
        var pack = await desk.Of<PackQueries>().PlanAsync(desk.Meeting.Id, PaperAudience.Members, member, default);
        var threads = await desk.Of<ThreadMemory>().ListAsync(desk.Board.Slug, member, default);
        var coming = Assert.Single(await desk.Of<IssuedAgendaQueries>().ComingAsync(member, default));

        Assert.Equal([("", "Of the late item"), ("2", "Of the budget")], papers!.Groups.SelectMany(group => group.Papers, (group, paper) => (group.Number, paper.Title)));
        Assert.Equal(["The whole meeting", "Welcome", "Budget", "Contracts"], pack!.Items.Select(item => item.Title));
        Assert.Equal([("00-01", "Of the late item"), ("02-01", "Of the budget")], pack.Papers.Select(paper => (paper.Number, paper.Title)));
        Assert.All(pack.Items, item => Assert.Null(item.Lead));
        Assert.Equal((new DateOnly(2024, 7, 18), new TimeOnly(14, 0), "City Hall"), (pack.Date!.Value, pack.Start!.Value, pack.Place));
        Assert.Equal(["Budget", "Contracts"], threads!.Once.Select(line => line.Title).Order(StringComparer.Ordinal));
        Assert.Equal((new DateOnly(2024, 7, 18), MeetingState.AgendaIssued, "City Hall", true), (coming.Date!.Value, coming.State, coming.Place, coming.HasPage));
        Assert.Equal(new DateOnly(2024, 7, 18), papers.Date);
    }

    [Fact]
    public async Task Changed_SinceTheAgendaWasIssued_IsInThePackOfTheSecretariat()
    {
        await using var desk = await ChangedAsync();

        var pack = await desk.Of<PackQueries>().PlanAsync(desk.Meeting.Id, PaperAudience.Secretariat, desk.Secretary.Rights, default);

        Assert.Equal(["The whole meeting", "Welcome", "SECRET budget", "Contracts", "SECRET late"], pack!.Items.Select(item => item.Title));
    }

    [Fact]
    public async Task Papers_NoteInReview_StandUnderTheItemsThatMembersRead()
    {
        await using var desk = await ChangedAsync();
        await using var db = desk.Db();
        (await db.Notes.SingleAsync()).State = NoteState.InReview;
        await db.SaveChangesAsync();

        var papers = await desk.Of<MemberPaperQueries>().OfMeetingAsync(desk.Meeting.Id, Given.ByMemberOf(desk.Board).Rights, default);

        Assert.Equal(["SECRET budget", "SECRET late"], papers!.Groups.Select(group => group.Title));
    }

    [Fact]
    public async Task Coming_ForMembers_HasCancelledMeetingsOnceTheyAreToldAndNoPastOnes()
    {
        await using var desk = await PaperDesk.CreateAsync(more: meeting => meeting.On(2024, 7, 18));
        await using var db = desk.Db();
        await Given.Meeting(desk.Board).On(2024, 6, 1).Standing(MeetingState.AgendaIssued).SavedIn(db);
        var rights = Given.ByMemberOf(desk.Board).Rights;
        var meeting = await db.Meetings.SingleAsync(row => row.Id == desk.Meeting.Id);
        (meeting.State, meeting.StateReason) = (MeetingState.Cancelled, "Ill");
        await db.SaveChangesAsync();
        var before = Assert.Single(await desk.Of<IssuedAgendaQueries>().ComingAsync(rights, default));

        await desk.Of<AgendaIssuing>().IssueAsync(new IssueAgenda { MeetingId = meeting.Id, Version = await desk.NoteVersionAsync(), Change = "Cancelled." }, desk.Secretary, default);
        var after = Assert.Single(await desk.Of<IssuedAgendaQueries>().ComingAsync(rights, default));

        Assert.Equal((MeetingState.AgendaIssued, MeetingState.Cancelled), (before.State, after.State));
        Assert.False(after.HasPage);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Issue_WhileTheNoteBeforeIsCorrected_TellsMembersWhatIsPublished(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider, may: meeting => meeting.Decided("To go on.").Decided("SECRET inside.", audience: RecordAudience.Internal));
        await world.Db.Meetings.Where(meeting => meeting.Id == world.June.Id).ExecuteUpdateAsync(row => row.SetProperty(meeting => meeting.State, MeetingState.Cancelled));
        var next = await NextAsync(world);
        var published = IssuedAgenda.Of((await PlannedAsync(world, next))!, MeetingState.AgendaIssued);

        await world.PutAsync(world.May.Id, NoteState.Correcting);
        (await world.Db.Decisions.SingleAsync(decision => decision.Text == "To go on.")).Text = "SECRET correction.";
        (await world.Db.ActionItems.SingleAsync()).Text = "SECRET correction.";
        world.Db.ActionItems.Add(new ActionItem { MeetingId = world.May.Id, Position = 9, Text = "SECRET new action.", CurrentStatus = ActionStatus.Open });
        await world.Db.SaveChangesAsync();
        world.Db.ChangeTracker.Clear();
        var planned = await PlannedAsync(world, next);
        var content = IssuedAgenda.Of(planned!, MeetingState.AgendaIssued);

        Assert.Equal(["To go on."], published.Previous!.Decisions);
        Assert.DoesNotContain("SECRET", IssuedAgendaJson.Write(content), StringComparison.Ordinal);
        Assert.Equal(["To go on."], content.Previous!.Decisions);
        Assert.Equal(["AP1: Send the figures."], content.OpenActions.Select(action => $"{action.Reference}: {action.Text}"));
        Assert.Equal(["Send the figures."], content.Previous.MattersArising.Select(action => action.Text));
        Assert.Equal(["SECRET correction.", "SECRET inside."], planned!.Previous!.Decisions);
        Assert.Equal(2, planned.OpenActions.Count);
    }

    [Fact]
    public async Task OpenActions_PastTheirDay_AreOverdueOnlyWhereSomebodySaidThatTheyAreOpen()
    {
        await using var world = await ActionWorld.CreateAsync(action: action => (action.Reference, action.DueDate, action.CurrentDueDate) = (null, new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 1)));
        var next = await NextAsync(world);

        var open = Assert.Single((await PlannedAsync(world, next))!.OpenActions);
        await world.Db.ActionItems.ExecuteUpdateAsync(row => row.SetProperty(action => action.CurrentStatus, ActionStatus.NotRecorded));
        var unknown = Assert.Single((await PlannedAsync(world, next))!.OpenActions);

        Assert.Equal(("RSB-12", true, false), (open.Reference, open.IsOverdue, unknown.IsOverdue));
    }

    /// <summary>An agenda that was issued, and whose titles, date and place were changed since; a late item has a paper.</summary>
    private static async Task<PaperDesk> ChangedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var desk = await PaperDesk.CreateAsync(provider, meeting => meeting.On(2024, 7, 18).With(record => (record.Start, record.Place) = (new TimeOnly(14, 0), "City Hall")));
        await desk.Of<AgendaService>().AddAsync(new AddAgendaItem { MeetingId = desk.Meeting.Id, Item = new() { Title = "SECRET late", LateReason = "SECRET" } }, desk.Secretary, default);
        await using var db = desk.Db();
        var budget = await db.AgendaItems.SingleAsync(item => item.Title == "Budget");
        (budget.Title, budget.LeadOrganisation, budget.PlannedMinutes) = ("SECRET budget", "SECRET lead", 55);
        var meeting = await db.Meetings.SingleAsync();
        (meeting.Date, meeting.Start, meeting.Place) = (new DateOnly(2024, 8, 1), new TimeOnly(9, 0), "SECRET place");
        await db.SaveChangesAsync();
        var late = (await db.AgendaItems.SingleAsync(item => item.Title == "SECRET late")).Id;
        await desk.AddAsync(["Of the budget.txt"], PaperAudience.Members, budget.Id);
        await desk.AddAsync(["Of the late item.txt"], PaperAudience.Members, late);
        return desk;
    }

    private static Task<Meeting> NextAsync(ActionWorld world) => Given.Meeting(world.Board).On(2024, 9, 12).Standing(MeetingState.Planned)
        .Item("Minutes", more: item => item.With(record => record.Kind = ItemKind.PreviousMinutes))
        .Item("Actions", more: item => item.With(record => record.Kind = ItemKind.PreviousActions))
        .SavedIn(world.Db);

    private static Task<PlannedAgenda?> PlannedAsync(ActionWorld world, Meeting meeting)
        => world.Portal.Of<PlannedAgendaQueries>().OfMeetingAsync(meeting.Id, world.Secretary.Rights, default);
}
