namespace RrbPortal.Core.Tests.Reading;

public class HeadingReadingTests
{
    [Theory]
    [InlineData("1. Welcome|The meeting was opened.|2. Update|Nothing was new to anybody.", "Welcome|Update")]
    [InlineData("1 Welcome|The meeting was opened.|2 Update|Nothing was new to anybody.", "Welcome|Update")]
    [InlineData("Item 1 - Welcome|The meeting was opened.|Item 2 - Update|Nothing was new.|Item 2a. Figures|They were read out.", "Welcome|Update|Update > Figures")]
    [InlineData("1. Item 1 - Welcome|The meeting was opened.|2. Item 2 - Update|Nothing was new.", "Welcome|Update")]
    [InlineData("Agenda item 1: Welcome|The meeting was opened.|Agenda item 2: Update|Nothing was new.", "Welcome|Update")]
    [InlineData("**1. Welcome**|The meeting was opened.|**2. Update**|Nothing was new.", "Welcome|Update")]
    [InlineData("1. **Welcome**|The meeting was opened.|2. **Update**|Nothing was new.", "Welcome|Update")]
    [InlineData("## Welcome|The meeting was opened by all.|## Update|Nothing was new.|### Figures|They were read out.", "Welcome|Update|Update > Figures")]
    [InlineData("**Welcome**|The meeting was opened by all.|**Update**|Nothing was new.", "Welcome|Update")]
    [InlineData("Welcome|The meeting was opened by everybody who was there.|Update on bridges|Nothing was new to anybody who was there.", "Welcome|Update on bridges")]
    [InlineData("1. Welcome|The meeting was opened.|2. Update|2.1 Figures|They were read out.|2.2 Maps|They were shown.", "Welcome|Update|Update > Figures|Update > Maps")]
    [InlineData("1. Welcome|The meeting was opened.|2. Update|(i) Figures|They were read out.|(ii) Maps|They were shown.", "Welcome|Update|Update > Figures|Update > Maps")]
    [InlineData("1. Welcome|The meeting was opened.|2. Update|Some of it was said.|The north of the river|All bridges in the north are open to everybody.", "Welcome|Update|Update > The north of the river")]
    [InlineData("## 1. Welcome|The meeting was opened.|## 2. Update|### 1. Figures|They were read out.|#### 2. Maps|They were shown.|## 3. Close|It was closed.", "Welcome|Update|Update > Figures|Update > Maps|Close")]
    [InlineData("## 1. Welcome|The meeting was opened.|## 2. Update|### 1. Figures|They were read out.|### 2. Maps|They were shown.|### 3. Ferries|They run late.|## 4. Close|It was closed.", "Welcome|Update|Update > Figures|Update > Maps|Ferries|Close")]
    [InlineData("1. Welcome|The meeting was opened.|2. Update|Nothing was new.|Any other business|There was none.", "Welcome|Update|Any other business")]
    public void Items_AnyForm_ItemsAndSubItems(string text, string expected)
    {
        var facts = Notes.Read($"Note of Meeting: Example Board\n\n5 May 2023\n\nAttendees:\n\nMOPAC\nMPS\n\n{text.Replace("|", "\n\n", StringComparison.Ordinal)}\n");

        Sequence.AreEqual(expected.Split('|'), Notes.Titles(facts));
        Assert.Equal(2, facts.Attendees.Count);
    }

    [Theory]
    [InlineData("Where are the gaps?\n\n- Training\n- Data")]
    [InlineData("Key findings included:\n\n- Training\n- Data")]
    [InlineData("The questions were:\n\n1. Who pays?\n2. Who decides?")]
    [InlineData("1. The first sentence of a note that numbers its paragraphs is this one.\n\n2. The second sentence follows it.")]
    [InlineData("The funding of all three of these centres ends in\n\nMarch, after which two of them may have to close.")]
    [InlineData("3 people came to the meeting of the day before.")]
    [InlineData("20 June 2024 was the date that had been announced.")]
    public void Text_ThatLooksLikeAHeading_StaysText(string text) => Sequence.AreEqual(["First item"], Notes.Titles(Notes.WithText(text)));

    [Fact]
    public void Contents_TellItemsFromSubItems_WhereLevelsDoNot()
    {
        var facts = Notes.Read("# Example Board meeting minutes - 5 May 2023\n\n## Contents\n\n[Welcome](#)\n\n[Update](#)\n\n[Ferries](#)\n\n## 1. Welcome\n\nThe meeting was opened.\n\n## 2. Update\n\n### 1. Figures\n\nThey were read out.\n\n### Ferries\n\nThey run late.\n\n## 2. Late runs\n\nThere were many of them.\n");

        Sequence.AreEqual(["Welcome", "Update", "Update > Figures", "Ferries", "Ferries > Late runs"], Notes.Titles(facts));
        Assert.Equal(3, facts.DeadContentsLinks);
    }

    [Fact]
    public void CompactText_WithoutBlankLines_ItemsAreFound()
    {
        var facts = Notes.Sample("night-transport-group.txt");

        Sequence.AreEqual(["Welcome and apologies", "Board spotlight", "Board spotlight > Update on taxis", "Any other business"], Notes.Titles(facts));
    }

    [Fact]
    public void Numbers_PrintedAndUnderstood_AreBothKept()
    {
        var sub = Notes.Read("Note of Meeting: Example Board\n\n5 May 2023\n\n## 1. Welcome\n\nThe meeting was opened.\n\n## 2. Update\n\n### 1. Figures\n\nThey were read out.\n").Items[1].SubItems[0];

        Assert.Equal(("2.1", "1."), (sub.Number, sub.PrintedNumber));
    }
}
