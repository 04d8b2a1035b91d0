using RrbPortal.Core.Organisations;

namespace RrbPortal.Core.Tests.Organisations;

public sealed class OrganisationKeyTests
{
    [Theory]
    [InlineData("Home Office", "  HOME\u00a0office ")]
    [InlineData("King's Office", "King’s Office")]
    [InlineData("Research & Development", "research and development")]
    [InlineData("Café Board", "CAFE BOARD")]
    [InlineData("Stockton-on-Tees", "Stockton on Tees")]
    [InlineData("Crown Office, Scotland", "Crown Office Scotland")]
    public void Of_SameNamePrintedOtherwise_IsTheSame(string one, string other)
        => Assert.Equal(OrganisationKey.Of(one), OrganisationKey.Of(other));

    [Theory]
    [InlineData("Home Office", "The Home Office")]
    [InlineData("HM Prison Service", "H.M. Prison Service")]
    [InlineData("Agency A", "Agency B")]
    [InlineData("Records+", "Records")]
    public void Of_OtherName_IsAnother(string one, string other)
        => Assert.NotEqual(OrganisationKey.Of(one), OrganisationKey.Of(other));

    [Fact]
    public void Of_NoLetter_IsEmpty() => Assert.Equal("", OrganisationKey.Of(" -– ()"));

    [Theory]
    [InlineData("National Archive (NA)", "National Archive", "NA")]
    [InlineData(" National Archive  ( NA ) ", "National Archive", "NA")]
    public void Parts_NameAndAbbreviation_AreTakenApart(string text, string name, string abbreviation)
        => Assert.Equal((name, abbreviation), OrganisationKey.Parts(text));

    [Theory]
    [InlineData("National Archive")]
    [InlineData("(NA)")]
    [InlineData("A (B) C")]
    [InlineData("A (B) (C)")]
    public void Parts_OtherShape_IsNothing(string text) => Assert.Null(OrganisationKey.Parts(text));
}
