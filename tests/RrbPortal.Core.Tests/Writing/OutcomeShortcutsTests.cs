using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Writing;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Writing;

public sealed class OutcomeShortcutsTests
{
    private const string Line = "ACTION: Send the floor plan by 3 July 2024";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Take_LabelledLine_MakesTheRecordAndTakesTheLineOutInOneSave(DatabaseProvider provider)
    {
        await using var desk = await Desk.CreateAsync(provider, meeting => meeting.Item("Data", $"The plan was shown.\n\n{Line}\n\nIt was liked."));

        var outcome = await TakeAsync(desk);
        var again = await TakeAsync(desk);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.StartsWith("This line is not there any more", Assert.IsType<Outcome.Refused>(again).Reasons.Single().Reason, StringComparison.Ordinal);
        await using var db = desk.Db();
        var action = await db.ActionItems.SingleAsync();
        Assert.Equal((((Outcome.Done)outcome).Id, "Send the floor plan by 3 July 2024", new DateOnly(2024, 7, 3)), (action.Id, action.Text, action.DueDate!.Value));
        Assert.Equal("The plan was shown.\n\nIt was liked.", (await db.AgendaItems.SingleAsync()).PublicText);
        Assert.Equal(["item.line-taken"], await db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Take_PressedTwiceAtOnce_MakesOneRecord()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", Line));

        await Task.WhenAll(TakeAsync(desk), TakeAsync(desk));

        await using var db = desk.Db();
        Assert.Equal(1, await db.ActionItems.CountAsync());
    }

    private static Task<Outcome> TakeAsync(Desk desk) => desk.Of<OutcomeShortcuts>().TakeAsync(new TakeLine(desk.Meeting.Id, desk.Item("Data"), Line), desk.Writer, default);
}
