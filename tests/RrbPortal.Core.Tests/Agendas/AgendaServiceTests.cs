using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

public sealed class AgendaServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_UnderAnItem_StandsLastAmongItsSubItems(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Welcome").Item("Data", more: item => item.SubItem("Sharing")).SavedIn(db);
        var parent = meeting.Items.Single(item => item.Title == "Data").Id;

        var outcome = await portal.Of<AgendaService>().AddAsync(
            new AddAgendaItem { MeetingId = meeting.Id, ParentId = parent, Item = new AgendaItemFacts { Title = "  Retention ", Themes = ["Records", "records"] } },
            Given.BySecretariatOf(board),
            default);

        Assert.IsType<Outcome.Done>(outcome);
        var overview = await portal.Of<OverviewQueries>().OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);
        Assert.Equal(["1 Welcome", "2 Data", "2.1 Sharing", "2.2 Retention"], overview!.Items.Select(item => $"{item.Number} {item.Title}"));
        Assert.Equal(["Records"], overview.Items[3].Themes);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_ToAnAgendaThatEndsWithAnyOtherBusiness_StandsBeforeIt(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board)
            .Item("Welcome").Item("Any other business", more: item => item.With(row => row.Kind = ItemKind.AnyOtherBusiness))
            .SavedIn(db);

        foreach (var title in (string[])["Data", "Housing"])
        {
            Assert.IsType<Outcome.Done>(await portal.Of<AgendaService>().AddAsync(
                new AddAgendaItem { MeetingId = meeting.Id, Item = new AgendaItemFacts { Title = title } }, Given.BySecretariatOf(board), default));
        }

        var overview = await portal.Of<OverviewQueries>().OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);
        Assert.Equal(["1 Welcome", "2 Data", "3 Housing", "4 Any other business"], overview!.Items.Select(item => $"{item.Number} {item.Title}"));
    }

    [Fact]
    public async Task Add_UnderASubItem_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", more: item => item.SubItem("Sharing")).SavedIn(db);

        var outcome = await portal.Of<AgendaService>().AddAsync(
            new AddAgendaItem { MeetingId = meeting.Id, ParentId = meeting.Items.Single(item => item.Title == "Sharing").Id, Item = new AgendaItemFacts { Title = "Deeper" } },
            Given.BySecretariatOf(board),
            default);

        Assert.Equal("ParentId", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Field);
    }

    [Fact]
    public async Task Edit_SecondEditorWithOldVersion_SeesTheirTextAndChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", "The first text.").SavedIn(db);
        var item = meeting.Items.Single();
        await portal.Of<AgendaService>().EditAsync(Edit(meeting, item, "Their text."), Given.BySecretariatOf(board), default);

        var outcome = await portal.Of<AgendaService>().EditAsync(Edit(meeting, item, "My text."), Given.BySecretariatOf(board), default);

        var conflict = Assert.IsType<Outcome.Conflict>(outcome);
        Assert.Equal("Their text.", conflict.Theirs.Single(field => field.Field == "PublicText").Value);
        Assert.Equal("Their text.", (await db.AgendaItems.AsNoTracking().SingleAsync()).PublicText);
        var again = await portal.Of<AgendaService>().EditAsync(
            Edit(meeting, item, "Both texts.") with { Version = conflict.CurrentVersion }, Given.BySecretariatOf(board), default);
        Assert.IsType<Outcome.Done>(again);
    }

    [Fact]
    public async Task Edit_TextOrLineTooLong_IsRefusedByField()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data").SavedIn(db);
        var item = meeting.Items.Single();
        var input = Edit(meeting, item, new string('a', TextLimits.Line + 1));
        input = input with { Item = input.Item with { Title = new string('t', AgendaItem.TitleLength + 1), InternalText = string.Join('\n', Enumerable.Repeat("abc", TextLimits.Text / 3)) } };

        var outcome = await portal.Of<AgendaService>().EditAsync(input, Given.BySecretariatOf(board), default);

        Assert.Equal(["Title", "PublicText", "InternalText"], Assert.IsType<Outcome.Refused>(outcome).Reasons.Select(reason => reason.Field));
    }

    [Fact]
    public async Task Edit_ThemesAlone_ChangesTheVersionAndTheHistory()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", "Text.", item => item.Themes("Old")).SavedIn(db);
        var item = meeting.Items.Single();
        var input = Edit(meeting, item, "Text.");

        await portal.Of<AgendaService>().EditAsync(input with { Item = input.Item with { Themes = ["New"] } }, Given.BySecretariatOf(board), default);

        Assert.Equal(item.Version + 1, (await db.AgendaItems.AsNoTracking().SingleAsync()).Version);
        Assert.Equal("item.edited", (await db.Audit.AsNoTracking().SingleAsync()).Action);
        var saved = await portal.Of<AgendaQueries>().ItemAsync(meeting.Id, item.Id, Given.BySecretariatOf(board).Rights, default);
        Assert.Equal(["New"], saved!.Item.Themes);
    }

    [Fact]
    public async Task Edit_NothingChanged_LeavesVersionAndHistoryAlone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", "Text.").SavedIn(db);
        var item = meeting.Items.Single();

        var outcome = await portal.Of<AgendaService>().EditAsync(Edit(meeting, item, "Text.\r\n"), Given.BySecretariatOf(board), default);

        Assert.Equal(new Outcome.Done(item.Id), outcome);
        Assert.Equal(item.Version, (await db.AgendaItems.AsNoTracking().SingleAsync()).Version);
        Assert.False(await db.Audit.AnyAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Remove_WithSubItems_AsksFirstAndKeepsDecisionsAndActions(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board)
            .Item("Data", more: item => item.Themes("Records").SubItem("Sharing"))
            .Decided("Share more.", item: "Sharing")
            .Action("Write it down.", item: "Data")
            .SavedIn(db);
        var item = meeting.Items.Single(item => item.Title == "Data");
        var service = portal.Of<AgendaService>();

        var first = await service.RemoveAsync(new RemoveAgendaItem(meeting.Id, item.Id, item.Version, WithSubItems: false), Given.BySecretariatOf(board), default);
        var second = await service.RemoveAsync(new RemoveAgendaItem(meeting.Id, item.Id, item.Version, WithSubItems: true), Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Refused>(first);
        Assert.IsType<Outcome.Done>(second);
        Assert.False(await db.AgendaItems.AnyAsync());
        Assert.Null((await db.Decisions.AsNoTracking().SingleAsync()).AgendaItemId);
        Assert.Null((await db.ActionItems.AsNoTracking().SingleAsync()).AgendaItemId);
    }

    [Theory]
    [InlineData("Closed talk", true)]
    [InlineData("Under it", true)]
    [InlineData("Open talk", false)]
    public async Task Remove_ItemThatHidItsRecords_MakesThemInternal(string title, bool hidden)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board)
            .Item("Closed talk", more: item => item.Closed().SubItem("Under it"))
            .Item("Open talk")
            .Decided("Decide.", item: title)
            .Action("Act.", item: title)
            .SavedIn(db);
        var item = meeting.Items.Single(item => item.Title == title);

        await portal.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(meeting.Id, item.Id, item.Version, WithSubItems: true), Given.BySecretariatOf(board), default);

        var audience = hidden ? RecordAudience.Internal : RecordAudience.Public;
        Assert.Equal((null, audience), await db.Decisions.Select(decision => ValueTuple.Create(decision.AgendaItemId, decision.Audience)).SingleAsync());
        Assert.Equal((null, audience), await db.ActionItems.Select(action => ValueTuple.Create(action.AgendaItemId, action.Audience)).SingleAsync());
    }

    [Theory]
    [InlineData("Under closed", AgendaMove.Promote, ItemAudience.Closed)]
    [InlineData("After closed", AgendaMove.UnderPrevious, ItemAudience.Closed)]
    [InlineData("Under open", AgendaMove.Promote, ItemAudience.Open)]
    public async Task Move_OutOfOrUnderAClosedItem_ClosesWhatMoved(string title, AgendaMove move, ItemAudience audience)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board)
            .Item("Closed talk", more: item => item.Closed().SubItem("Under closed"))
            .Item("After closed")
            .Item("Open talk", more: item => item.SubItem("Under open"))
            .SavedIn(db);
        var id = meeting.Items.Single(item => item.Title == title).Id;

        await portal.Of<AgendaService>().MoveAsync(new MoveAgendaItem(meeting.Id, id, move), Given.BySecretariatOf(board), default);

        Assert.Equal(audience, await db.AgendaItems.Where(item => item.Id == id).Select(item => item.Audience).SingleAsync());
        Assert.Equal(audience is ItemAudience.Closed ? 2 : 1, await db.AgendaItems.CountAsync(item => item.Audience == ItemAudience.Closed));
    }

    [Fact]
    public async Task Move_UnderPrevious_IsStored()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("One").Item("Two").Item("Three").SavedIn(db);
        var two = meeting.Items.Single(item => item.Title == "Two").Id;

        await portal.Of<AgendaService>().MoveAsync(new MoveAgendaItem(meeting.Id, two, AgendaMove.UnderPrevious), Given.BySecretariatOf(board), default);

        var options = await portal.Of<AgendaQueries>().OptionsAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);
        Assert.Equal(["1 One", "1.1 Two", "2 Three"], options.Select(option => option.Label));
    }

    [Theory]
    [InlineData(NoteState.Agreed, "Take it back")]
    [InlineData(NoteState.Published, "Start a correction")]
    [InlineData(NoteState.Withdrawn, "Reopen it")]
    public async Task Edit_NoteNotOpen_IsRefusedWithWhatToDo(NoteState state, string remedy)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", "Text.").NoteIn(state).SavedIn(db);

        var outcome = await portal.Of<AgendaService>().EditAsync(Edit(meeting, meeting.Items.Single(), "Other."), Given.BySecretariatOf(board), default);

        Assert.Contains(remedy, Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.Equal("Text.", (await db.AgendaItems.AsNoTracking().SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Edit_WithoutTheRight_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", "Text.").SavedIn(db);
        var input = Edit(meeting, meeting.Items.Single(), "Other.");

        foreach (var change in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(board), Given.ByChairOf(board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await portal.Of<AgendaService>().EditAsync(input, change, default));
        }
    }

    private static EditAgendaItem Edit(Meeting meeting, AgendaItem item, string text) => new()
    {
        MeetingId = meeting.Id,
        Id = item.Id,
        Version = item.Version,
        Item = new AgendaItemFacts { Title = item.Title, Audience = item.Audience, PublicText = text },
    };
}
