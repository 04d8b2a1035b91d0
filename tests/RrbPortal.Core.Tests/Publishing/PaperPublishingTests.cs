using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Tests.Papers;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class PaperPublishingTests
{
    private static readonly DateOnly Day = new(2024, 6, 20);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_PaperForEverybody_IsReadByThePublicAndMovesTheClock(DatabaseProvider provider)
    {
        await using var desk = await PaperDesk.CreateAsync(provider);
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public, desk.Item("Budget"));
        Assert.Empty(await PublicAsync(desk));

        var outcome = await desk.PublishAsync(paper);

        Assert.IsType<Outcome.Done>(outcome);
        var read = Assert.Single(await PublicAsync(desk));
        Assert.Equal(("One", "2", "One.txt", null), (read.Title, read.ItemNumber, read.FileName, read.WithdrawalReason));
        await using var db = desk.Db();
        Assert.Equal(1, (await db.PublicationClock.SingleAsync()).Sequence);
        var entry = await db.Audit.OrderByDescending(entry => entry.Id).FirstAsync();
        Assert.Equal(("paper.published", desk.Meeting.Id), (entry.Action, entry.MeetingId));
    }

    [Theory]
    [InlineData(PaperAudience.Secretariat)]
    [InlineData(PaperAudience.Members)]
    public async Task Publish_PaperForOthers_IsRefused(PaperAudience audience)
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], audience);

        var outcome = await desk.PublishAsync(paper);

        Assert.StartsWith("This paper is not for everybody.", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason, StringComparison.Ordinal);
        Assert.Empty(await PublicAsync(desk));
    }

    [Fact]
    public async Task Publish_MeetingWithoutADateOrItemClosedSince_IsRefused()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public, desk.Item("Budget"));
        await ChangeAsync(desk, meeting => meeting.Items.Single(item => item.Title == "Budget").Audience = ItemAudience.Closed);
        var closed = await desk.PublishAsync(paper);
        Assert.True((await desk.LineAsync(paper)).IsShut);
        await ChangeAsync(desk, meeting => (meeting.Items.Single(item => item.Title == "Budget").Audience, meeting.Date) = (ItemAudience.Open, null));
        var undated = await desk.PublishAsync(paper);

        Assert.StartsWith("This item is closed", Assert.IsType<Outcome.Refused>(closed).Reasons[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("The meeting has no date", Assert.IsType<Outcome.Refused>(undated).Reasons[0].Reason, StringComparison.Ordinal);
        Assert.Empty(await PublicAsync(desk));
    }

    [Fact]
    public async Task NewVersion_OfAPublishedPaper_IsNotPublicUntilItIsPublished()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public);
        await desk.PublishAsync(paper);
        await desk.AddVersionAsync(paper, "Two.txt");

        Assert.Equal("One.txt", Assert.Single(await PublicAsync(desk)).FileName);
        Assert.Equal(PublicCopy.Earlier, (await desk.LineAsync(paper)).Public);

        await desk.PublishAsync(paper);

        Assert.Equal("Two.txt", Assert.Single(await PublicAsync(desk)).FileName);
        Assert.Equal(PublicCopy.Same, (await desk.LineAsync(paper)).Public);
        Assert.IsType<Outcome.Refused>(await desk.PublishAsync(paper));
    }

    [Fact]
    public async Task Withdraw_PublishedPaper_TakesItFromThePublicInTheSameSave()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["Name of a person.txt"], PaperAudience.Public);
        await desk.PublishAsync(paper);

        await desk.WithdrawAsync(paper, "It named a person.");

        var read = Assert.Single(await PublicAsync(desk));
        Assert.Equal((PaperPublishing.WithdrawnTitle, "It named a person.", ""), (read.Title, read.WithdrawalReason, read.FileName));
        Assert.IsType<PublicPaperLookup.Withdrawn>(await LookupAsync(desk, read.Key));
        await using var db = desk.Db();
        Assert.Equal(2, (await db.PublicationClock.SingleAsync()).Sequence);
        Assert.Equal(2, await db.PublishedPapers.CountAsync());
    }

    [Fact]
    public async Task Withdraw_PaperThatWasNeverPublished_PublishesNothing()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public);

        await desk.WithdrawAsync(paper, "A slip.");

        Assert.Empty(await PublicAsync(desk));
        await using var db = desk.Db();
        Assert.Equal(0, (await db.PublicationClock.SingleAsync()).Sequence);
    }

    [Fact]
    public async Task PutBack_WithdrawnPaper_IsNotPublicUntilItIsPublishedAgain()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public);
        await desk.PublishAsync(paper);
        await desk.WithdrawAsync(paper, "A slip.");

        Assert.IsType<Outcome.Refused>(await desk.PublishAsync(paper));
        await desk.PutBackAsync(paper);
        Assert.NotNull(Assert.Single(await PublicAsync(desk)).WithdrawalReason);

        await desk.PublishAsync(paper);
        Assert.Null(Assert.Single(await PublicAsync(desk)).WithdrawalReason);
    }

    [Fact]
    public async Task Edit_AudienceOfAPublishedPaper_AsksForAReasonAndTakesItBack()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public);
        await desk.PublishAsync(paper);
        var facts = new PaperFacts { Title = "One", Audience = PaperAudience.Members };

        var without = await desk.EditAsync(paper, facts);
        Assert.Equal("Reason", Assert.Single(Assert.IsType<Outcome.Refused>(without).Reasons).Field);
        Assert.Null(Assert.Single(await PublicAsync(desk)).WithdrawalReason);

        Assert.IsType<Outcome.Done>(await desk.EditAsync(paper, facts, "It is for members."));
        Assert.Equal("It is for members.", Assert.Single(await PublicAsync(desk)).WithdrawalReason);
    }

    [Fact]
    public async Task StageMeeting_InASaveOfSomebodyElse_PublishesWhatIsForEverybodyAndNotYetPublic()
    {
        await using var desk = await PaperDesk.CreateAsync();
        await desk.AddAsync(["One.txt", "Two.txt"], PaperAudience.Public);
        await desk.AddAsync(["Members.txt"], PaperAudience.Members);
        var withdrawn = await desk.AddAsync(["Gone.txt"], PaperAudience.Public);
        await desk.WithdrawAsync(withdrawn, "A slip.");
        var public1 = (await desk.ListAsync())[0].Papers[0].Id;
        await desk.PublishAsync(public1);
        var closed = await desk.AddAsync(["Closed.txt"], PaperAudience.Members, desk.Item("Contracts"));
        await using (var db = desk.Db())
        {
            (await db.Papers.SingleAsync(paper => paper.Id == closed)).Audience = PaperAudience.Public;
            await db.SaveChangesAsync();
        }

        await using var scoped = desk.Db();
        var staged = await Publishing(scoped).StageMeetingAsync(desk.Meeting.Id, default);

        Assert.Equal(1, staged);
        Assert.Single(await PublicAsync(desk));
        await scoped.SaveChangesAsync();
        Assert.Equal(["One", "Two"], (await PublicAsync(desk)).Select(paper => paper.Title));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task StageMeeting_ManyPapers_AsksNoMoreThanForOne(DatabaseProvider provider)
    {
        await using var desk = await PaperDesk.CreateAsync(provider);
        await desk.AddAsync(["1.txt"], PaperAudience.Public, desk.Item("Budget"));
        var (one, first) = await CountAsync();
        await desk.AddAsync(["2.txt", "3.txt", "4.txt", "5.txt"], PaperAudience.Public, desk.Item("Budget"));

        var (five, second) = await CountAsync();

        Assert.Equal((1, 5), (first, second));
        Assert.Equal(one, five);

        async Task<(int Commands, int Staged)> CountAsync()
        {
            var counter = new CommandCounter();
            await using var scoped = desk.Db(counter);
            var staged = (await Publishing(scoped).ReadyAsync(desk.Meeting.Id, default)).Count;
            return (counter.Commands.Count, staged);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task WithdrawNote_WithItsPapers_TakesThemFromThePublicInTheSameSave(DatabaseProvider provider)
    {
        await using var desk = await PublishedNoteAsync(provider);
        await desk.AddAsync(["Not public.txt"], PaperAudience.Public);
        Assert.Equal(["Public"], await desk.Of<PaperPublishing>().PublicAsync(desk.Meeting.Id, desk.Secretary.Rights, default));

        var outcome = await WithdrawNoteAsync(desk, "It named a person.", withPapers: true);

        Assert.IsType<Outcome.Done>(outcome);
        await using var db = desk.Db();
        var last = await db.PublishedPapers.OrderBy(row => row.Number).LastAsync();
        var tombstone = await db.Publications.OrderBy(row => row.Revision).LastAsync();
        Assert.Equal((null, "It named a person.", tombstone.Sequence), (last.Sha256, last.WithdrawalReason, last.Sequence));
        Assert.Equal("It named a person.", (await db.Papers.SingleAsync(paper => paper.Title == "Public")).WithdrawalReason);
        Assert.Null((await db.Papers.SingleAsync(paper => paper.Title == "Not public")).WithdrawnAt);
        Assert.Empty(await desk.Of<PaperPublishing>().PublicAsync(desk.Meeting.Id, desk.Secretary.Rights, default));
    }

    [Fact]
    public async Task WithdrawNote_Alone_LeavesItsPapersPublic()
    {
        await using var desk = await PublishedNoteAsync();

        Assert.IsType<Outcome.Done>(await WithdrawNoteAsync(desk, new string('a', Publication.ExplanationLength), withPapers: false));

        Assert.Null(Assert.Single(await PublicAsync(desk)).WithdrawalReason);
    }

    [Fact]
    public async Task WithdrawNote_WithItsPapersForAReasonTooLongForThem_IsRefused()
    {
        await using var desk = await PublishedNoteAsync();

        var outcome = await WithdrawNoteAsync(desk, new string('a', Paper.ReasonLength + 1), withPapers: true);

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons).Field);
        Assert.Null(Assert.Single(await PublicAsync(desk)).WithdrawalReason);
    }

    [Fact]
    public async Task Public_ForAnybodyElse_IsEmpty()
    {
        await using var desk = await PublishedNoteAsync();
        await using var db = desk.Db();
        var other = await Given.Board("Another Board").SavedIn(db);

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(desk.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Empty(await desk.Of<PaperPublishing>().PublicAsync(desk.Meeting.Id, stranger.Rights, default));
        }
    }

    [Fact]
    public async Task Lookup_ByAnAddressOfBefore_LeadsToTheNewOne()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public);
        await desk.PublishAsync(paper);
        var key = (await PublicAsync(desk))[0].Key;
        await ChangeAsync(desk, meeting => meeting.Date = new DateOnly(2024, 6, 21));
        await desk.PublishAsync(paper);

        var moved = Assert.IsType<PublicPaperLookup.Moved>(await LookupAsync(desk, key));

        Assert.Equal(new DateOnly(2024, 6, 21), moved.Paper.Date);
        Assert.IsType<PublicPaperLookup.NotFound>(await LookupAsync(desk, key, new DateOnly(2024, 6, 22)));
        Assert.IsType<PublicPaperLookup.NotFound>(await LookupAsync(desk, Guid.NewGuid()));
    }

    [Fact]
    public async Task FourEyes_PapersChangedSinceReview_DoNotMakeTheirKeeperAnEditorOfTheNote()
    {
        await using var desk = await PaperDesk.CreateAsync(more: meeting => meeting.Step(NoteState.Draft, NoteState.InReview, new DateTimeOffset(2024, 6, 25, 9, 0, 0, TimeSpan.Zero), "Robin").NoteIn(NoteState.Agreed));
        await using var db = desk.Db();
        (await db.Boards.SingleAsync()).FourEyes = true;
        await db.SaveChangesAsync();
        await desk.AddAsync(["One.txt"], PaperAudience.Public);

        var gate = await desk.Of<PublishingService>().GateAsync(desk.Meeting.Id, desk.Secretary, default);

        Assert.DoesNotContain(gate!.Reasons, reason => reason.Contains("you changed this note", StringComparison.Ordinal));
    }

    /// <summary>A published note with a public paper.</summary>
    private static async Task<PaperDesk> PublishedNoteAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var desk = await PaperDesk.CreateAsync(provider, meeting => meeting.Standing(MeetingState.Held).Attended("Home Office").Item("Data", "Text.").NoteIn(NoteState.Agreed));
        await desk.PublishAsync(await desk.AddAsync(["Public.txt"], PaperAudience.Public));
        var input = new PublishNote { MeetingId = desk.Meeting.Id, Version = await desk.NoteVersionAsync(), PreElectionReason = "Routine." };
        var gate = await desk.Of<PublishingService>().GateAsync(desk.Meeting.Id, desk.Secretary, default);
        Assert.Empty(gate!.Reasons);
        Assert.IsType<Outcome.Done>(await desk.Of<PublishingService>().PublishAsync(input, desk.Secretary, default));
        return desk;
    }

    private static async Task<Outcome> WithdrawNoteAsync(PaperDesk desk, string reason, bool withPapers)
        => await desk.Of<PublishingService>().WithdrawAsync(
            new WithdrawNote { MeetingId = desk.Meeting.Id, Version = await desk.NoteVersionAsync(), Reason = reason, WithPapers = withPapers }, desk.Secretary, default);

    private static PaperPublishing Publishing(PortalDbContext db)
        => new(db, new AuditTrail(TimeProvider.System), TimeProvider.System, new PublicationNumbers(db, new PublicationFollower(TimeProvider.System)));

    private static async Task<IReadOnlyList<PublicPaper>> PublicAsync(PaperDesk desk)
    {
        await using var published = desk.Published();
        return await new PublishedPapers(published).OfMeetingAsync(desk.Board.Slug, Day, default);
    }

    private static async Task<PublicPaperLookup> LookupAsync(PaperDesk desk, Guid key, DateOnly? day = null)
    {
        await using var published = desk.Published();
        return await new PublishedPapers(published).PaperAsync(desk.Board.Slug, day ?? Day, key, default);
    }

    private static async Task ChangeAsync(PaperDesk desk, Action<Meeting> change)
    {
        await using var db = desk.Db();
        change(await db.Meetings.Include(meeting => meeting.Items).SingleAsync());
        await db.SaveChangesAsync();
    }
}
