using System.Globalization;
using RrbPortal.Core.Subscriptions;

namespace RrbPortal.Core.Tests.Subscriptions;

public sealed class WeeklyRoundTests
{
    [Theory]
    [InlineData("2024-07-01T06:59:59Z", "2024-06-24")] // 07:59 in London, in summer
    [InlineData("2024-07-01T07:00:00Z", "2024-07-01")]
    [InlineData("2024-07-07T23:30:00Z", "2024-07-01")] // half past midnight on Monday in London
    [InlineData("2024-03-25T07:59:59Z", "2024-03-18")] // the last Monday of winter time
    [InlineData("2024-03-25T08:00:00Z", "2024-03-25")]
    [InlineData("2024-04-01T06:59:59Z", "2024-03-25")] // the day after the clocks went forward
    [InlineData("2024-04-01T07:00:00Z", "2024-04-01")]
    [InlineData("2024-10-28T07:59:59Z", "2024-10-21")] // the day after they went back
    [InlineData("2024-10-28T08:00:00Z", "2024-10-28")]
    [InlineData("2024-12-31T12:00:00Z", "2024-12-30")]
    public void Latest_ByLondonsClocks_BeginsOnMondayAtEight(string now, string round)
        => Assert.Equal(DateOnly.Parse(round, CultureInfo.InvariantCulture), WeeklyRound.Latest(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
}
