using RrbPortal.Core.Agendas;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Agendas;

public sealed class AgendaComparisonTests
{
    [Fact]
    public void Of_TheSame_SaysSo() => Assert.True(AgendaComparison.Of(Agenda(Item(1), Item(2)), Agenda(Item(1), Item(2))).IsSame);

    [Fact]
    public void Of_ItemPutBetween_IsAddedAndNothingMoved()
    {
        var comparison = AgendaComparison.Of(Agenda(Item(1), Item(2)), Agenda(Item(1), Item(3), Item(2)));

        Assert.Equal([3], comparison.Added.Select(item => item.Key));
        Assert.Empty(comparison.Changed);
    }

    [Fact]
    public void Of_ItemTakenOut_IsRemovedAndNothingMoved()
    {
        var comparison = AgendaComparison.Of(Agenda(Item(1), Item(2), Item(3)), Agenda(Item(1), Item(3)));

        Assert.Equal([2], comparison.Removed.Select(item => item.Key));
        Assert.Empty(comparison.Changed);
    }

    [Fact]
    public void Of_LastPutFirst_MovedItAlone()
    {
        var comparison = AgendaComparison.Of(Agenda(Item(1), Item(2), Item(3)), Agenda(Item(3), Item(1), Item(2)));

        var moved = Assert.Single(comparison.Changed);
        Assert.Equal((3, "3", true), (moved.Item.Key, moved.Before, moved.IsMoved));
    }

    [Fact]
    public void Of_ItemPutUnderAnother_Moved()
    {
        var comparison = AgendaComparison.Of(Agenda(Item(1), Item(2)), Agenda(Item(1), Item(2) with { ParentKey = 1 }));

        Assert.True(Assert.Single(comparison.Changed).IsMoved);
    }

    [Fact]
    public void Of_OtherFields_NamesEachWithBoth()
    {
        var comparison = AgendaComparison.Of(
            Agenda(Item(1) with { Minutes = 10, LeadOrganisation = "Clinks" }),
            Agenda(Item(1) with { Minutes = 20, IsClosed = true }) with { Place = "City Hall", State = MeetingState.Cancelled });

        Assert.Equal(
            ["To the public: Open to the public > Closed", "Lead organisation: Clinks > ", "Minutes: 10 > 20"],
            Assert.Single(comparison.Changed).Fields.Select(field => $"{field.Label}: {field.Before} > {field.After}"));
        Assert.Equal(["Place", "State of the meeting"], comparison.Meeting.Select(field => field.Label));
    }

    private static IssuedAgenda Agenda(params IssuedItem[] items) => new()
    {
        BoardName = "Records Strategy Board",
        Items = [.. items.Select((item, index) => item with { Number = $"{index + 1}" })],
    };

    private static IssuedItem Item(int key) => new() { Key = key, Number = "", Title = $"Item {key}" };
}
