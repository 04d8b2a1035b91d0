using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

public sealed class StandingItemsTests
{
    [Theory]
    [InlineData(MeetingState.Planned, "1 Welcome and apologies; 2 Minutes of the previous meeting and matters arising; 3 Actions from previous meetings; 4 Any other business")]
    [InlineData(MeetingState.Held, "")]
    public async Task Add_Meeting_BeginsWithThemWhereItIsPlanned(MeetingState state, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(board.Id, UsualItems.Template), change, default);

        var added = (Outcome.Done)await portal.Of<MeetingService>().AddAsync(
            new AddMeeting { BoardId = board.Id, Facts = new MeetingFacts { Date = new DateOnly(2024, 6, 27), State = state } }, change, default);

        var options = await portal.Of<AgendaQueries>().OptionsAsync(added.Id, change.Rights, default);
        Assert.Equal(expected, string.Join("; ", options.Select(option => option.Label)));
    }

    [Fact]
    public async Task Add_MeetingOfABoardWithoutTemplate_IsEmpty()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);

        var outcome = await portal.Of<MeetingService>().AddAsync(new AddMeeting { BoardId = board.Id, Facts = new MeetingFacts { Date = new DateOnly(2024, 9, 12) } }, Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.False(await db.AgendaItems.AnyAsync());
    }

    [Fact]
    public async Task Apply_Template_AddsWhatIsNotThereAndKeepsAnyOtherBusinessLast()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var meeting = await Given.Meeting(board).Standing(MeetingState.Planned).Item("welcome").Item("AOB", more: item => item.With(record => record.Kind = ItemKind.AnyOtherBusiness)).SavedIn(db);
        var facts = new AgendaTemplateFacts
        {
            Name = "Long",
            Items =
            [
                new() { Title = "Welcome" },
                new() { Title = "Under welcome", IsSubItem = true },
                new() { Title = "Theme" },
                new() { Title = "Figures", IsSubItem = true, PlannedMinutes = 5 },
                new() { Title = "Any other business", Kind = ItemKind.AnyOtherBusiness },
            ],
        };
        var template = ((Outcome.Done)await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(board.Id, facts), change, default)).Id;

        var first = await portal.Of<StandingItems>().ApplyAsync(new ApplyTemplate(meeting.Id, template), change, default);
        await portal.Of<StandingItems>().ApplyAsync(new ApplyTemplate(meeting.Id, template), change, default);

        Assert.IsType<Outcome.Done>(first);
        var options = await portal.Of<AgendaQueries>().OptionsAsync(meeting.Id, change.Rights, default);
        Assert.Equal(["1 welcome", "2 Under welcome", "3 Theme", "3.1 Figures", "4 AOB"], options.Select(option => option.Label));
    }

    [Fact]
    public async Task Apply_TemplateOfAnotherBoardOrWithoutTheRight_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        var template = ((Outcome.Done)await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(other.Id, UsualItems.Template), Given.BySecretariatOf(other), default)).Id;

        Assert.IsType<Outcome.NotFound>(await portal.Of<StandingItems>().ApplyAsync(new ApplyTemplate(meeting.Id, template), Given.BySecretariatOf(board), default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<StandingItems>().ApplyAsync(new ApplyTemplate(meeting.Id, template), Given.BySecretariatOf(other), default));
        Assert.False(await db.AgendaItems.AnyAsync());
    }
}
