using RrbPortal.Core.Agendas;

namespace RrbPortal.Core.Tests.Agendas;

public sealed class AgendaPromiseTests
{
    // Thursday 29 August 2024; Monday the 26th is the Summer bank holiday.
    private static readonly DateOnly Meeting = new(2024, 8, 29);

    [Theory]
    [InlineData(20, 5, true)]
    [InlineData(21, 4, false)]
    [InlineData(27, 1, false)]
    [InlineData(29, 0, false)]
    public void Of_DaysBefore_CountsWorkingDaysBetween(int day, int clear, bool kept)
    {
        var promise = AgendaPromise.Of(5, Meeting, new DateOnly(2024, 8, day));

        Assert.Equal((clear, kept, new DateOnly(2024, 8, 20)), (promise!.Days, promise.IsKept, promise.LastDay));
    }

    [Fact]
    public void Of_NothingPromisedOrNoDate_IsNothing()
    {
        Assert.Null(AgendaPromise.Of(null, Meeting, Meeting));
        Assert.Null(AgendaPromise.Of(5, null, Meeting));
    }
}
