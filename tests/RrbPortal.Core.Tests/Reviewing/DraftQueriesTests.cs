using System.Text.Json;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class DraftQueriesTests
{
    [Theory]
    [InlineData(MeetingState.Planned, NoteState.Draft, false)]
    [InlineData(MeetingState.AgendaIssued, NoteState.Draft, true)]
    [InlineData(MeetingState.Held, NoteState.Draft, false)]
    [InlineData(MeetingState.Held, NoteState.InReview, true)]
    [InlineData(MeetingState.Held, NoteState.Agreed, true)]
    [InlineData(MeetingState.Held, NoteState.Published, false)]
    [InlineData(MeetingState.Held, NoteState.Correcting, false)]
    [InlineData(MeetingState.AgendaIssued, NoteState.Correcting, false)]
    [InlineData(MeetingState.Held, NoteState.Withdrawn, false)]
    public async Task Meeting_ForAMember_IsThereOnlyAsAgendaOrInReview(MeetingState state, NoteState note, bool visible)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Standing(state).NoteIn(note).SavedIn(db);
        var rights = Given.ByMemberOf(board).Rights;

        Assert.Equal(visible, await portal.Of<DraftQueries>().MeetingAsync(meeting.Id, rights, default) is not null);
        var list = await portal.Of<DraftQueries>().ListAsync(rights, default);
        Assert.Equal(note is NoteState.InReview or NoteState.Agreed ? 1 : 0, list.Notes.Count);
    }

    [Fact]
    public async Task Meeting_ForAnybodyElse_IsNotThere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var meeting = await Given.Meeting(board).NoteIn(NoteState.InReview).SavedIn(db);

        foreach (var change in new[] { Given.ByMemberOf(other), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await portal.Of<DraftQueries>().MeetingAsync(meeting.Id, change.Rights, default));
            Assert.Empty((await portal.Of<DraftQueries>().ListAsync(change.Rights, default)).Notes);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Meeting_InReview_ShowsInternalTextAndNoPersonAndNoSecretariatText(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board)
            .With(meeting => (meeting.ChairPerson, meeting.InternalNotes, meeting.LeftOver) = ("SECRET chair", "SECRET notes", "SECRET left over"))
            .Attended("Home Office", person: "SECRET person")
            .With(meeting => meeting.Attendance[0].SourceText = "SECRET source")
            .Item("Data", "**Shown** text.", item => item.Internal("For the board."))
            .Action("Report.", more: action => (action.SourceSentence, action.InternalNote) = ("SECRET sentence", "SECRET note"))
            .Decided("Kept inside.", audience: RecordAudience.Internal)
            .NoteIn(NoteState.InReview)
            .SavedIn(db);

        var page = await portal.Of<DraftQueries>().MeetingAsync(meeting.Id, Given.ByMemberOf(board).Rights, default);

        Assert.Equal("<p><strong>Shown</strong> text.</p>\n", page!.Items.Single().Text.Html);
        Assert.Equal("<p>For the board.</p>\n", page.Items.Single().Internal.Html);
        Assert.True(page.Decisions.Single().IsInternal);
        Assert.DoesNotContain("SECRET", JsonSerializer.Serialize(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_AgendaIssued_ShowsTheTitlesThatWereIssuedAndNoText()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board)
            .On(2024, 9, 12)
            .Standing(MeetingState.Planned)
            .Item("Data", "SECRET beginnings of a note", item => item.Internal("SECRET inside").SubItem("Sharing"))
            .Decided("SECRET decision")
            .Attended("SECRET organisation")
            .SavedIn(db);
        await portal.Of<AgendaIssuing>().IssueAsync(new IssueAgenda { MeetingId = meeting.Id, Version = meeting.Note!.Version }, Given.BySecretariatOf(board), default);
        await portal.Of<AgendaService>().AddAsync(
            new AddAgendaItem { MeetingId = meeting.Id, Item = new AgendaItemFacts { Title = "SECRET until it is issued", LateReason = "SECRET" } }, Given.BySecretariatOf(board), default);

        var page = await portal.Of<DraftQueries>().MeetingAsync(meeting.Id, Given.ByMemberOf(board).Rights, default);

        Assert.Equal(["1 Data", "1.1 Sharing"], page!.Items.Select(item => $"{item.Number} {item.Title}"));
        Assert.DoesNotContain("SECRET", JsonSerializer.Serialize(page), StringComparison.Ordinal);
    }
}
