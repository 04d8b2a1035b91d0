using RrbPortal.Core.Checking;

namespace RrbPortal.Core.Tests.Checking;

public sealed class FindingTests
{
    private static readonly Finding About = new("code", Severity.Warns, "Item 3", "Message", "Remedy", 3) { Passage = "two words", Context = "There are two words here." };

    [Fact]
    public void Key_ItemMovedOrSpacedOtherwise_IsTheSame()
    {
        Assert.Equal(32, About.Key.Length);
        Assert.Equal(About.Key, (About with { Place = "Item 4", ItemId = 9, Line = 7, Message = "Said otherwise" }).Key);
        Assert.Equal(About.Key, (About with { Context = "There are  two\nwords here." }).Key);
    }

    [Fact]
    public void Key_OtherWordsOrOtherCode_IsAnother()
    {
        Assert.NotEqual(About.Key, (About with { Context = "There are two words there." }).Key);
        Assert.NotEqual(About.Key, (About with { Passage = "two" }).Key);
        Assert.NotEqual(About.Key, (About with { Code = "other" }).Key);
    }

    [Fact]
    public void Key_AboutNoWords_IsThatOfItsPlaceAndMessage()
    {
        var absent = new Finding("chair-not-recorded", Severity.Notes, "Chair", "Chair: not recorded.", "Add it.");

        Assert.Equal(absent.Key, (absent with { Remedy = "Add it now." }).Key);
        Assert.NotEqual(absent.Key, (absent with { Place = "Time", Message = "Time: not recorded." }).Key);
    }
}
