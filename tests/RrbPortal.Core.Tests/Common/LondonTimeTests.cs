using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Common;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2024-08-05", "09:30", "2024-08-05T08:30:00Z")]
    [InlineData("2024-12-05", "09:30", "2024-12-05T09:30:00Z")]
    [InlineData("2024-10-27", "01:30", "2024-10-27T00:30:00Z")] // comes twice; the first one
    [InlineData("2024-03-31", "01:30", null)] // does not come
    public void InstantOf_DayAndTime_IsWhatLondonsClocksShow(string day, string time, string? instant)
        => Assert.Equal(
            instant is null ? null : DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
            LondonTime.InstantOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
}
