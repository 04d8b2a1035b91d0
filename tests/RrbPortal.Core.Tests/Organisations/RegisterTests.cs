using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Organisations;

/// <summary>Listing, showing, changing and removing entries of the register.</summary>
public sealed class RegisterTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task List_Searched_FoldsCaseAndMarksAndCountsWhatTheyDid(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var mopac = await Given.Organisation("Mayor’s Office for Policing and Crime").Abbreviated("MOPAC").SavedIn(db);
        await Given.Organisation("Clinks").AlsoPrinted("Clinks (a charity)").SavedIn(db);
        await Given.Meeting(board)
            .Attended("MOPAC", organisation: mopac).Attended("MOPAC", organisation: mopac)
            .Action("To do.", more: action => action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "MOPAC", OrganisationId = mopac.Id }))
            .SavedIn(db);
        await Given.Meeting(board).On(2024, 9, 19).Attended("MOPAC", Presence.Apologies, organisation: mopac).SavedIn(db);
        var rights = Given.BySecretariatOf(board).Rights;
        var queries = portal.Of<RegisterQueries>();

        var all = await queries.ListAsync(new RegisterFilter(), rights, default);
        var byName = await queries.ListAsync(new RegisterFilter("MAYORS office"), rights, default);
        var byLetters = await queries.ListAsync(new RegisterFilter("mopac"), rights, default);
        var byAlias = await queries.ListAsync(new RegisterFilter("Charity"), rights, default);
        var unused = await queries.ListAsync(new RegisterFilter(UnusedOnly: true), rights, default);

        Assert.Equal(["Clinks", "Mayor’s Office for Policing and Crime"], all!.Lines.Select(line => line.Name));
        Assert.Equal((2, 1), (all.Matching, all.Unused));
        Assert.Equal(new RegisterLine(mopac.Id, mopac.Name, "MOPAC", null, 1, 1, true), Assert.Single(byName!.Lines));
        Assert.Equal(mopac.Id, Assert.Single(byLetters!.Lines).Id);
        Assert.Equal("Clinks", Assert.Single(byAlias!.Lines).Name);
        Assert.Equal("Clinks", Assert.Single(unused!.Lines).Name);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_OrganisationWithTies_ShowsThemAndHowOftenEachNameIsPrinted(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var whole = await Given.Organisation("Ministry of Justice").SavedIn(db);
        var next = await Given.Organisation("Probation Service").SavedIn(db);
        var old = await Given.Organisation("National Probation Service").Abbreviated("NPS").SavedIn(db);
        await Given.Meeting(board)
            .Attended("NPS", organisation: old).Attended("nps", organisation: old).Attended("National Probation Service London", organisation: old)
            .Action("To do.", more: action => action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "NPS", OrganisationId = old.Id }))
            .SavedIn(db);
        var change = Given.BySecretariatOf(board);
        await portal.Of<OrganisationService>().EditAsync(
            Edit(old) with { ValidUntil = new DateOnly(2021, 6, 25), SuccessorId = next.Id, PartOfId = whole.Id }, change, default);
        var queries = portal.Of<RegisterQueries>();

        var page = await queries.FindAsync(old.Id, change.Rights, default);
        var successor = await queries.FindAsync(next.Id, change.Rights, default);
        var ministry = await queries.FindAsync(whole.Id, change.Rights, default);

        Assert.Equal(("Probation Service", "Ministry of Justice", new DateOnly(2021, 6, 25)), (page!.Successor?.Name, page.PartOf?.Name, page.Facts.ValidUntil));
        Assert.Equal([("National Probation Service", 0, true), ("NPS", 3, true)], page.Aliases.Select(alias => (alias.AsPrinted, alias.Times, alias.IsName)));
        Assert.Equal([new PrintedForm("National Probation Service London", 1)], page.OtherForms);
        Assert.Equal((1, 1), (page.Meetings, page.Actions));
        Assert.Equal("National Probation Service", Assert.Single(successor!.Predecessors).Name);
        Assert.Equal("National Probation Service", Assert.Single(ministry!.Parts).Name);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Edit_NewName_KeepsTheOldOneAsAliasAndTheAddress(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var known = await Given.Organisation("Archive").SavedIn(db);

        var outcome = await portal.Of<OrganisationService>().EditAsync(Edit(known) with { Name = "National  Archive", Abbreviation = "NA" }, Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        var stored = await db.Organisations.Include(row => row.Aliases).SingleAsync();
        Assert.Equal(("National Archive", "NA", "archive", 2), (stored.Name, stored.Abbreviation, stored.Slug, stored.Version));
        Assert.Equal(["archive", "na", "national archive"], stored.Aliases.Select(alias => alias.Key).Order(StringComparer.Ordinal));
        Assert.Equal("organisation.edited", (await db.Audit.SingleAsync()).Action);
    }

    [Fact]
    public async Task Edit_NotGood_IsRefusedForEachReason()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Organisation("Clinks").SavedIn(db);
        var known = await Given.Organisation("Archive").SavedIn(db);
        var service = portal.Of<OrganisationService>();
        var change = Given.BySecretariatOf(board);
        await service.EditAsync(Edit(other) with { SuccessorId = known.Id, PartOfId = known.Id }, change, default);

        Assert.Equal(["The last day must be the same as or after the first day"], await ReasonsAsync(Edit(known) with { ValidFrom = new(2024, 2, 2), ValidUntil = new(2024, 2, 1) }));
        Assert.Equal(["Choose another organisation as the successor: it cannot be its own"], await ReasonsAsync(Edit(known) with { SuccessorId = known.Id }));
        Assert.Equal(["Choose another successor: with this one the entries would go in a circle"], await ReasonsAsync(Edit(known) with { SuccessorId = other.Id }));
        Assert.Equal(["Choose another body that it is part of: with this one the entries would go in a circle"], await ReasonsAsync(Edit(known) with { PartOfId = other.Id }));
        Assert.Equal(["Choose the successor from the list"], await ReasonsAsync(Edit(known) with { SuccessorId = 999 }));
        Assert.Equal(["“clinks” is in the register already, for Clinks"], await ReasonsAsync(Edit(known) with { Name = "clinks" }));
        Assert.Equal(["Enter the organisation's name"], await ReasonsAsync(Edit(known) with { Name = " – " }));

        async Task<IEnumerable<string>> ReasonsAsync(EditOrganisation input)
            => Assert.IsType<Outcome.Refused>(await service.EditAsync(input, change, default)).Reasons.Select(reason => reason.Reason);
    }

    [Fact]
    public async Task Edit_FromAnOlderVersion_IsAConflictThatShowsWhatIsStored()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var known = await Given.Organisation("Archive").SavedIn(db);
        await portal.Of<OrganisationService>().EditAsync(Edit(known) with { Name = "National Archive" }, Given.BySecretariatOf(board), default);

        var outcome = await portal.Of<OrganisationService>().EditAsync(Edit(known) with { Name = "The Archive" }, Given.BySecretariatOf(board), default);

        var conflict = Assert.IsType<Outcome.Conflict>(outcome);
        Assert.Equal((2, "National Archive"), (conflict.CurrentVersion, conflict.Theirs[0].Value));
    }

    [Fact]
    public async Task Aliases_AddedAndRemoved_BelongToOneOrganisation()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        await Given.Organisation("Clinks").SavedIn(db);
        var known = await Given.Organisation("Archive").SavedIn(db);
        var service = portal.Of<OrganisationService>();

        var added = await service.AddAliasAsync(new AddAlias(known.Id, " The  Archive "), change, default);
        var taken = await service.AddAliasAsync(new AddAlias(known.Id, "CLINKS"), change, default);
        var again = await service.AddAliasAsync(new AddAlias(known.Id, "the archive"), change, default);
        var empty = await service.AddAliasAsync(new AddAlias(known.Id, "–"), change, default);
        var aliases = await db.OrganisationAliases.AsNoTracking().Where(alias => alias.OrganisationId == known.Id).ToDictionaryAsync(alias => alias.AsPrinted, alias => alias.Id);
        var ofName = await service.RemoveAliasAsync(new RemoveAlias(known.Id, aliases["Archive"]), change, default);
        var removed = await service.RemoveAliasAsync(new RemoveAlias(known.Id, aliases["The Archive"]), change, default);

        Assert.IsType<Outcome.Done>(added);
        Assert.Equal("“CLINKS” is in the register already, for Clinks", Reason(taken));
        Assert.Equal("“the archive” is in the register already, for Archive", Reason(again));
        Assert.Equal("Enter the name as it is printed", Reason(empty));
        Assert.Equal("“Archive” is the name or the abbreviation of this organisation. Change that first", Reason(ofName));
        Assert.IsType<Outcome.Done>(removed);
        Assert.Equal(["Archive"], await db.OrganisationAliases.Where(alias => alias.OrganisationId == known.Id).Select(alias => alias.AsPrinted).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Remove_NothingRefersToIt_TakesItAndItsNamesAway(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var known = await Given.Organisation("Archive").Abbreviated("A1").SavedIn(db);

        var outcome = await portal.Of<OrganisationRemoval>().RemoveAsync(new RemoveOrganisation(known.Id, known.Version), Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.False(await db.Organisations.AnyAsync());
        Assert.False(await db.OrganisationAliases.AnyAsync());
        Assert.Equal("organisation.removed", (await db.Audit.SingleAsync()).Action);
    }

    [Fact]
    public async Task Remove_SomethingRefersToIt_IsRefusedWithTheReason()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var attending = await Given.Organisation("Clinks").SavedIn(db);
        var tied = await Given.Organisation("Archive").SavedIn(db);
        await Given.Meeting(board).Attended("Clinks", organisation: attending).SavedIn(db);
        await portal.Of<OrganisationService>().EditAsync(Edit(attending) with { PartOfId = tied.Id }, change, default);
        var removal = portal.Of<OrganisationRemoval>();

        var used = await removal.RemoveAsync(new RemoveOrganisation(attending.Id, 2), change, default);
        var named = await removal.RemoveAsync(new RemoveOrganisation(tied.Id, 1), change, default);
        var old = await removal.RemoveAsync(new RemoveOrganisation(attending.Id, 1), change, default);

        Assert.StartsWith("Meetings or actions refer to this organisation", Reason(used), StringComparison.Ordinal);
        Assert.Equal("Other entries of the register refer to this one. Change these first.", Reason(named));
        Assert.IsType<Outcome.Conflict>(old);
    }

    [Theory]
    [InlineData("comment", "This organisation was asked for comments")]
    [InlineData("answer", "This organisation was asked for comments")]
    [InlineData("invitation", "Somebody was invited to speak for this organisation")]
    public async Task Remove_SomebodySpokeForIt_IsRefusedWithTheReason(string what, string why)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var user = await Given.User().SavedIn(db);
        var known = await Given.Organisation("Archive").SavedIn(db);
        var at = portal.Clock.GetUtcNow();
        var round = new ReviewRound { MeetingId = (await Given.Meeting(board).SavedIn(db)).Id, Number = 1, OpenedAt = at, ByName = "Sam" };
        if (what == "invitation")
        {
            db.Invitations.Add(new Invitation { Email = "mo@example.test", Name = "Mo", Role = PortalRole.Member, BoardId = board.Id, OrganisationId = known.Id, TokenHash = "hash", InvitedAt = at, ByName = "Ann", ExpiresAt = at });
        }
        else
        {
            round.Comments.AddRange(what == "comment" ? [new ReviewComment { ByName = "Mo", Text = "A comment", At = at, OrganisationId = known.Id }] : []);
            round.Answers.AddRange(what == "answer" ? [new ReviewAnswer { UserId = user.Id, UserName = "Mo", OrganisationId = known.Id }] : []);
            db.ReviewRounds.Add(round);
        }

        await db.SaveChangesAsync();

        var outcome = await portal.Of<OrganisationRemoval>().RemoveAsync(new RemoveOrganisation(known.Id, known.Version), Given.BySecretariatOf(board), default);

        Assert.StartsWith(why, Reason(outcome), StringComparison.Ordinal);
        Assert.True(await db.Organisations.AnyAsync());
    }

    [Fact]
    public async Task Register_AskedByMember_IsNotThere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var one = await Given.Organisation("Archive").SavedIn(db);
        var two = await Given.Organisation("Clinks").SavedIn(db);
        var member = Given.ByMemberOf(board);

        Assert.Null(await portal.Of<RegisterQueries>().ListAsync(new RegisterFilter(), member.Rights, default));
        Assert.Null(await portal.Of<RegisterQueries>().FindAsync(one.Id, member.Rights, default));
        Assert.Null(await portal.Of<UnknownNameQueries>().ListAsync(1, member.Rights, default));
        Assert.Null(await portal.Of<MergeService>().PreviewAsync(one.Id, two.Id, member.Rights, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<OrganisationService>().EditAsync(Edit(one), member, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<OrganisationService>().AddAliasAsync(new AddAlias(one.Id, "New"), member, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<OrganisationService>().RemoveAliasAsync(new RemoveAlias(one.Id, one.Aliases[0].Id), member, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<OrganisationRemoval>().RemoveAsync(new RemoveOrganisation(one.Id, 1), member, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<MergeService>().MergeAsync(new MergeOrganisations { FromId = one.Id, FromVersion = 1, IntoId = two.Id, IntoVersion = 1 }, member, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<PrintedNameService>().LinkAsync(new LinkPrintedName("New", one.Id), member, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<PrintedNameService>().MakeAsync(new MakeOfPrintedName { Printed = "New", Name = "New" }, member, default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<PrintedNameService>().JoinKnownAsync(member, default));
        Assert.NotNull(await portal.Of<RegisterQueries>().ListAsync(new RegisterFilter(), Given.ByAdministrator().Rights, default));
    }

    private static string Reason(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason;

    private static EditOrganisation Edit(Organisation organisation)
        => new() { Id = organisation.Id, Version = 1, Name = organisation.Name, Abbreviation = organisation.Abbreviation };
}
