using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class HeadingNumbersTests
{
    private static readonly HeadingNumbers Rule = new();

    [Fact]
    public void PartAtTheLevelOfItems_IsFound()
    {
        var findings = Checked.LookAtFile(Rule, File("## 1. Welcome", "## 2. Services", "### 1. Housing", "## 2. Health", "## 3. Close"));

        Assert.Contains("heading-level: 2. Health", Checked.Said(findings));
        Assert.Contains("has the level of an item", findings[0].Message, StringComparison.Ordinal);
        Assert.NotNull(findings[0].Line);
    }

    [Fact]
    public void ItemAboveTheOthers_IsFound()
        => Assert.Equal(["heading-level: 4. Close"], Checked.Said(Checked.LookAtFile(Rule, File("## 1. Welcome", "## 2. Services", "## 3. Health", "# 4. Close"))));

    [Theory]
    [InlineData("follows number 2; there is no number 3.", "## 1. Welcome", "## 2. Services", "## 4. Close")]
    [InlineData("follows number 1; there are no numbers 2 to 3.", "## 1. Welcome", "## 4. Close")]
    public void NumberLeftOut_IsFound(string said, params string[] headings)
    {
        var finding = Assert.Single(Checked.LookAtFile(Rule, File(headings)));

        Assert.Equal("number-missing", finding.Code);
        Assert.EndsWith(said, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberTwice_IsFound()
        => Assert.Contains("number-twice: 2. Health", Checked.Said(Checked.LookAtFile(Rule, File("## Item 1 - Welcome", "## Item 2 - Services", "## Item 2 - Health", "## Item 3 - Close")).Select(finding => finding with { Passage = finding.Passage.Replace("Item 2 -", "2.", StringComparison.Ordinal) })));

    [Theory]
    [InlineData("## 1. Welcome", "## 2. Services", "### 2.1 Housing", "### 2.2 Health", "## 3. Close")]
    [InlineData("## 1. Welcome", "### 1. Housing", "### 2. Health", "## 2. Services", "### 1. Housing", "### 2. Health", "## 3. Close")]
    [InlineData("## Welcome", "## Services", "## Close")]
    [InlineData("1. Welcome", "2. Services", "3. Close")]
    public void LevelsAndNumbersAgree_NothingFound(params string[] headings) => Assert.Empty(Checked.LookAtFile(Rule, File(headings)));

    [Fact]
    public void Record_NothingFound() => Assert.Empty(Checked.Look(Rule, "Text."));

    private static string File(params string[] headings)
        => $"Note of Meeting\n\nExample Board\n\n20 June 2023\n\nAttendees:\n\nMOPAC\nMPS\nClinks\n\n{string.Concat(headings.Select((heading, index) => $"{heading}\n\nMOPAC outlined the work number {index} and thanked the partners who do it.\n\n"))}";
}
