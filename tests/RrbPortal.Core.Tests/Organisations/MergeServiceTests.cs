using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Organisations;

public sealed class MergeServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Merge_EntryThatMuchRefersTo_MovesAllOfItInOneSave(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var (from, into) = await TwoAsync(db);
        var before = await Given.Organisation("Haringey LBC").SavedIn(db);
        var part = await Given.Organisation("Haringey Youth Team").SavedIn(db);
        await PutAsync(before.Id, row => row.SuccessorId = from.Id);
        await PutAsync(part.Id, row => row.PartOfId = from.Id);
        var earlier = await Given.Organisation("Haringey again").SavedIn(db);
        await PutAsync(earlier.Id, row => row.MergedIntoId = from.Id);
        await Given.User("Mo Member").As(PortalRole.Member, board).SavedIn(db);
        await db.RoleGrants.ExecuteUpdateAsync(set => set.SetProperty(grant => grant.OrganisationId, from.Id));
        var meeting = await Given.Meeting(board)
            .Attended("LB Haringey", organisation: from).Attended("Clinks")
            .Action("To do.", more: action => action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "LB Haringey", OrganisationId = from.Id }))
            .SavedIn(db);

        var preview = await portal.Of<MergeService>().PreviewAsync(from.Id, into.Id, change.Rights, default);
        var outcome = await portal.Of<MergeService>().MergeAsync(Merge(preview!), change, default);

        Assert.Equal((1, 1, 1), (preview!.Attendance, preview.Owners, preview.Members));
        Assert.Equal(["Haringey LBC", "Haringey Youth Team", "Haringey again"], preview.Predecessors.Concat(preview.Parts).Concat(preview.MergedBefore));
        Assert.Equal(["LB Haringey", "LBH"], preview.From.Aliases);
        Assert.Empty(preview.Reasons);
        Assert.Equal(into.Id, Assert.IsType<Outcome.Done>(outcome).Id);
        var stored = await db.Organisations.AsNoTracking().Include(row => row.Aliases).ToDictionaryAsync(row => row.Id);
        Assert.Equal(("lb-haringey", into.Id, 0), (stored[from.Id].Slug, stored[from.Id].MergedIntoId, stored[from.Id].Aliases.Count));
        Assert.Equal(["haringey council", "lb haringey", "lbh"], stored[into.Id].Aliases.Select(alias => alias.Key).Order(StringComparer.Ordinal));
        Assert.Equal((into.Id, into.Id, into.Id), (stored[before.Id].SuccessorId, stored[part.Id].PartOfId, stored[earlier.Id].MergedIntoId));
        Assert.Equal([into.Id, null], await db.Attendance.OrderBy(entry => entry.Position).Select(entry => entry.OrganisationId).ToListAsync());
        Assert.Equal(into.Id, (await db.Set<ActionOwner>().SingleAsync()).OrganisationId);
        Assert.Equal(into.Id, (await db.RoleGrants.SingleAsync()).OrganisationId);
        Assert.Equal(2, (await db.Notes.SingleAsync(note => note.MeetingId == meeting.Id)).Version);
        Assert.Equal("organisation.merged", (await db.Audit.SingleAsync()).Action);
        Assert.Equal(into.Id, await portal.Of<OrganisationQueries>().FindAsync("LB Haringey", default));

        Task<int> PutAsync(int id, Action<Organisation> put)
        {
            put(db.Organisations.Single(row => row.Id == id));
            return db.SaveChangesAsync();
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Merge_EntryThatReviewersSpeakFor_MovesWhatTheySaidAndWhoIsInvited(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var (from, into) = await TwoAsync(db);
        var member = await Given.User("Mo Member").As(PortalRole.Member, board).SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", "Text.").SavedIn(db);
        var round = new ReviewRound { MeetingId = meeting.Id, Number = 1, ByName = "Sam Secretary", Deadline = new DateOnly(2024, 7, 8) };
        round.Answers.Add(new ReviewAnswer { UserId = member.Id, UserName = "Mo Member", OrganisationId = from.Id });
        round.Comments.Add(new ReviewComment { ByUserId = member.Id, ByName = "Mo Member", Text = "Good.", OrganisationId = from.Id });
        db.ReviewRounds.Add(round);
        db.Invitations.Add(new Invitation { Email = "new@example.org", Name = "New Person", Role = PortalRole.Member, BoardId = board.Id, OrganisationId = from.Id, ByName = "Ada", TokenHash = new string('0', Invitation.HashLength) });
        await db.SaveChangesAsync();

        var preview = await portal.Of<MergeService>().PreviewAsync(from.Id, into.Id, change.Rights, default);
        var outcome = await portal.Of<MergeService>().MergeAsync(Merge(preview!), change, default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(into.Id, (await db.ReviewComments.AsNoTracking().SingleAsync()).OrganisationId);
        Assert.Equal(into.Id, (await db.ReviewAnswers.AsNoTracking().SingleAsync()).OrganisationId);
        Assert.Equal(into.Id, (await db.Invitations.AsNoTracking().SingleAsync()).OrganisationId);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Merge_AfterItsNoteWasPublished_LeavesThePublishedAddressAndFindsBoth(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var (from, into) = await TwoAsync(db);
        var meeting = await Given.Meeting(board).Attended("LB Haringey", organisation: from).Item("Welcome", "Text.").Step(NoteState.InReview, NoteState.Agreed, DateTimeOffset.UnixEpoch, "Chris").SavedIn(db);
        var later = await Given.Meeting(board).On(2024, 5, 16).Attended("Haringey Council", organisation: into).Item("Welcome", "Text.").Step(NoteState.InReview, NoteState.Agreed, DateTimeOffset.UnixEpoch, "Chris").SavedIn(db);
        Assert.IsType<Outcome.Done>(await portal.Of<PublishingService>().PublishAsync(Publish(meeting.Id), change, default));
        Assert.IsType<Outcome.Done>(await portal.Of<PublishingService>().PublishAsync(Publish(later.Id), change, default));

        await portal.Of<MergeService>().MergeAsync(Merge((await portal.Of<MergeService>().PreviewAsync(from.Id, into.Id, change.Rights, default))!), change, default);

        Assert.Equal([new DateOnly(2024, 6, 20)], await DatesAsync("lb-haringey"));
        Assert.Equal([new DateOnly(2024, 5, 16)], await DatesAsync("haringey-council"));
        Assert.True((await portal.Of<NotePreviews>().OfMeetingAsync(meeting.Id, change.Rights, default))!.IsAsPublished, "The text is the same, whatever the address of the organisation.");

        async Task<IEnumerable<DateOnly>> DatesAsync(string slug)
            => (await portal.Of<PublishedRecords>().MeetingsAsync(new PublishedFilter(OrganisationSlug: slug), default)).Notes.Select(note => note.Date);
    }

    [Fact]
    public async Task Merge_Impossible_IsRefusedWithTheReason()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var (from, into) = await TwoAsync(db);
        var third = await Given.Organisation("Clinks").SavedIn(db);

        var itself = await portal.Of<MergeService>().MergeAsync(Merge(from, from), change, default);
        await TieAsync(from.Id, into.Id);
        var successor = await portal.Of<MergeService>().MergeAsync(Merge(from, into), change, default);
        var back = await portal.Of<MergeService>().MergeAsync(Merge(into, from), change, default);
        await TieAsync(from.Id, third.Id);
        await TieAsync(third.Id, into.Id);
        await TieAsync(into.Id, null);
        var noCircle = await portal.Of<MergeService>().PreviewAsync(from.Id, into.Id, change.Rights, default);
        await TieAsync(into.Id, third.Id);
        await TieAsync(third.Id, from.Id);
        await TieAsync(from.Id, null);
        var circle = await portal.Of<MergeService>().MergeAsync(Merge(from, into), change, default);
        await db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(row => row.SuccessorId, (int?)null));
        await db.Organisations.Where(row => row.Id == into.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MergedIntoId, third.Id));
        var heir = await portal.Of<MergeService>().MergeAsync(Merge(from, into), change, default);
        var gone = await portal.Of<MergeService>().MergeAsync(Merge(into, from), change, default);

        Assert.Equal("An entry cannot be merged into itself. Choose another one.", Reason(itself));
        Assert.StartsWith("The register says that one of LB Haringey and Haringey Council is the successor of the other", Reason(successor), StringComparison.Ordinal);
        Assert.StartsWith("The register says that one of Haringey Council and LB Haringey", Reason(back), StringComparison.Ordinal);
        Assert.Empty(noCircle!.Reasons);
        Assert.StartsWith("Once they are one, the successors or the parts in the register would go in a circle", Reason(circle), StringComparison.Ordinal);
        Assert.Equal("Haringey Council was merged into Clinks. Choose Clinks instead.", Reason(heir));
        Assert.Equal("Haringey Council was merged into Clinks already.", Reason(gone));

        Task<int> TieAsync(int id, int? successor)
            => db.Organisations.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SuccessorId, successor));
    }

    [Fact]
    public async Task Merge_EntryChangedSinceThePreview_IsAConflictAndNothingMoves()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var (from, into) = await TwoAsync(db);
        await portal.Of<OrganisationService>().AddAliasAsync(new AddAlias(into.Id, "Haringey"), change, default);

        var outcome = await portal.Of<MergeService>().MergeAsync(Merge(from, into), change, default);

        Assert.IsType<Outcome.Conflict>(outcome);
        Assert.Null((await db.Organisations.SingleAsync(row => row.Id == from.Id)).MergedIntoId);
    }

    [Fact]
    public async Task Merged_Entry_IsHiddenAndItsAddressIsNotGivenAgain()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var (from, into) = await TwoAsync(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        await portal.Of<MergeService>().MergeAsync(Merge(from, into), change, default);

        var list = await portal.Of<RegisterQueries>().ListAsync(new RegisterFilter(), change.Rights, default);
        var page = await portal.Of<RegisterQueries>().FindAsync(from.Id, change.Rights, default);
        var edited = await portal.Of<OrganisationService>().EditAsync(new EditOrganisation { Id = from.Id, Version = 2, Name = "Another" }, change, default);
        var removed = await portal.Of<OrganisationRemoval>().RemoveAsync(new RemoveOrganisation(from.Id, 2), change, default);
        await portal.Of<AttendanceService>().AddAsync(new AddAttendance { MeetingId = meeting.Id, Entry = new AttendanceFacts { OrganisationAsPrinted = "Haringey", OrganisationId = from.Id } }, change, default);
        await portal.Of<OrganisationService>().AddAsync(new AddOrganisation { Name = "L.B. Haringey" }, change, default);

        Assert.Equal("Haringey Council", Assert.Single(list!.Lines).Name);
        Assert.Equal("Haringey Council", page!.MergedInto?.Name);
        Assert.StartsWith("This entry was merged into another", Reason(edited), StringComparison.Ordinal);
        Assert.StartsWith("This entry was merged into another", Reason(removed), StringComparison.Ordinal);
        Assert.Equal(into.Id, (await db.Attendance.SingleAsync()).OrganisationId);
        Assert.Equal(["haringey-council", "l-b-haringey", "lb-haringey"], await db.Organisations.Select(row => row.Slug).OrderBy(slug => slug).ToListAsync());
    }

    private static async Task<(Organisation From, Organisation Into)> TwoAsync(Data.PortalDbContext db)
        => (await Given.Organisation("LB Haringey").Abbreviated("LBH").SavedIn(db), await Given.Organisation("Haringey Council").SavedIn(db));

    private static PublishNote Publish(int meeting) => new() { MeetingId = meeting, Version = 1, PreElectionReason = "Routine." };

    private static MergeOrganisations Merge(MergePreview preview)
        => new() { FromId = preview.From.Id, FromVersion = preview.From.Version, IntoId = preview.Into.Id, IntoVersion = preview.Into.Version };

    private static MergeOrganisations Merge(Organisation from, Organisation into)
        => new() { FromId = from.Id, FromVersion = 1, IntoId = into.Id, IntoVersion = 1 };

    private static string Reason(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason;
}
