using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class DanglingReferencesTests
{
    private static readonly DanglingReferences Rule = new();

    [Theory]
    [InlineData("A deep dive was made. The following tools were developed. A key priority is to restart the work.", "The following tools were developed.")]
    [InlineData("The following boroughs are taking part.", "The following boroughs are taking part.")]
    [InlineData("The following tools were developed.\n\nMOPAC thanked everybody.", "The following tools were developed.")]
    [InlineData("MOPAC said this.\n\nMOPAC summarised:", "MOPAC summarised:")]
    public void NothingFollows_IsFound(string text, string passage)
    {
        var finding = Assert.Single(Checked.Look(Rule, text));

        Assert.Equal(("nothing-follows", passage), (finding.Code, finding.Passage));
    }

    [Theory]
    [InlineData("The following tools were developed.\n\n- A map\n- A list")]
    [InlineData("The following tools were developed.\n- A map\n- A list")]
    [InlineData("The following tools were developed.\n\n1. A map\n2. A list")]
    [InlineData("The following figures were given.\n\n| Year | Cases |\n| --- | --- |\n| 2022 | 4 |")]
    [InlineData("The following boroughs took part. Camden, Brent and Barnet.")]
    [InlineData("The following boroughs were named. Camden, Brent and Barnet.")]
    [InlineData("The following points were raised. Members asked who pays.")]
    [InlineData("The following questions were posed:\n\n- Who pays?")]
    [InlineData("MOPAC summarised:\n\nThere is a gap.")]
    [InlineData("MOPAC outlined the following key themes which came out of the consultation and what it is doing to respond:\n\n- Drugs")]
    [InlineData("Following the meeting, the tools were developed. The year following was better.")]
    public void SomethingFollows_NothingFound(string text) => Assert.Empty(Checked.Look(Rule, text));

    [Fact]
    public void PartsOfTheItemFollow_NothingFound()
    {
        var note = Checked.Note("The following services were presented.");
        var item = note.Items[0] with { SubItems = [new WorkingItem { Id = 2, Number = "1.1", Title = "Housing", PublicText = "It is new." }] };

        Assert.Empty(Checked.Look(Rule, note with { Items = [item] }));
    }

    [Theory]
    [InlineData("For the costs see Annex B.", "Annex B")]
    [InlineData("The terms are set out in appendix 2.", "appendix 2")]
    [InlineData("Costs fell, as table 2 below shows.", "table 2")]
    [InlineData("This was discussed under item 9.", "item 9")]
    public void ReferenceToNothing_IsFound(string text, string passage)
    {
        var finding = Assert.Single(Checked.Look(Rule, text));

        Assert.Equal(("reference-to-nothing", passage), (finding.Code, finding.Passage));
    }

    [Theory]
    [InlineData("For the costs see Annex B.\n\n**Annex B**\n\nNone.")]
    [InlineData("Costs fell, as table 1 below shows.\n\n| Year | Cases |\n| --- | --- |\n| 2022 | 4 |")]
    [InlineData("This was discussed under item 1.")]
    [InlineData("This was discussed under item 9 of the last meeting.")]
    [InlineData("The table was laid, and items of news were read. Nobody sat at table 4.")]
    [InlineData("Members brought 9 items and 20 annexes.")]
    public void ReferenceToSomething_NothingFound(string text) => Assert.Empty(Checked.Look(Rule, text));

    [Fact]
    public void HostileText_EndsInTime() => Checked.AssertEndsInTime(Rule, "the following ", "The following a b c d were ", "see item 9 ", "a:\n\n", "The following tools were developed. ");
}
