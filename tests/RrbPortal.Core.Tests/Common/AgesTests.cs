using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Common;

public sealed class AgesTests
{
    [Theory]
    [InlineData("2024-11-20", "2024-11-20", "today")]
    [InlineData("2024-11-21", "2024-11-20", "today")]
    [InlineData("2024-11-19", "2024-11-20", "1 day")]
    [InlineData("2024-11-07", "2024-11-20", "13 days")]
    [InlineData("2024-11-06", "2024-11-20", "2 weeks")]
    [InlineData("2024-09-21", "2024-11-20", "8 weeks")]
    [InlineData("2024-06-20", "2024-11-20", "5 months")]
    [InlineData("2024-06-21", "2024-11-20", "4 months")]
    [InlineData("2022-11-20", "2024-11-20", "2 years")]
    [InlineData("2022-11-21", "2024-11-20", "23 months")]
    public void InWords_Since_CountsWholeUnitsOnly(string since, string today, string expected)
        => Assert.Equal(expected, Ages.InWords(DateOnly.Parse(since, null), DateOnly.Parse(today, null)));
}
