using System.Text;
using RrbPortal.Core.Accounts;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class AuthenticatorCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);

    /// <summary>The examples of RFC 6238, appendix B; their last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Of_TheExamplesOfTheRfc_IsTheirCode(long seconds, string code)
        => Assert.Equal(code, AuthenticatorCode.Of(Key, AuthenticatorCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void StepOf_StepsAway_TakesOneEitherSide(int away, bool taken)
    {
        var step = AuthenticatorCode.StepAt(Now) + away;

        var found = AuthenticatorCode.StepOf(Key, AuthenticatorCode.Of(Key, step), Now, after: null);

        Assert.Equal(taken ? step : null, found);
    }

    [Fact]
    public void StepOf_CodeThatWasTaken_AndThoseBefore_AreUsedUp()
    {
        var current = AuthenticatorCode.StepAt(Now);

        Assert.Null(AuthenticatorCode.StepOf(Key, AuthenticatorCode.Of(Key, current), Now, after: current));
        Assert.Null(AuthenticatorCode.StepOf(Key, AuthenticatorCode.Of(Key, current - 1), Now, after: current));
        Assert.Equal(current + 1, AuthenticatorCode.StepOf(Key, AuthenticatorCode.Of(Key, current + 1), Now, after: current));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059244")]
    [InlineData("abcdef")]
    public void StepOf_OtherWords_FitNone(string typed) => Assert.Null(AuthenticatorCode.StepOf(Key, typed, Now, after: null));

    [Fact]
    public void Key_MadeAndRead_IsTheSameHundredAndSixtyBits()
    {
        var keys = Enumerable.Range(0, 50).Select(_ => AuthenticatorKey.Make()).ToList();

        Assert.Equal(50, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Equal((32, 20), (key.Length, AuthenticatorKey.Read(key).Length)));
        Assert.Equal("12345678901234567890", Encoding.ASCII.GetString(AuthenticatorKey.Read("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")));
        Assert.Throws<FormatException>(() => AuthenticatorKey.Read("GEZD1"));
    }

    [Fact]
    public void Address_NamesWithSigns_AreEscaped()
        => Assert.Equal(
            "otpauth://totp/Board%20%26%20records:a%2Bb%40example.org?secret=GEZDGNBV&issuer=Board%20%26%20records&algorithm=SHA1&digits=6&period=30",
            AuthenticatorKey.Address("GEZDGNBV", "Board & records", "a+b@example.org"));
}
