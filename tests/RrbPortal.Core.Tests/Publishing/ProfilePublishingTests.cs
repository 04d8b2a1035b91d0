using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Profiles;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Tests.Profiles;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class ProfilePublishingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_MembersTermsAndPurpose_ReachThePublicAsTheyStand(DatabaseProvider provider)
    {
        await using var bench = await ProfileBench.CreateAsync(provider);
        await Given.Organisation("Clinks").SavedIn(bench.Db);
        await bench.Db.Boards.ExecuteUpdateAsync(set => set.SetProperty(board => board.Purpose, "Fewer crimes."));
        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "Clinks", Capacity = MembershipCapacity.Chair, Since = new DateOnly(2021, 4, 1) });
        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "Some Body", Capacity = MembershipCapacity.Member, HasEnded = true });
        await bench.SaveTermsAsync("# What for\n\nIt **meets**.\n\n<script>alert(1)</script>", new DateOnly(2023, 5, 2));

        var outcome = await bench.PublishAsync();

        Assert.IsType<Outcome.Done>(outcome);
        var page = await bench.PublicAsync();
        Assert.Equal("Fewer crimes.", page!.Profile.Purpose);
        Assert.Equal(
            [
                new PublicMember("clinks", "Clinks", MembershipCapacity.Chair, new DateOnly(2021, 4, 1), false, null),
                new PublicMember("some-body", "Some Body", MembershipCapacity.Member, null, true, null),
            ],
            page.Profile.Members);
        Assert.Equal(new DateOnly(2023, 5, 2), page.Profile.Terms!.AgreedOn);
        Assert.Contains("<h3>What for</h3>", page.Profile.Terms.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>meets</strong>", page.Profile.Terms.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Profile.Terms.Html, StringComparison.Ordinal);
        var row = await bench.Db.PublishedProfiles.SingleAsync();
        Assert.Equal((1, 1, 1), (row.Number, row.Sequence, (await bench.Db.PublicationClock.SingleAsync()).Sequence));
        Assert.Equal(row.ContentHash, PublicProfileJson.Hash(PublicProfileJson.Read(row.Content)));
        var audit = await bench.Db.Audit.SingleAsync(entry => entry.Action == "profile.published");
        Assert.Equal(bench.Board.Id, audit.BoardId);
        Assert.DoesNotContain("What for", audit.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithoutPublishing_ChangesNothingThatThePublicReads()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var id = await bench.AddAsync("Clinks");
        Assert.Null(await bench.PublicAsync());
        await bench.PublishAsync();
        var before = await bench.PublicAsync();

        await bench.AddAsync("A secret");
        await bench.SaveTermsAsync("A secret.");
        await bench.Members.RemoveAsync(new RemoveMembership(bench.Board.Id, id, 1), bench.Change, default);
        await bench.Db.Boards.ExecuteUpdateAsync(set => set.SetProperty(board => board.Purpose, "A secret."));

        var after = await bench.PublicAsync();
        Assert.Equal(before!.ContentHash, after!.ContentHash);
        Assert.Equal(["Clinks"], after.Profile.Members.Select(member => member.Organisation));
        Assert.False((await bench.StateAsync()).IsAsPublished);
    }

    [Fact]
    public async Task Publish_InAPreElectionPeriod_AsksForAReasonAndKeepsItInTheAudit()
    {
        await using var bench = await ProfileBench.CreateAsync();
        await bench.AddAsync("Clinks");

        var silent = await bench.PublishAsync(" ");
        var endless = await bench.PublishAsync(new string('a', NoteStep.CommentLength + 1));
        var outcome = await bench.PublishAsync("SECRET routine.");

        var refusal = Assert.Single(Assert.IsType<Outcome.Refused>(silent).Reasons);
        Assert.Equal("PreElectionReason", refusal.Field);
        Assert.StartsWith("Say why the page about the board is published before the general election of 4 July 2024", refusal.Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.Refused>(endless);
        Assert.IsType<Outcome.Done>(outcome);
        Assert.Contains("SECRET routine.", (await bench.Db.Audit.SingleAsync(entry => entry.Action == "profile.published")).Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", (await bench.Db.PublishedProfiles.SingleAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OutsideAnyPreElectionPeriod_AsksForNoReason()
    {
        await using var bench = await ProfileBench.CreateAsync();
        await bench.AddAsync("Clinks");
        var clock = new SetClock(new DateTimeOffset(2024, 9, 2, 9, 0, 0, TimeSpan.Zero));
        var publishing = new ProfilePublishing(bench.Db, new AuditTrail(clock), clock, new PublicationNumbers(bench.Db, new PublicationFollower(clock)));
        var state = await publishing.StateAsync(bench.Board.Slug, bench.Change.Rights, default);

        var outcome = await publishing.PublishAsync(new PublishProfile(bench.Board.Id, state!.Hash), bench.Change, default);

        Assert.Null(state.Period);
        Assert.IsType<Outcome.Done>(outcome);
    }

    [Fact]
    public async Task Publish_NothingChangedOrNothingThere_PublishesNothing()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var empty = await bench.PublishAsync();
        var id = await bench.AddAsync("Clinks");
        await bench.PublishAsync();

        var again = await bench.PublishAsync();
        await bench.Members.RemoveAsync(new RemoveMembership(bench.Board.Id, id, 1), bench.Change, default);
        var emptied = await bench.PublishAsync();

        Assert.Equal("There is nothing to publish yet. Add a member, or the terms of reference, then publish.", Assert.IsType<Outcome.Refused>(empty).Reasons.Single().Reason);
        Assert.Equal("Nothing has changed since the members and terms were published.", Assert.IsType<Outcome.Refused>(again).Reasons.Single().Reason);
        Assert.IsType<Outcome.Done>(emptied);
        Assert.Empty((await bench.PublicAsync())!.Profile.Members);
        Assert.Equal([1, 2], await bench.Db.PublishedProfiles.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync());
    }

    [Fact]
    public async Task Publish_OfWhatChangedSinceItWasSeen_IsRefused()
    {
        await using var bench = await ProfileBench.CreateAsync();
        await bench.AddAsync("Clinks");
        var seen = await bench.StateAsync();
        await bench.AddAsync("Another");

        var outcome = await bench.Publishing.PublishAsync(new PublishProfile(bench.Board.Id, seen.Hash, "Routine."), bench.Change, default);

        Assert.IsType<Outcome.Refused>(outcome);
        Assert.False(await bench.Db.PublishedProfiles.AnyAsync());
    }

    [Fact]
    public async Task Publish_ByOthers_IsNotFound()
    {
        await using var bench = await ProfileBench.CreateAsync();
        await bench.AddAsync("Clinks");
        var hash = (await bench.StateAsync()).Hash;

        foreach (var stranger in await bench.StrangersAsync())
        {
            Assert.Null(await bench.Publishing.StateAsync(bench.Board.Slug, stranger.Rights, default));
            Assert.IsType<Outcome.NotFound>(await bench.Publishing.PublishAsync(new PublishProfile(bench.Board.Id, hash, "Routine."), stranger, default));
        }

        Assert.Null(await bench.PublicAsync());
    }

    [Fact]
    public async Task PublishedRows_AreNeverChanged()
    {
        await using var bench = await ProfileBench.CreateAsync();
        await bench.AddAsync("Clinks");
        await bench.PublishAsync();
        (await bench.Db.PublishedProfiles.SingleAsync()).BoardName = "Another";

        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Db.SaveChangesAsync());
    }

    [Fact]
    public async Task Read_OrganisationOfAPublishedNote_IsLinkedAndNoOther()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2024, 3, 14)) with { Attendance = [new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member)] });
        await series.PublishAsync(ProfileSnapshot.Build(
            new PublicBoard("rrb", "Board", null),
            null,
            [new WorkingMember("Clinks", null, MembershipCapacity.Member, null, false, null), new WorkingMember("Elsewhere", null, MembershipCapacity.Member, null, false, null)],
            terms: null,
            agreedOn: null));

        await using var published = database.Published();
        var page = await new PublishedProfiles(published, TimeProvider.System).OfAsync("rrb", default);

        Assert.Equal(["clinks"], page!.Linked);
    }
}
