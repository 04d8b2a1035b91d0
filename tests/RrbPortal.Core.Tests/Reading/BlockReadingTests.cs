using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public class BlockReadingTests
{
    [Fact]
    public void Sentence_CutByAPageEnd_IsJoinedAndSaysSo()
    {
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(Blocks("The direction of the board and the\n\nPage 2 of 3\n\npriority areas will not change.")));

        Assert.Equal("The direction of the board and the priority areas will not change.", paragraph.Text);
        Assert.True(paragraph.JoinedAfterPageBreak);
        Assert.Equal([15, 19], paragraph.Lines);
    }

    [Fact]
    public void List_CutByAPageEnd_GoesOn()
    {
        var blocks = Blocks("They help with:\n\n- Housing\n- Debt\n\n3\n\n- Health\n- Children and\n\nfamilies");

        var list = Assert.IsType<ListBlock>(blocks[1]);
        Sequence.AreEqual(["Housing", "Debt", "Health", "Children and families"], list.Bullets.Select(bullet => bullet.Text));
        Assert.Equal("They help with:", list.LeadIn);
    }

    [Fact]
    public void List_FollowedDirectlyByASentence_EndsBeforeIt()
    {
        var blocks = Blocks("The Forum considered the following three kinds of orders in turn:\n- orders for groups\n- no orders\nThe Forum agreed to consult its members on orders for groups.");

        Sequence.AreEqual(["orders for groups", "no orders"], Assert.IsType<ListBlock>(blocks[1]).Bullets.Select(bullet => bullet.Text));
        Assert.IsType<ParagraphBlock>(blocks[2]);
    }

    [Fact]
    public void NumberedList_CutInsideAnEntry_GoesOn()
    {
        var blocks = Blocks("Members said the following:\n\n1. Beds are few\n2. Beds are far\n\naway from children\n\n3. Beds are for a short term only.");

        Sequence.AreEqual(["Beds are few", "Beds are far away from children", "Beds are for a short term only."], Assert.IsType<ListBlock>(blocks[1]).Bullets.Select(bullet => bullet.Text));
    }

    [Fact]
    public void Bullets_StrayAndNested_KeepTheirText()
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(Blocks("•\nThe first.\n•The second •\n    o half\n* The third")));

        Assert.Equal([("The first.", 0), ("The second •", 0), ("half", 1), ("The third", 0)], list.Bullets.Select(bullet => (bullet.Text, bullet.Level)));
    }

    [Fact]
    public void WrappedLines_AreOneParagraph_AndAShortLastLineEndsIt()
    {
        var blocks = Blocks("The list of routes was read out to all the members who were there and\nnobody objected to it.\nThe drivers were thanked for what they had done in the winter months.");

        Assert.Equal(2, blocks.Count);
    }

    [Theory]
    [InlineData("MOPAC - The duty is new.", "MOPAC")]
    [InlineData("VRU – The duty is new.", "VRU")]
    [InlineData("LB Haringey– The borough is ready.", "LB Haringey")]
    [InlineData("MPS- If persons are present.", "MPS")]
    [InlineData("NHS reported that beds are full.", "NHS")]
    [InlineData("One-size-fits-all is over.", null)]
    [InlineData("Update – the duty is new.", null)]
    [InlineData("ACTION: MPS to report.", null)]
    public void Paragraph_WithASpeaker_IsAttributed(string text, string? speaker) =>
        Assert.Equal(speaker, Assert.IsType<ParagraphBlock>(Assert.Single(Blocks(text))).Speaker);

    [Fact]
    public void Paragraph_Twice_BothAreKeptAndTheSecondSaysSo()
    {
        const string text = "The board needs a sense of what the partnership wants to change.";

        var facts = Notes.WithText($"{text}\n\n{text}");

        Assert.Equal([null, 15], facts.Items[0].Blocks.Cast<ParagraphBlock>().Select(block => block.DuplicateOfLine));
    }

    [Fact]
    public void Table_KeepsRowsAndHead()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(Blocks("| A | B |\n|---|---|\n| 1 | 2 |")));

        Assert.True(table.HasHead);
        Sequence.AreEqual(["A", "B", "1", "2"], table.Rows.SelectMany(row => row.Cells));
    }

    private static IReadOnlyList<NoteBlock> Blocks(string text) => Notes.WithText(text).Items[0].Blocks;
}
