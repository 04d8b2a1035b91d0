using System.Text;
using RrbPortal.Core.Actions;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

public sealed class ActionRegisterTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task List_NoFilter_ShowsWhatIsNotFinishedByDueDate(DatabaseProvider provider)
    {
        await using var world = await WithMoreAsync(provider);

        var register = await ListAsync(world, new ActionFilter());

        Assert.Equal(["Late and open.", "Send the figures.", "Nobody wrote down how it stands.", "Without a date."], register.Lines.Select(line => line.Text));
        Assert.Equal((4, 1), (register.Matching, register.Overdue));
        var late = register.Lines[0];
        Assert.Equal((true, false, ActionStatus.InProgress), (late.IsOverdue, late.IsPastItsDay, late.Status));
        var first = register.Lines[1];
        Assert.Equal(("RSB-12", "AP1", 1, new DateOnly(2024, 9, 19)), (first.Name, first.Reference, first.CarriedOver, first.CarriedTo));
        Assert.Equal(["Harbour Trust"], register.Organisations.Select(option => option.Label));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task List_EachFilter_NarrowsToWhatItSays(DatabaseProvider provider)
    {
        await using var world = await WithMoreAsync(provider);
        (ActionFilter Filter, string[] Texts)[] cases =
        [
            (new ActionFilter(Overdue: true), ["Late and open."]),
            (new ActionFilter(State: ActionState.Done), ["Long done."]),
            (new ActionFilter(State: ActionState.NotRecorded), ["Nobody wrote down how it stands."]),
            (new ActionFilter(OrganisationId: world.Trust.Id), ["Send the figures."]),
            (new ActionFilter(DueBefore: new DateOnly(2024, 7, 11)), ["Late and open.", "Send the figures."]),
            (new ActionFilter(DueBefore: new DateOnly(2024, 7, 10)), ["Late and open."]),
            (new ActionFilter(MeetingId: world.May.Id), ["Send the figures."]),
            (new ActionFilter(Words: "FIGURES harbour"), ["Send the figures."]),
            (new ActionFilter(Words: "rsb-12"), ["Send the figures."]),
            (new ActionFilter(Words: "100%"), []),
            (new ActionFilter(BoardId: world.Board.Id + 1), []),
            (new ActionFilter(Reported: true), []),
        ];

        foreach (var (filter, texts) in cases)
        {
            var register = await ListAsync(world, filter);
            Assert.Equal((filter, string.Join('|', texts)), (filter, string.Join('|', register.Lines.Select(line => line.Text))));
            Assert.Equal(texts.Length, register.Matching);
        }
    }

    [Fact]
    public async Task List_ManyActions_ComesInPages()
    {
        await using var world = await ActionWorld.CreateAsync();
        var many = Given.Meeting(world.Board).On(2024, 6, 27);
        for (var number = 1; number <= 60; number++)
        {
            many.Action($"Number {number}.", more: action => action.Status = ActionStatus.Open);
        }

        await many.SavedIn(world.Db);

        var first = await ListAsync(world, new ActionFilter());
        var last = await ListAsync(world, new ActionFilter(Page: 99));

        Assert.Equal((61, 2, 50, 2, 11), (first.Matching, first.Pages, first.Lines.Count, last.Page, last.Lines.Count));
    }

    [Fact]
    public async Task List_ByOthers_IsEmpty()
    {
        await using var world = await ActionWorld.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(world.Db);

        foreach (var change in new[] { Given.ByMemberOf(world.Board), Given.ByChairOf(world.Board), Given.ByAdministrator(), Given.BySecretariatOf(other) })
        {
            var register = await world.Portal.Of<ActionRegisterQueries>().ListAsync(new ActionFilter(State: ActionState.All), change.Rights, default);
            Assert.Empty(register.Lines);
            Assert.Empty(register.Meetings);
            Assert.Null(await world.Portal.Of<ActionStories>().OfActionAsync(world.ActionId, change.Rights, default));
        }
    }

    [Fact]
    public async Task Csv_TextThatLooksLikeAFormula_IsHarmless()
    {
        await using var world = await ActionWorld.CreateAsync(action: action => action.Text = "=HYPERLINK(\"http://example.org\"),\nand more");

        var bytes = await world.Portal.Of<ActionRegisterQueries>().CsvAsync(new ActionFilter(), world.Secretary.Rights, default);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("Number,Reference in the note,Board,Meeting,Action,", text, StringComparison.Ordinal);
        Assert.Contains(
            "\r\nRSB-12,AP1,Records Strategy Board,2024-05-16,\"'=HYPERLINK(\"\"http://example.org\"\"),\nand more\",Harbour Trust,2024-07-10,,Open,No,1,,Public,Published\r\n",
            text,
            StringComparison.Ordinal);
    }

    private static Task<ActionRegister> ListAsync(ActionWorld world, ActionFilter filter)
        => world.Portal.Of<ActionRegisterQueries>().ListAsync(filter, world.Secretary.Rights, default);

    private static async Task<ActionWorld> WithMoreAsync(DatabaseProvider provider)
    {
        var world = await ActionWorld.CreateAsync(provider);
        await Given.Meeting(world.Board).On(2024, 9, 19).Standing(MeetingState.Planned).SavedIn(world.Db);
        await Given.Meeting(world.Board).On(2024, 6, 27).Standing(MeetingState.Cancelled, "Strike").SavedIn(world.Db);
        await Given.Meeting(world.Board).On(2024, 4, 18)
            .Action("Without a date.", more: action => action.Status = ActionStatus.Open)
            .Action("Late and open.", more: action => (action.Status, action.DueDate) = (ActionStatus.InProgress, new DateOnly(2024, 6, 30)))
            .Action("Long done.", more: action => (action.Status, action.DueDate) = (ActionStatus.Done, new DateOnly(2024, 6, 1)))
            .Action("Nobody wrote down how it stands.", more: action => action.DueDate = new DateOnly(2024, 7, 20))
            .SavedIn(world.Db);
        return world;
    }
}
