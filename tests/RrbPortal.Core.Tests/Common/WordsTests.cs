using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Common;

public sealed class WordsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("  Board \r\n room\t1 ", "Board room 1")]
    [InlineData("a\u0000b", "a b")]
    public void Line_AnyWhiteSpace_IsOneSpace(string? typed, string? kept) => Assert.Equal(kept, Words.Line(typed));

    [Theory]
    [InlineData(null, null)]
    [InlineData("\r\n \r\n", null)]
    [InlineData("\r\n  * one\r\n  * two\r\n\r\n", "  * one\n  * two")]
    public void Text_BlankLinesAround_FallAwayAndIndentStays(string? typed, string? kept) => Assert.Equal(kept, Words.Text(typed));

    [Fact]
    public void Lines_EmptyLinesBetween_AreLeftOut()
        => Assert.Equal(["One", "Two three"], Words.Lines(" One \r\n\r\nTwo  three\n"));
}
