namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>Lists of a PDF whose signs are drawn: only the place of a line says that it is an entry.</summary>
public class PdfEntriesTests
{
    private const double Deeper = 70;

    [Fact]
    public void IndentedLines_BehindALeadIn_AreEntries()
    {
        var lines = new PrintedPage().Prose().Prose()
            .Line("The wardens asked for three things that were not in the plan:", step: 30)
            .Line("a bench", Deeper, step: 30).Line("two lamps by the lock", Deeper).Line("a ring", Deeper)
            .Prose().Read();

        Assert.Equal(["- a bench", "- two lamps by the lock", "- a ring"], Entries(lines));
    }

    [Fact]
    public void EntryOverSeveralLines_HangsTogether()
    {
        var lines = new PrintedPage().Prose().Prose()
            .Line("a bench", Deeper, step: 30)
            .Line("two lamps by the lock that can be seen by a boat which comes round the long bend", Deeper).Line("after dark", Deeper)
            .Prose().Read();

        Assert.Equal(["- a bench", "- two lamps by the lock that can be seen by a boat which comes round the long bend after dark"], Entries(lines));
    }

    [Fact]
    public void FullEntryThatEndsOnAYear_IsNotRunIntoTheNext()
    {
        var lines = new PrintedPage().Prose().Prose()
            .Line("Harbour Office to write down what the lamps have cost and who paid by 3 March 2024", Deeper, step: 30).Line("Wardens to count boats", Deeper)
            .Prose().Read();

        Assert.Equal(2, Entries(lines).Length);
    }

    [Fact]
    public void DeeperEntries_AreBelowTheirEntry()
    {
        var lines = new PrintedPage().Prose().Prose()
            .Line("lamps", Deeper, step: 30).Line("by the lock", Deeper + 30).Line("by the weir", Deeper + 30).Line("rings", Deeper)
            .Prose().Read();

        Assert.Equal(["- lamps", "  - by the lock", "  - by the weir", "- rings"], Entries(lines));
    }

    [Fact]
    public void ListOverTwoPages_IsOneList()
    {
        var lines = new PrintedPage().Prose().Prose().Line("a bench", Deeper, step: 30).Line("lamps", Deeper).NextPage().Line("a ring", Deeper, step: 5).Prose().Read();

        Assert.Equal(["- a bench", "- lamps", "- a ring"], Entries(lines));
    }

    [Fact]
    public void LooseEntries_NeedALeadIn()
    {
        var page = new PrintedPage().Prose().Prose().Line("The wardens asked for three things that were not in the plan:", step: 30);
        var led = page.Line("a bench", Deeper, step: 30).Line("two lamps", Deeper, step: 30).Prose().Read();

        var plain = new PrintedPage().Prose().Prose().Line("a bench", Deeper, step: 30).Line("two lamps", Deeper, step: 30).Prose().Read();

        Assert.Equal(2, Entries(led).Length);
        Assert.Empty(Entries(plain));
    }

    [Fact]
    public void Quotation_SetInOnBothSides_IsAParagraph()
    {
        var lines = new PrintedPage().Prose().Prose()
            .Line("One of the wardens who had been there for years wrote to the board:", step: 30)
            .Line("We have asked for a lamp at the lock every winter since the mill was shut", Deeper, step: 30)
            .Line("and every spring somebody has come to measure where the lamp would have", Deeper)
            .Line("stood.", Deeper)
            .Prose().Read();

        Assert.Empty(Entries(lines));
        Assert.Contains(lines, line => line.StartsWith("We have asked", StringComparison.Ordinal) && line.EndsWith("would have stood.", StringComparison.Ordinal));
    }

    [Fact]
    public void OneIndentedLine_IsNoList()
    {
        var lines = new PrintedPage().Prose().Prose().Line("“Nobody told us.”", Deeper, step: 30).Prose().Read();

        Assert.Empty(Entries(lines));
    }

    [Fact]
    public void CentredLines_AreNoList()
    {
        var lines = new PrintedPage().Prose().Prose().Line("Harbour Office, Lock Lane, by the third lock of the old canal, Quays", 85, step: 30).Line("open on every day of the week apart from the days on which it is shut", 85).Prose().Read();

        Assert.Empty(Entries(lines));
        Assert.Contains(lines, line => line.EndsWith("old canal, Quays", StringComparison.Ordinal));
    }

    [Fact]
    public void FirstLinesSetIn_AreNoList()
    {
        var page = new PrintedPage();
        for (var i = 0; i < 3; i++)
        {
            page.Line("The partnership heard that the river path had been lit for the whole winter and", Deeper)
                .Line("that nobody on the board had been told of it until the mayor came to open the gates.");
        }

        var lines = page.Line("Nobody came.", Deeper).Line("It was cold.", Deeper).Prose().Read();

        Assert.Empty(Entries(lines));
    }

    [Fact]
    public void NumberedEntries_KeepTheirNumbers()
    {
        var lines = new PrintedPage().Prose().Prose().Line("1. a bench", Deeper - 12, step: 30).Line("2. two lamps", Deeper - 12).Prose().Read();

        Assert.Empty(Entries(lines));
        Assert.Contains("2. two lamps", lines);
    }

    [Fact]
    public void WrittenSigns_AreUsed_AndNoneAreAdded()
    {
        var lines = new PrintedPage().Prose().Prose()
            .Line("• a bench", Deeper - 12, step: 30).Line("• two lamps", Deeper - 12)
            .Prose().Line("Harbour Office", Deeper, step: 30).Line("Lock Lane", Deeper).Prose().Read();

        Assert.Equal(["- a bench", "- two lamps"], Entries(lines));
    }

    [Fact]
    public void PageWithAnotherMargin_IsNoList()
    {
        var lines = new PrintedPage().Prose().Prose().Prose().NextPage().Line("Nobody came.", Deeper).Line("It was cold.", Deeper).Line("The band left.", Deeper).Read();

        Assert.Empty(Entries(lines));
    }

    [Fact]
    public void WrappedTitle_IsOneHeading()
    {
        var lines = new PrintedPage().Line("Public note of the winter meeting of the River Crossings Partnership - 14 November", size: 18, left: 45).Line("2023", step: 24, left: 250, size: 18).Prose().Prose().Prose().Prose().Prose().Read();

        Assert.Equal("# Public note of the winter meeting of the River Crossings Partnership - 14 November 2023", lines[0]);
    }

    private static string[] Entries(IEnumerable<string> lines) => [.. lines.Where(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal))];
}
