using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Common;

public sealed class PositionsTests
{
    [Fact]
    public void Moved_Up_ChangesPlacesWithTheOneBefore() => Assert.Equal([7, 9, 8], Positions.Moved([7, 8, 9], 9, Direction.Up));

    [Fact]
    public void Moved_Down_ChangesPlacesWithTheOneAfter() => Assert.Equal([8, 7, 9], Positions.Moved([7, 8, 9], 7, Direction.Down));

    [Fact]
    public void Moved_BeyondTheEnds_IsNotPossible()
    {
        Assert.Null(Positions.Moved([7, 8], 7, Direction.Up));
        Assert.Null(Positions.Moved([7, 8], 8, Direction.Down));
        Assert.Null(Positions.Moved([7, 8], 9, Direction.Up));
    }
}
