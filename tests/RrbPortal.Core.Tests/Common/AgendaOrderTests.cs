using FsCheck;
using FsCheck.Fluent;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Common;

public sealed class AgendaOrderTests
{
    // 1 (10), 2 (20) with 2.1 (21) and 2.2 (22), 3 (30)
    private static readonly AgendaPlace[] Agenda =
    [
        new(30, null, 3), new(22, 20, 2), new(10, null, 1), new(21, 20, 1), new(20, null, 2),
    ];

    [Fact]
    public void Numbered_AnyOrderOfRows_IsReadingOrderWithNumbers()
        => Assert.Equal(["1:10", "2:20", "2.1:21", "2.2:22", "3:30"], Read(Agenda));

    [Fact]
    public void Numbered_GapsAndEqualPositions_ArePutRight()
        => Assert.Equal(["1:5", "2:6", "3:9"], Read([new(9, null, 40), new(6, null, 7), new(5, null, 7)]));

    [Fact]
    public void Numbered_ParentMissing_CountsAsItem()
        => Assert.Equal(["1:5", "2:6"], Read([new(5, null, 1), new(6, 99, 2)]));

    [Theory]
    [InlineData(20, AgendaMove.Up, "1:20 1.1:21 1.2:22 2:10 3:30")]
    [InlineData(20, AgendaMove.Down, "1:10 2:30 3:20 3.1:21 3.2:22")]
    [InlineData(22, AgendaMove.Up, "1:10 2:20 2.1:22 2.2:21 3:30")]
    [InlineData(30, AgendaMove.UnderPrevious, "1:10 2:20 2.1:21 2.2:22 2.3:30")]
    [InlineData(21, AgendaMove.Promote, "1:10 2:20 2.1:22 3:21 4:30")]
    public void Moved_Possible_GivesTheNewOrder(int id, AgendaMove move, string expected)
        => Assert.Equal(expected.Split(' '), Read(AgendaOrder.Moved(Agenda, id, move)!));

    [Theory]
    [InlineData(10, AgendaMove.Up)]
    [InlineData(30, AgendaMove.Down)]
    [InlineData(21, AgendaMove.Up)]
    [InlineData(22, AgendaMove.Down)]
    [InlineData(10, AgendaMove.UnderPrevious)]
    [InlineData(20, AgendaMove.UnderPrevious)]
    [InlineData(21, AgendaMove.UnderPrevious)]
    [InlineData(10, AgendaMove.Promote)]
    [InlineData(99, AgendaMove.Up)]
    public void Moved_NotPossible_GivesNothing(int id, AgendaMove move) => Assert.Null(AgendaOrder.Moved(Agenda, id, move));

    [Theory]
    [InlineData(30, null, 10, "1:30 2:10 3:20 3.1:21 3.2:22")]
    [InlineData(10, null, null, "1:20 1.1:21 1.2:22 2:30 3:10")]
    [InlineData(10, 20, 22, "1:20 1.1:21 1.2:10 1.3:22 2:30")]
    [InlineData(22, null, 20, "1:10 2:22 3:20 3.1:21 4:30")]
    [InlineData(22, 30, null, "1:10 2:20 2.1:21 3:30 3.1:22")]
    [InlineData(20, null, 20, null)]
    [InlineData(20, 10, null, null)]
    [InlineData(10, 21, null, null)]
    [InlineData(10, 10, null, null)]
    [InlineData(10, null, 21, null)]
    [InlineData(99, null, 10, null)]
    public void Put_AtAPlace_GivesTheNewOrderOrNothing(int id, int? parent, int? before, string? expected)
        => Assert.Equal(expected, AgendaOrder.Put(Agenda, id, parent, before) is { } places ? string.Join(' ', Read(places)) : null);

    [Fact]
    public void Possible_ItemWithSubItems_OffersUpAndDownOnly()
        => Assert.Equal([AgendaMove.Up, AgendaMove.Down], AgendaOrder.Possible(Agenda, 20));

    [Fact]
    public void Moved_AnyAgendaAndAnyMoves_KeepsEveryItemOnceInTwoLevels()
        => Prop.ForAll<(int, int)[], byte[]>((seeds, moves) =>
        {
            IReadOnlyList<AgendaPlace> agenda = [.. seeds.Select((seed, index) => new AgendaPlace(
                index + 1, index > 0 && seed.Item1 % 3 == 0 ? 1 : null, seed.Item2 % 5))];
            var ids = agenda.Select(place => place.Id).Order().ToList();

            foreach (var move in moves.Where(_ => agenda.Count > 0))
            {
                agenda = AgendaOrder.Moved(agenda, ids[move % ids.Count], (AgendaMove)(move % 4)) ?? agenda;
            }

            var numbered = AgendaOrder.Numbered(agenda);
            return numbered.Select(place => place.Id).Order().SequenceEqual(ids)
                && numbered.Select(place => place.Number).Distinct().Count() == ids.Count
                && numbered.All(place => place.ParentId is not { } parent || numbered.Single(other => other.Id == parent).ParentId is null);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Read(IEnumerable<AgendaPlace> places)
        => AgendaOrder.Numbered(places).Select(place => $"{place.Number}:{place.Id}");
}
