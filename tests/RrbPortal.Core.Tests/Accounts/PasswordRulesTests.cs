using RrbPortal.Core.Accounts;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Personal = ["Ann Example", "ann.example@justice.example", "Board records"];

    [Theory]
    [InlineData("violet ladder sandwich")]
    [InlineData("aaaaBBBB1234xy")]
    [InlineData("ann rides a purple bicycle")]
    [InlineData("лестница и фиалка")]
    public void Problem_GoodPassword_IsNone(string password)
        => Assert.Null(PasswordRules.Problem(password, Personal));

    [Theory]
    [InlineData("")]
    [InlineData("elevenchars")]
    public void Problem_Short_SaysHowLong(string password)
        => Assert.Equal("Password must be 12 characters or more", PasswordRules.Problem(password, Personal));

    [Theory]
    [InlineData("Password2026!")]
    [InlineData("P@ssw0rd12345")]
    [InlineData("qwertyuiop12")]
    [InlineData("1234567890123")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("Welcome!!!!!")]
    [InlineData("letmein12345")]
    [InlineData("correcthorsebatterystaple")]
    public void Problem_WhatOthersTryFirst_IsRefused(string password)
        => Assert.StartsWith("Password is too easy to guess", PasswordRules.Problem(password, Personal), StringComparison.Ordinal);

    [Theory]
    [InlineData("ann.example1")]
    [InlineData("Example-justice-9")]
    [InlineData("board records")]
    [InlineData("RecordsBoard2026")]
    public void Problem_MadeOfOnesOwnWords_IsRefused(string password)
        => Assert.StartsWith("Password must not be made of", PasswordRules.Problem(password, Personal), StringComparison.Ordinal);

    [Fact]
    public void Problem_OfAnyLengthUpToTheBound_IsNone()
    {
        const string Words = "violet ladder sandwich and what else comes to mind ";

        Assert.Null(PasswordRules.Problem(Words + Words + Words, Personal));
        Assert.Null(PasswordRules.Problem(string.Concat(Enumerable.Repeat(Words, 10))[..PasswordRules.MaximumLength], Personal));
        Assert.NotNull(PasswordRules.Problem(string.Concat(Enumerable.Repeat(Words, 10)), Personal));
    }
}
