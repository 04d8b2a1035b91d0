using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class PublishingServiceTests
{
    private static readonly DateTimeOffset Start = new(2024, 8, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly June = new(2024, 6, 20);

    private readonly SetClock _clock = new(Start);
    private readonly PublicationFollower _follower;

    public PublishingServiceTests() => _follower = new PublicationFollower(_clock);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_Agreed_VisitorReadsIt(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (board, meeting) = await AgreedAsync(database);

        var outcome = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));

        Assert.Equal(new Outcome.Done(meeting.Id), outcome);
        var page = await ReadAsync(database, board.Slug, June);
        Assert.Equal("Welcome", page.Note!.Items[0].Title);
        Assert.Equal("<p>Members were <strong>welcomed</strong>.</p>\n", page.Note.Items[0].Html);
        Assert.Equal(PublicationEvent.Published, page.Shown.Event);
        Assert.Null(page.Shown.Explanation);
        Assert.Equal(Start, page.Shown.At);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_Agreed_KeepsStateStepAnchorsAuditAndClockInOneSave(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (board, meeting) = await AgreedAsync(database);
        await _follower.ConfirmAsync(_ => Task.FromResult<int?>(0), default);

        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board, "Pat Publisher"));

        await using var portal = database.Portal();
        var note = await portal.Notes.Include(note => note.Steps).SingleAsync();
        var step = note.Steps.MaxBy(step => step.Id)!;
        var audit = await portal.Audit.SingleAsync();
        Assert.Equal(NoteState.Published, note.State);
        Assert.Equal((NoteState.Agreed, NoteState.Published, "Pat Publisher"), (step.From, step.To, step.ByName));
        Assert.Equal("item-1", (await portal.AgendaItems.SingleAsync(item => item.Title == "Welcome")).Anchor);
        Assert.Equal("note.published", audit.Action);
        Assert.Equal(meeting.Id, audit.MeetingId);
        Assert.Equal(1, (await portal.PublicationClock.SingleAsync()).Sequence);
        Assert.Equal(1, _follower.Sequence);
    }

    [Theory]
    [InlineData(NoteState.Draft, "draft")]
    [InlineData(NoteState.InReview, "in review")]
    [InlineData(NoteState.Published, "already")]
    [InlineData(NoteState.Withdrawn, "withdrawn")]
    public async Task Publish_NotAgreed_IsRefusedAndNothingIsPublic(NoteState state, string said)
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await MeetingAsync(database, builder => builder.NoteIn(state));

        var outcome = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));

        Assert.Contains(said, Reason(outcome), StringComparison.Ordinal);
        await using var published = database.Published();
        Assert.False(await published.Publications.AnyAsync());
    }

    [Fact]
    public async Task Publish_BlockingFinding_IsRefusedInPlainWords()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await MeetingAsync(database, builder => builder.NoteIn(NoteState.Agreed).With(meeting => meeting.Date = null));

        var outcome = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));

        Assert.Equal("Date: The meeting has no date. Enter the date of the meeting.", Reason(outcome));
    }

    [Fact]
    public async Task Publish_WithoutTheRight_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        await using var portal = database.Portal();
        var other = await Given.Board("Other Board").SavedIn(portal);

        foreach (var change in new[] { Given.ByChairOf(board), Given.ByMemberOf(board), Given.ByAdministrator(), Given.ByNobody(), Given.BySecretariatOf(other) })
        {
            Assert.IsType<Outcome.NotFound>(await PublishAsync(database, meeting.Id, change, version: 1));
            Assert.IsType<Outcome.NotFound>(await Service(portal).WithdrawAsync(new WithdrawNote { MeetingId = meeting.Id, Version = 1, Reason = "x" }, change, default));
            Assert.Null(await Service(portal).GateAsync(meeting.Id, change, default));
        }
    }

    [Fact]
    public async Task Publish_OlderVersion_IsConflict()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);

        var outcome = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), version: 7);

        Assert.Equal(1, Assert.IsType<Outcome.Conflict>(outcome).CurrentVersion);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_Correction_MakesRevisionWithChangeNoteAndKeepsAnchors(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        await CorrectAsync(database, meeting.Id, items =>
        {
            items.Single(item => item.Title == "Welcome").Position = 2;
            items.Single(item => item.Title == "Housing").Position = 1;
        });

        var outcome = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), "The items were in the wrong order.");

        Assert.IsType<Outcome.Done>(outcome);
        var page = await ReadAsync(database, board.Slug, June);
        Assert.Equal(
            [("1", "item-2", "Housing"), ("2", "item-1", "Welcome")],
            page.Note!.Items.Select(item => (item.Number, item.Anchor, item.Title)));
        Assert.Equal("The items were in the wrong order.", page.Shown.Explanation);
        Assert.Equal(2, page.Revisions.Count);
    }

    [Fact]
    public async Task Publish_CorrectionReplacesItem_NewItemGetsAnAnchorThatWasNeverGiven()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        await CorrectAsync(database, meeting.Id, items =>
        {
            items.RemoveAll(item => item.Title == "Housing");
            items.Add(new AgendaItem { Title = "Work", PublicText = "Jobs.", Position = 2 });
        });

        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), "The second item was of another meeting.");

        var page = await ReadAsync(database, board.Slug, June);
        Assert.Equal("item-2b", page.Note!.Items.Single(item => item.Title == "Work").Anchor);
    }

    [Fact]
    public async Task Publish_CorrectionWithoutChangeNote_IsRefusedBesideTheField()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        await CorrectAsync(database, meeting.Id, items => items[0].PublicText = "Other words.");

        var outcome = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), " ");

        Assert.Equal(nameof(PublishNote.ChangeNote), Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons).Field);
    }

    [Fact]
    public async Task Publish_CorrectionThatChangesNothing_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        await CorrectAsync(database, meeting.Id, items => items[0].InternalText = "Changed, and for nobody else to know.");

        var outcome = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), "A slip.");

        Assert.StartsWith("Nothing has changed since revision 1.", Reason(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_DateCorrected_OldAddressLeadsToNewOne()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        await CorrectAsync(database, meeting.Id, _ => { }, date: June.AddDays(1));

        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), "The date was wrong.");

        await using var published = database.Published();
        var old = await new PublishedRecords(published, _clock).MeetingAsync(board.Slug, June, null, default);
        Assert.Equal(new PublishedLookup.Moved(board.Slug, June.AddDays(1)), old);
    }

    [Fact]
    public async Task Publish_AddressOfAnotherNote_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, first) = await AgreedAsync(database);
        await PublishAsync(database, first.Id, Given.BySecretariatOf(board));
        await CorrectAsync(database, first.Id, _ => { }, date: June.AddDays(1));
        await using var portal = database.Portal();
        var second = await Given.Meeting(board).NoteIn(NoteState.Agreed).Item("Other", "Text").SavedIn(portal);

        var outcome = await PublishAsync(database, second.Id, Given.BySecretariatOf(board));

        Assert.Contains("published under this date", Reason(outcome), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Withdraw_Published_LeavesTombstoneWithReason(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));

        var outcome = await WithdrawAsync(database, meeting.Id, Given.BySecretariatOf(board), "It named a person.");

        Assert.IsType<Outcome.Done>(outcome);
        var page = await ReadAsync(database, board.Slug, June);
        Assert.True(page.IsWithdrawn);
        Assert.Null(page.Note);
        Assert.Equal("It named a person.", page.Shown.Explanation);
    }

    [Fact]
    public async Task Withdraw_WhileCorrecting_IsPossibleAndKeepsTheKnownAddress()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        await CorrectAsync(database, meeting.Id, _ => { }, date: June.AddDays(1));

        await WithdrawAsync(database, meeting.Id, Given.BySecretariatOf(board), "It named a person.");

        Assert.True((await ReadAsync(database, board.Slug, June)).IsWithdrawn);
    }

    [Fact]
    public async Task Withdraw_NotPublishedOrWithoutReason_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);

        var early = await WithdrawAsync(database, meeting.Id, Given.BySecretariatOf(board), "Why not.");
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        var silent = await WithdrawAsync(database, meeting.Id, Given.BySecretariatOf(board), "  ");

        Assert.Equal("Only a published note can be withdrawn.", Reason(early));
        Assert.Equal(nameof(WithdrawNote.Reason), Assert.Single(Assert.IsType<Outcome.Refused>(silent).Reasons).Field);
    }

    [Fact]
    public async Task Publish_ReopenedAfterWithdrawal_IsCorrectionThatNeedsChangeNote()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        await WithdrawAsync(database, meeting.Id, Given.BySecretariatOf(board), "Too early.");
        await MoveAsync(database, meeting.Id, NoteState.Agreed);

        var silent = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board));
        var said = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), "The chair has agreed it now.");

        Assert.IsType<Outcome.Refused>(silent);
        Assert.IsType<Outcome.Done>(said);
        var page = await ReadAsync(database, board.Slug, June);
        Assert.NotNull(page.Note);
        Assert.Equal((PublicationEvent.Corrected, 3), (page.Shown.Event, page.Shown.Revision));
    }

    [Fact]
    public async Task Publish_FourEyes_TakesASecondPerson()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = database.Portal();
        var board = await Given.Board().WithFourEyes().SavedIn(portal);
        var sender = Given.BySecretariatOf(board, "Sam Secretary");
        var meeting = await Given.Meeting(board).Item("Welcome", "Text")
            .Step(NoteState.Draft, NoteState.InReview, Start, sender.UserName, sender.UserId)
            .Step(NoteState.InReview, NoteState.Agreed, Start, "Chris Chair", Guid.NewGuid())
            .SavedIn(portal);

        var own = await PublishAsync(database, meeting.Id, sender);
        var renamed = await PublishAsync(database, meeting.Id, sender with { UserName = "Somebody else" });
        var cliSame = await PublishAsync(database, meeting.Id, Change.FromCommandLine("sam secretary"));
        var second = await PublishAsync(database, meeting.Id, Given.BySecretariatOf(board, "Pat Publisher"));

        Assert.Contains("second person", Reason(own), StringComparison.Ordinal);
        Assert.Contains("second person", Reason(renamed), StringComparison.Ordinal);
        Assert.Contains("second person", Reason(cliSame), StringComparison.Ordinal);
        Assert.IsType<Outcome.Done>(second);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_FourEyes_RefusesWhoeverChangedTheNoteSince(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = database.Portal();
        var board = await Given.Board().WithFourEyes().SavedIn(portal);
        var (editor, early) = (Given.BySecretariatOf(board, "Eddy Editor"), Given.BySecretariatOf(board, "Erin Early"));
        var meeting = await Given.Meeting(board).Item("Welcome", "Text")
            .Step(NoteState.Published, NoteState.Correcting, Start, "Sam Secretary", Guid.NewGuid())
            .SavedIn(portal);
        Audited("item.edited", editor, Start.AddMinutes(1));
        Audited("item.edited", early, Start.AddMinutes(-1));
        Audited("note.agreed", early, Start.AddMinutes(1));
        await portal.SaveChangesAsync();

        var own = await PublishAsync(database, meeting.Id, editor);
        var cliSame = await PublishAsync(database, meeting.Id, Change.FromCommandLine("eddy editor"));
        var second = await PublishAsync(database, meeting.Id, early);

        Assert.Contains("you changed this note", Reason(own), StringComparison.Ordinal);
        Assert.Contains("you changed this note", Reason(cliSame), StringComparison.Ordinal);
        Assert.IsType<Outcome.Done>(second);

        void Audited(string action, Change by, DateTimeOffset at) => portal.Audit.Add(new AuditEntry
        {
            At = at,
            UserId = by.UserId,
            UserName = by.UserName,
            Via = by.Via,
            Action = action,
            BoardId = board.Id,
            MeetingId = meeting.Id,
            Changes = "[]",
        });
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_ManyAtOnce_EachGetsItsOwnNumberWithoutGap(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = database.Portal();
        var board = await Given.Board().SavedIn(portal);
        var meetings = new List<int>();
        for (var month = 1; month <= 4; month++)
        {
            meetings.Add((await Given.Meeting(board).On(2024, month, 10).NoteIn(NoteState.Agreed).Item("Welcome", "Text").SavedIn(portal)).Id);
        }

        var outcomes = await Task.WhenAll(meetings.Select(id => Task.Run(() => PublishAsync(database, id, Given.BySecretariatOf(board), version: 1))));

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Done>(outcome));
        await using var published = database.Published();
        Assert.Equal([1, 2, 3, 4], await published.Publications.OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_SameNoteTwiceAtOnce_IsPublishedOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (board, meeting) = await AgreedAsync(database);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => PublishAsync(database, meeting.Id, Given.BySecretariatOf(board), version: 1))));

        Assert.Single(outcomes.OfType<Outcome.Done>());
        // Whoever comes late sees the note changed, or (between two reads) that there is nothing left to publish.
        Assert.Equal(2, outcomes.Count(outcome => outcome is Outcome.Conflict or Outcome.Refused));
        await using var published = database.Published();
        Assert.Single(await published.Publications.ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_InAPreElectionPeriod_NeedsAReasonThatHistoryKeepsAndThePublicDoesNotRead(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (board, meeting) = await AgreedAsync(database);
        _clock.Advance(new DateTimeOffset(2024, 7, 4, 22, 30, 0, TimeSpan.Zero) - Start); // polling day, at half past eleven in London
        await using var portal = database.Portal();
        var input = new PublishNote { MeetingId = meeting.Id, Version = 1 };

        var silent = await Service(portal).PublishAsync(input with { PreElectionReason = " " }, Given.BySecretariatOf(board), default);
        var told = await Service(portal).PublishAsync(input with { PreElectionReason = "A routine record." }, Given.BySecretariatOf(board), default);

        var refusal = Assert.Single(Assert.IsType<Outcome.Refused>(silent).Reasons);
        Assert.Equal((nameof(PublishNote.PreElectionReason), "Say why the note is published before the general election of 4 July 2024"), (refusal.Field, refusal.Reason));
        Assert.IsType<Outcome.Done>(told);
        Assert.Equal("A routine record.", (await portal.Notes.SelectMany(note => note.Steps).SingleAsync()).PreElectionReason);
        await using var published = database.Published();
        Assert.DoesNotContain("routine", System.Text.Json.JsonSerializer.Serialize(await published.Publications.SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_TheDayAfterThePoll_NeedsNoReasonAndKeepsNone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await AgreedAsync(database);
        _clock.Advance(new DateTimeOffset(2024, 7, 4, 23, 30, 0, TimeSpan.Zero) - Start); // half past midnight in London
        await using var portal = database.Portal();

        var outcome = await Service(portal).PublishAsync(new PublishNote { MeetingId = meeting.Id, Version = 1, PreElectionReason = "Not asked." }, Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Null((await portal.Notes.SelectMany(note => note.Steps).SingleAsync()).PreElectionReason);
    }

    [Fact]
    public async Task Gate_Agreed_IsOpenAndTellsWarnings()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (board, meeting) = await MeetingAsync(database, builder => builder.NoteIn(NoteState.Agreed).With(meeting => meeting.LeftOver = "A line."));
        await using var portal = database.Portal();

        var gate = await Service(portal).GateAsync(meeting.Id, Given.BySecretariatOf(board), default);

        Assert.True(gate!.IsOpen);
        Assert.False(gate.IsCorrection);
        Assert.Contains(gate.Warnings, finding => finding.Code == "left-over");
    }

    private static string Reason(Outcome outcome) => Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons).Reason;

    private static Task<(Board Board, Meeting Meeting)> AgreedAsync(TestDatabase database)
        => MeetingAsync(database, builder => builder.NoteIn(NoteState.Agreed));

    private static async Task<(Board Board, Meeting Meeting)> MeetingAsync(TestDatabase database, Action<MeetingBuilder> more)
    {
        await using var portal = database.Portal();
        var board = await Given.Board().SavedIn(portal);
        var builder = Given.Meeting(board).Item("Welcome", "Members were **welcomed**.").Item("Housing", "Homes.");
        more(builder);
        return (board, await builder.SavedIn(portal));
    }

    private static async Task MoveAsync(TestDatabase database, int meetingId, NoteState state)
    {
        await using var portal = database.Portal();
        (await portal.Notes.SingleAsync(note => note.MeetingId == meetingId)).State = state;
        await portal.SaveChangesAsync();
    }

    private static async Task CorrectAsync(TestDatabase database, int meetingId, Action<List<AgendaItem>> edit, DateOnly? date = null)
    {
        await MoveAsync(database, meetingId, NoteState.Correcting);
        await using var portal = database.Portal();
        var meeting = await portal.Meetings.Include(meeting => meeting.Items).SingleAsync(meeting => meeting.Id == meetingId);
        meeting.Date = date ?? meeting.Date;
        edit(meeting.Items);
        await portal.SaveChangesAsync();
    }

    private async Task<Outcome> PublishAsync(TestDatabase database, int meetingId, Change change, string? changeNote = null, int? version = null)
    {
        await using var portal = database.Portal();
        var current = version ?? await portal.Notes.Where(note => note.MeetingId == meetingId).Select(note => note.Version).SingleAsync();
        return await Service(portal).PublishAsync(new PublishNote { MeetingId = meetingId, Version = current, ChangeNote = changeNote }, change, default);
    }

    private async Task<Outcome> WithdrawAsync(TestDatabase database, int meetingId, Change change, string reason)
    {
        await using var portal = database.Portal();
        var current = await portal.Notes.Where(note => note.MeetingId == meetingId).Select(note => note.Version).SingleAsync();
        return await Service(portal).WithdrawAsync(new WithdrawNote { MeetingId = meetingId, Version = current, Reason = reason }, change, default);
    }

    private PublishingService Service(Data.PortalDbContext portal)
    {
        var contexts = new CheckContexts(portal, new OrganisationQueries(portal), new CheckSettings(), _clock);
        var numbers = new PublicationNumbers(portal, _follower);
        return new(portal, new AuditTrail(_clock), _clock, numbers, new PaperPublishing(portal, new AuditTrail(_clock), _clock, numbers), new FindingAnswers(portal, contexts, new AuditTrail(_clock), _clock));
    }

    private async Task<PublishedMeetingPage> ReadAsync(TestDatabase database, string board, DateOnly date)
    {
        await using var published = database.Published();
        return Assert.IsType<PublishedLookup.Found>(await new PublishedRecords(published, _clock).MeetingAsync(board, date, null, default)).Page;
    }
}
