using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

public sealed class AgendaTemplateServiceTests
{
    private static readonly AgendaTemplateFacts Short = new() { Name = "Short", IsStanding = true, Items = [new() { Title = "Welcome" }, new() { Title = "Close", PlannedMinutes = 5 }] };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_AnotherStandingOne_LetsTheFirstGo(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);

        await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(board.Id, UsualItems.Template), change, default);
        var outcome = await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(board.Id, Short), change, default);

        Assert.IsType<Outcome.Done>(outcome);
        var templates = await portal.Of<AgendaTemplateQueries>().OfBoardAsync(board.Slug, change.Rights, default);
        Assert.Equal([("Short", true), ("Standing items", false)], templates!.Templates.Select(line => (line.Template.Name, line.Template.IsStanding)));
        Assert.Equal(["template.added", "template.added"], await db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Add_Wrong_IsRefusedWithAllReasons()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var service = portal.Of<AgendaTemplateService>();
        await service.AddAsync(new AddAgendaTemplate(board.Id, Short), Given.BySecretariatOf(board), default);

        var twice = await service.AddAsync(new AddAgendaTemplate(board.Id, Short with { Name = " SHORT " }), Given.BySecretariatOf(board), default);
        var wrong = await service.AddAsync(
            new AddAgendaTemplate(board.Id, new() { Name = " ", Items = [new() { Title = "Sub", IsSubItem = true, PlannedMinutes = 0 }] }), Given.BySecretariatOf(board), default);

        Assert.Equal("This board has a template of this name already", Assert.IsType<Outcome.Refused>(twice).Reasons.Single().Reason);
        Assert.Equal(["Name", "Items", "Items"], Assert.IsType<Outcome.Refused>(wrong).Reasons.Select(reason => reason.Field));
    }

    [Fact]
    public async Task Edit_OldVersion_ShowsBothAndChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var id = ((Outcome.Done)await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(board.Id, Short), change, default)).Id;
        var theirs = Short with { Items = [new() { Title = "Welcome" }, new() { Title = "Theirs", IsSubItem = true }] };
        await portal.Of<AgendaTemplateService>().EditAsync(new EditAgendaTemplate(board.Id, id, 1, theirs), change, default);

        var outcome = await portal.Of<AgendaTemplateService>().EditAsync(new EditAgendaTemplate(board.Id, id, 1, Short), change, default);

        var conflict = Assert.IsType<Outcome.Conflict>(outcome);
        Assert.Equal("Welcome\n– Theirs", conflict.Theirs.Single(field => field.Field == "Items").Value);
        var again = await portal.Of<AgendaTemplateService>().EditAsync(new EditAgendaTemplate(board.Id, id, conflict.CurrentVersion, Short), change, default);
        Assert.IsType<Outcome.Done>(again);
        Assert.Equal(["Welcome", "Close"], await db.AgendaTemplates.SelectMany(template => template.Items).OrderBy(item => item.Position).Select(item => item.Title).ToListAsync());
    }

    [Fact]
    public async Task Remove_Template_TakesItsItemsAndNoAgenda()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var id = ((Outcome.Done)await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(board.Id, Short), change, default)).Id;
        await portal.Of<MeetingService>().AddAsync(new AddMeeting { BoardId = board.Id, Facts = new MeetingFacts { Date = new DateOnly(2024, 9, 12) } }, change, default);

        var outcome = await portal.Of<AgendaTemplateService>().RemoveAsync(new RemoveAgendaTemplate(board.Id, id, 1), change, default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.False(await db.AgendaTemplates.AnyAsync());
        Assert.Equal(2, await db.AgendaItems.CountAsync());
    }

    [Fact]
    public async Task Anything_WithoutTheRight_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var id = ((Outcome.Done)await portal.Of<AgendaTemplateService>().AddAsync(new AddAgendaTemplate(board.Id, Short), Given.BySecretariatOf(board), default)).Id;

        foreach (var change in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(board), Given.ByChairOf(board), Given.ByAdministrator(), Given.ByNobody() })
        {
            var service = portal.Of<AgendaTemplateService>();
            Assert.IsType<Outcome.NotFound>(await service.AddAsync(new AddAgendaTemplate(board.Id, Short with { Name = "Other" }), change, default));
            Assert.IsType<Outcome.NotFound>(await service.EditAsync(new EditAgendaTemplate(board.Id, id, 1, Short), change, default));
            Assert.IsType<Outcome.NotFound>(await service.RemoveAsync(new RemoveAgendaTemplate(board.Id, id, 1), change, default));
            Assert.Null(await portal.Of<AgendaTemplateQueries>().OfBoardAsync(board.Slug, change.Rights, default));
        }

        Assert.IsType<Outcome.NotFound>(await portal.Of<AgendaTemplateService>().EditAsync(new EditAgendaTemplate(other.Id, id, 1, Short), Given.BySecretariatOf(other), default));
    }
}
