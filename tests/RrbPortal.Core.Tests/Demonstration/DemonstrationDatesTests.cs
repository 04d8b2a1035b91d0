using RrbPortal.Core.Demonstration;

namespace RrbPortal.Core.Tests.Demonstration;

public sealed class DemonstrationDatesTests
{
    [Theory]
    [InlineData("{{dth MMMM yyyy}}, 14:00-16:00", "1st February 2024, 14:00-16:00")]
    [InlineData("minutes - {{d MMMM yyyy}}", "minutes - 1 February 2024")]
    [InlineData("on {{dddd d MMMM yyyy + 1 weeks}}.", "on Thursday 8 February 2024.")]
    [InlineData("by {{dth MMMM yyyy + 3 weeks}}", "by 22nd February 2024")]
    [InlineData("by {{dth MMMM yyyy + 15 weeks}}", "by 16th May 2024")]
    [InlineData("by {{dth MMMM yyyy + 16 weeks}}", "by 23rd May 2024")]
    [InlineData("nothing to fill", "nothing to fill")]
    public void Fill_Place_WritesTheDateInTheStyleOfTheText(string text, string expected)
        => Assert.Equal(expected, DemonstrationDates.Fill(text, new DateOnly(2024, 2, 1)));

    [Theory]
    [InlineData(2, 0, 5)]
    [InlineData(7, 0, 5)]
    [InlineData(8, 0, 12)]
    [InlineData(3, 1, 12)]
    public void Meeting_AnyDay_IsTheThursdayOfThatWeek(int day, int weeks, int expected)
        => Assert.Equal(new DateOnly(2026, 2, expected), DemonstrationDates.Meeting(new DateOnly(2026, 2, day), weeks));
}
