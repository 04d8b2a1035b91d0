using RrbPortal.Core.Checking;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class AnchorAssignmentTests
{
    [Fact]
    public void Of_FirstPublication_FollowsTheNumbers()
    {
        var note = Note(
            Item(1, "1") with { SubItems = [Item(2, "1.1"), Item(3, "1.2")] },
            Item(4, "2"));

        var anchors = AnchorAssignment.Of(note, []);

        Assert.Equal(["item-1", "item-1-1", "item-1-2", "item-2"], Values(anchors));
    }

    [Fact]
    public void Of_GivenBefore_StaysWhereverTheItemMoves()
    {
        var note = Note(Item(2, "1") with { Anchor = "item-2" }, Item(1, "2") with { Anchor = "item-1" });

        var anchors = AnchorAssignment.Of(note, ["item-1", "item-2"]);

        Assert.Equal("item-2", anchors.Items[2]);
        Assert.Equal("item-1", anchors.Items[1]);
    }

    [Fact]
    public void Of_NumberOfARemovedItem_IsNotGivenAgain()
    {
        var note = Note(Item(1, "1") with { Anchor = "item-1" }, Item(9, "2"), Item(10, "3"));

        var anchors = AnchorAssignment.Of(note, ["item-1", "item-2", "item-2b", "item-3"]);

        Assert.Equal("item-2c", anchors.Items[9]);
        Assert.Equal("item-3b", anchors.Items[10]);
    }

    [Fact]
    public void Of_ClosedItem_GetsAnAnchorAndWhatIsUnderItNone()
    {
        var note = Note(Item(1, "1") with { Audience = ItemAudience.Closed, SubItems = [Item(2, "1.1")] }) with
        {
            Decisions = [new WorkingDecision { Id = 1, Text = "x", ItemId = 2 }, new WorkingDecision { Id = 2, Text = "y" }],
        };

        var anchors = AnchorAssignment.Of(note, []);

        Assert.Equal(["item-1"], Values(anchors));
        Assert.Equal("decision-1", Assert.Single(anchors.Decisions).Value);
        Assert.Equal(2, Assert.Single(anchors.Decisions).Key);
    }

    private static object[] Values(AnchorAssignment anchors) => [.. anchors.Items.OrderBy(item => item.Key).Select(item => item.Value)];

    private static WorkingItem Item(int id, string number) => new() { Id = id, Number = number, Title = $"Item {id}" };

    private static WorkingNote Note(params WorkingItem[] items) => new()
    {
        MeetingId = 1,
        Board = new WorkingBoard { Slug = "rrb", Name = "Board" },
        Items = items,
    };
}
