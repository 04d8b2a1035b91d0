using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Memory;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Tests.ForwardPlan;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Memory;

public sealed class OrganisationMemoryTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Of_AnOrganisation_SaysWhereItWasWhatItSaidAndWhatItUndertook(DatabaseProvider provider)
    {
        await using var bench = await PlanBench.CreateAsync(provider);
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);
        var other = await Given.Organisation("MOPAC").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 1, 10)
            .Attended("Clinks", organisation: clinks).Attended("Clinks", Presence.Apologies, organisation: clinks)
            .Item("Housing", "Clinks – A map shows the centres.")
            .Action("Send the map.", "Housing", action => Owned(action, clinks, ActionStatus.Done))
            .SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 2, 10).Attended("Clinks", Presence.Apologies, organisation: clinks).SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 3, 10).Attended("Clinks", Presence.Substitute, organisation: clinks)
            .Action("Ask the boroughs.", more: action => Owned(action, clinks, ActionStatus.Open))
            .SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 4, 10).Attended("MOPAC", organisation: other).SavedIn(bench.Db);
        await Given.Meeting(bench.Board).On(2024, 5, 10).Standing(MeetingState.Cancelled).Attended("Clinks", Presence.Absent, organisation: clinks).SavedIn(bench.Db);

        var page = await PageAsync(bench, bench.Change);
        var list = await bench.Services.Of<OrganisationMemory>().ListAsync(bench.Board.Slug, bench.Change.Rights, default);

        Assert.Equal([Presence.Substitute, Presence.Apologies, Presence.Present], page!.Attendance.Select(line => line.Presence));
        Assert.Equal((2, 1, 67), (page.Attended, page.Unlisted, page.Rate));
        Assert.Equal(("Clinks – A map shows the centres.", "Housing", MemoryRoom.Working), (Assert.Single(page.Contributions).Words, page.Contributions[0].ItemTitle, page.Contributions[0].Place.Room));
        Assert.Equal("Ask the boroughs.", Assert.Single(page.Open).Text);
        Assert.Equal("Send the map.", Assert.Single(page.Done).Text);
        Assert.Equal([("Clinks", 2, 3, 1), ("MOPAC", 1, 1, 0)], list!.Organisations.Select(line => (line.Name, line.Attended, line.Listed, line.OpenActions)));
    }

    [Fact]
    public async Task Of_AnOrganisation_ShowsMembersNoDraft()
    {
        await using var bench = await PlanBench.CreateAsync();
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);
        foreach (var (state, month) in new[] { (NoteState.Draft, 1), (NoteState.InReview, 2), (NoteState.Agreed, 3), (NoteState.Withdrawn, 4) })
        {
            await Given.Meeting(bench.Board).On(2024, month, 10).NoteIn(state).Attended("Clinks", organisation: clinks)
                .Item("Housing", $"Clinks – Said in {state}.").Action($"Do in {state}.", more: action => Owned(action, clinks, ActionStatus.Open)).SavedIn(bench.Db);
        }

        var member = await PageAsync(bench, Given.ByMemberOf(bench.Board));
        var secretary = await PageAsync(bench, bench.Change);

        Assert.Equal(["Clinks – Said in Agreed.", "Clinks – Said in InReview."], member!.Contributions.Select(said => said.Words));
        Assert.Equal(["Do in InReview.", "Do in Agreed."], member.Open.Select(action => action.Text));
        Assert.Equal(2, member.Attendance.Count);
        Assert.All(member.Contributions, said => Assert.Equal(MemoryRoom.Draft, said.Place.Room));
        Assert.Equal((3, 3, 4), (secretary!.Contributions.Count, secretary.Attendance.Count, secretary.Open.Count));
    }

    [Fact]
    public async Task Of_APublishedNote_ShowsMembersWhatThePublicReads()
    {
        await using var bench = await PlanBench.CreateAsync();
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);
        var meeting = await Given.Meeting(bench.Board).NoteIn(NoteState.Agreed).Attended("Clinks", organisation: clinks)
            .Item("Housing", "Clinks – As published.")
            .Item("A secret", "Clinks – Behind closed doors.", item => item.Closed())
            .Action("Public work.", "Housing", action => Owned(action, clinks, ActionStatus.Open))
            .Action("Secret work.", "Housing", action => { Owned(action, clinks, ActionStatus.Open); action.Audience = RecordAudience.Internal; })
            .SavedIn(bench.Db);
        await bench.Services.Of<PublishingService>().PublishAsync(new PublishNote { MeetingId = meeting.Id, Version = 1, PreElectionReason = "Routine." }, bench.Change, default);
        await CorrectAsync(bench, meeting.Id);

        var page = await PageAsync(bench, Given.ByMemberOf(bench.Board));

        Assert.Equal(("Clinks – As published.", "item-1", MemoryRoom.Published), (Assert.Single(page!.Contributions).Words, page.Contributions[0].Place.Anchor, page.Contributions[0].Place.Room));
        Assert.Equal(("Public work.", ActionStatus.InProgress), (Assert.Single(page.Open).Text, page.Open[0].Status));
        Assert.Single(page.Attendance);
    }

    [Fact]
    public async Task Of_ANoteThatIsCorrected_KnowsTheOwnersThatArePublished()
    {
        await using var bench = await PlanBench.CreateAsync();
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);
        var other = await Given.Organisation("Another").SavedIn(bench.Db);
        var meeting = await Given.Meeting(bench.Board).NoteIn(NoteState.Agreed).Attended("Clinks", organisation: clinks)
            .Item("Housing", "Clinks – As published.")
            .Action("Public work.", "Housing", action => Owned(action, clinks, ActionStatus.Open))
            .SavedIn(bench.Db);
        await bench.Services.Of<PublishingService>().PublishAsync(new PublishNote { MeetingId = meeting.Id, Version = 1, PreElectionReason = "Routine." }, bench.Change, default);
        await CorrectAsync(bench, meeting.Id);
        await bench.Db.Set<ActionOwner>().ExecuteUpdateAsync(row => row.SetProperty(owner => owner.OrganisationId, other.Id).SetProperty(owner => owner.AsPrinted, "Another"));

        var page = await PageAsync(bench, Given.ByMemberOf(bench.Board));
        var list = await bench.Services.Of<OrganisationMemory>().ListAsync(bench.Board.Slug, Given.ByMemberOf(bench.Board).Rights, default);

        Assert.Equal(["Clinks"], Assert.Single(page!.Open).Owners);
        Assert.Equal(["Clinks"], list!.Organisations.Select(line => line.Name));
    }

    [Fact]
    public async Task Of_AMergedEntry_AnswersWithTheOneThatStayed()
    {
        await using var bench = await PlanBench.CreateAsync();
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);
        var old = await Given.Organisation("Clinks Limited").SavedIn(bench.Db);
        (await bench.Db.Organisations.FindAsync(old.Id))!.MergedIntoId = clinks.Id;
        await bench.Db.SaveChangesAsync();
        await Given.Meeting(bench.Board).Attended("Clinks", organisation: clinks).SavedIn(bench.Db);

        var page = await bench.Services.Of<OrganisationMemory>().OfAsync(bench.Board.Slug, old.Slug, bench.Change.Rights, default);

        Assert.Equal("clinks", page!.Slug);
    }

    [Fact]
    public async Task Of_WhatThePersonMayNotKnow_IsNotThere()
    {
        await using var bench = await PlanBench.CreateAsync();
        var board = await Given.Board("Another Board").SavedIn(bench.Db);
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);
        await Given.Meeting(bench.Board).Attended("Clinks", organisation: clinks).SavedIn(bench.Db);

        foreach (var stranger in new[] { Given.BySecretariatOf(board), Given.ByMemberOf(board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await PageAsync(bench, stranger));
            Assert.Null(await bench.Services.Of<OrganisationMemory>().ListAsync(bench.Board.Slug, stranger.Rights, default));
        }

        Assert.Null(await PageAsync(bench, Given.ByMemberOf(bench.Board)));
        Assert.Null(await bench.Services.Of<OrganisationMemory>().OfAsync(bench.Board.Slug, "nobody", bench.Change.Rights, default));
    }

    private static Task<OrganisationPage?> PageAsync(PlanBench bench, Change change)
        => bench.Services.Of<OrganisationMemory>().OfAsync(bench.Board.Slug, "clinks", change.Rights, default);

    private static void Owned(ActionItem action, Organisation owner, ActionStatus status)
    {
        action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = owner.Name, OrganisationId = owner.Id });
        (action.Status, action.CurrentStatus) = (status, status);
    }

    /// <summary>The working copy of the published note changes, and an action goes on.</summary>
    private static async Task CorrectAsync(PlanBench bench, int meetingId)
    {
        await using var db = bench.NewContext();
        db.Notes.Single(note => note.MeetingId == meetingId).State = NoteState.Correcting;
        db.AgendaItems.Single(item => item.Title == "Housing").PublicText = "Clinks – In a correction that nobody has seen.";
        db.ActionItems.Single(action => action.Text == "Public work.").CurrentStatus = ActionStatus.InProgress;
        await db.SaveChangesAsync();
    }
}
