using RrbPortal.Core.Checking;

namespace RrbPortal.Core.Tests.Checking;

public sealed class PassageReplacementTests
{
    [Fact]
    public void In_PassageStandsInTwoParagraphs_ReplacesItInTheOneThatIsMeant()
        => Assert.Equal(
            "It opens in May.\n\nIt closes in June.",
            PassageReplacement.In("It opens in May.\n\nIt closes in May.", "It closes in May.", "May", "June"));

    [Fact]
    public void In_NoContext_ReplacesTheFirstOne()
        => Assert.Equal("b a", PassageReplacement.In("a a", "", "a", "b"));

    [Fact]
    public void In_WindowsLineEnds_AreNoOtherWords()
        => Assert.Equal("One\nthree", PassageReplacement.In("One\r\ntwo", "One\ntwo", "two", "three"));

    [Theory]
    [InlineData(null, "", "a")]
    [InlineData("", "", "a")]
    [InlineData("text", "", "")]
    [InlineData("text", "another paragraph", "t")]
    [InlineData("a paragraph. words", "a paragraph.", "words")]
    public void In_WordsNotThere_ChangesNothing(string? text, string context, string passage)
        => Assert.Null(PassageReplacement.In(text, context, passage, "b"));
}
