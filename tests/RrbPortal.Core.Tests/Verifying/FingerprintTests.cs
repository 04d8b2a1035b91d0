using RrbPortal.Core.Verifying;

namespace RrbPortal.Core.Tests.Verifying;

public sealed class FingerprintTests
{
    private const string Plain = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(Plain)]
    [InlineData("  0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef\n")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  rrb-2024-06-20-r1.docx")]
    [InlineData("SHA-256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.")]
    public void TryRead_OneHash_GivesItInLowerCase(string typed)
    {
        Assert.True(Fingerprint.TryRead(typed, out var hash));
        Assert.Equal(Plain, hash);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("00123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData($"{Plain} {Plain}")]
    public void TryRead_NoneOrSeveral_IsRefused(string? typed) => Assert.False(Fingerprint.TryRead(typed, out _));

    [Fact]
    public void TryRead_LongerThanAnyLine_IsRefused() => Assert.False(Fingerprint.TryRead(Plain + new string(' ', Fingerprint.LongestTyped), out _));
}
