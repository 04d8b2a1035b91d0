using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Remedies;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Remedies;

public sealed class RemedyServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Take_SentenceThatMayBeAnAction_MakesItWithOwnerAndDate(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Attended("MOPAC").Item("Storage", "Something was said.\n\nMOPAC will send the plan by 2 August 2024.").SavedIn(db);
        var finding = await FindAsync(portal, meeting, board, "action-in-prose");

        var outcome = await portal.Of<RemedyService>().TakeAsync(new TakeRemedy(meeting.Id, finding.Key, "Send the plan"), Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        var action = await db.ActionItems.Include(action => action.Owners).SingleAsync();
        Assert.Equal(("Send the plan", "MOPAC", new DateOnly(2024, 8, 2)), (action.Text, Assert.Single(action.Owners).AsPrinted, action.DueDate));
        Assert.Equal("MOPAC will send the plan by 2 August 2024.", action.SourceSentence);
        Assert.Equal(meeting.Items.Single().Id, action.AgendaItemId);
    }

    [Fact]
    public async Task Take_SentenceThatIsADecisionToo_MendsBoth()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        const string sentence = "The Board agreed to meet on Monday 5 March 2024.";
        var meeting = await Given.Meeting(board).Attended("MOPAC").Item("Dates", sentence).Decided(sentence, item: "Dates").SavedIn(db);
        var finding = await FindAsync(portal, meeting, board, "weekday-and-date");

        await portal.Of<RemedyService>().TakeAsync(new TakeRemedy(meeting.Id, finding.Key, "Tuesday 5 March 2024"), Given.BySecretariatOf(board), default);

        Assert.Contains("Tuesday 5 March 2024", (await db.AgendaItems.SingleAsync()).PublicText, StringComparison.Ordinal);
        Assert.Contains("Tuesday 5 March 2024", (await db.Decisions.SingleAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_ByWhoMayNotEdit_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Attended("MOPAC").Item("Dates", "We meet on Monday 5 March 2024.").SavedIn(db);
        var finding = await FindAsync(portal, meeting, board, "weekday-and-date");

        foreach (var change in new[] { Given.ByMemberOf(board), Given.ByChairOf(board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await portal.Of<RemedyService>().TakeAsync(new TakeRemedy(meeting.Id, finding.Key, "Tuesday 5 March 2024"), change, default));
            Assert.IsType<Outcome.NotFound>(await portal.Of<FindingAnswers>().DismissAsync(new DismissFinding(meeting.Id, finding.Key, "A reason"), change, default));
            Assert.IsType<Outcome.NotFound>(await portal.Of<FindingAnswers>().ReviveAsync(new ReviveFinding(meeting.Id, 1), change, default));
        }

        Assert.Equal("We meet on Monday 5 March 2024.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Take_NoteIsPublished_IsRefusedAndSaysWhatToDo()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Attended("MOPAC").Item("Dates", "We meet on Monday 5 March 2024.").NoteIn(NoteState.Published).SavedIn(db);
        var finding = await FindAsync(portal, meeting, board, "weekday-and-date");

        var refused = Assert.IsType<Outcome.Refused>(
            await portal.Of<RemedyService>().TakeAsync(new TakeRemedy(meeting.Id, finding.Key, "Tuesday 5 March 2024"), Given.BySecretariatOf(board), default));

        Assert.Contains("Start a correction", refused.Reasons[0].Reason, StringComparison.Ordinal);
    }

    private static async Task<Finding> FindAsync(PortalServices portal, Meeting meeting, Board board, string code)
        => (await portal.Of<FindingAnswers>().OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default))!.Open.First(finding => finding.Code == code);
}
