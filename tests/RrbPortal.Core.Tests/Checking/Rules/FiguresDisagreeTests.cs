using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class FiguresDisagreeTests
{
    private static readonly FiguresDisagree Rule = new();

    [Theory]
    [InlineData("This would be equal to 84 out of a total population of 64 prisoners.", "the part is larger than the whole")]
    [InlineData("There is a 30% probability of it. This would be equal to 84 people out of a total of 640.", "84 of 640 is 13.1%")]
    [InlineData("Of the 640, 30 per cent are affected, which is 84 out of 640.", "84 of 640 is 13.1%")]
    [InlineData("Referrals rose by 20% from 200 to 300.", "from 200 to 300 is 50%")]
    [InlineData("Of those, 60% were men and 55% were women.", "the shares come to 115%")]
    [InlineData("It found 45% in need of housing, 40% in need of work, and the remaining 25% well.", "the shares come to 110%")]
    [InlineData("Spending is £38,000 per prisoner. The prison has a total population of 640 prisoners.\n\nThere is an annual cost of £517 million for some of them.", "£38,000 per prisoner for 640 comes to £24.3 million")]
    [InlineData("The scheme reached 120 people in Camden last spring.\n\nThe scheme reached 210 people in Camden last spring.", "the same is said with two figures")]
    public void FiguresThatCannotAllBeTrue_AreFound(string text, string said)
    {
        var finding = Assert.Single(Checked.Look(Rule, text));

        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.Contains(finding.Passage, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is a 13% probability of it. This would be equal to 84 prisoners out of a total population of 640 prisoners.")]
    [InlineData("There are currently 8 out of 25 residents.")]
    [InlineData("A survey showed that 19% of offenders showed traits. This is 3 out of 640 diagnosed in 20% of prisons and 30% of wings.")]
    [InlineData("25% of ex-armed forces personnel are there for one offence and 32.9% for another.")]
    [InlineData("75 per cent is the goal, 20 per cent the rate, and 37 per cent the average.")]
    [InlineData("Crime rose by 20% from 2019 to 2022.")]
    [InlineData("Referrals rose by 50% from 200 to 300, and 33% from 300 to 400.")]
    [InlineData("Referrals fell by a third from 300 to 200.")]
    [InlineData("Of those, 60% were men and 40% were women; 75% were under 25.")]
    [InlineData("Satisfaction is 80% among men. It is 75% among women.")]
    [InlineData("Spending is £38,000 per prisoner. The prison has a total population of 640 prisoners. There is an annual cost of £24 million.")]
    [InlineData("Grants are £500 per household. There is a total budget of £2 million.")]
    [InlineData("They were charged with over 48,000 offences over two years, which is an average of 6.4 offences per person per year.")]
    [InlineData("He met 3 out of 3.")]
    [InlineData("Nine out of ten agree, and 0 out of 0 do not.")]
    public void FiguresThatMayAllBeTrue_NothingFound(string text) => Assert.Empty(Checked.Look(Rule, text));

    [Fact]
    public void FiguresOfDifferentItems_AreNotHeldAgainstEachOther()
    {
        var note = Checked.Note("The scheme reached 120 people in Camden last spring.");
        var other = note.Items[0] with { Id = 2, Number = "2", PublicText = "The scheme reached 210 people in Camden last spring." };

        Assert.Empty(Checked.Look(Rule, note with { Items = [note.Items[0], other] }));
    }

    [Fact]
    public void HugeFigures_AreRead()
        => Assert.Empty(Checked.Look(Rule, "It is 99999999999999999999999999999999999 out of 1. It is £9,999,999,999,999,999 per head. This is 1 out of 99999999999999999999999999999999."));

    [Fact]
    public void HostileText_EndsInTime() => Checked.AssertEndsInTime(Rule, "1 out of ", "1% ", "£1 per head all 1 heads ", "rose from 1 to ", "total cost £1 million ", "1 a a a a ");
}
