using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class ParagraphTwiceTests
{
    private const string Rule = "paragraph-twice";

    private const string Long = "London Probation raised that work of this kind has been scoped before, with the voluntary sector and with practitioners, and that it can be taken up again.";

    [Fact]
    public void Look_SameParagraphInAnotherItem_WarnsAtTheLater()
    {
        var note = RuleNotes.WithText(Long) with { Items = [RuleNotes.Item(1, "One", Long), RuleNotes.Item(2, "Two", $"First.\n\n{Long.ToUpperInvariant()}")] };

        var finding = Assert.Single(RuleNotes.Find(Rule, note));

        Assert.Equal(("paragraph-twice", "Item 2, paragraph 2", (int?)2), (finding.Code, finding.Place, finding.ItemId));
        Assert.Contains("item 1, paragraph 1", finding.Message, StringComparison.Ordinal);
        Assert.Equal("First.\n\n", PassageReplacement.In(note.Items[1].PublicText, finding.Context, finding.Passage, finding.Offers[0].Value));
    }

    [Fact]
    public void Look_FewWordsChanged_WarnsOfNearlyTheSame()
    {
        var changed = Long.Replace("raised", "said", StringComparison.Ordinal);

        Assert.Equal("paragraph-nearly-twice", Assert.Single(RuleNotes.Find(Rule, $"{Long}\n\n{changed}")).Code);
    }

    [Theory]
    [InlineData("MOPAC asked:\n\nMOPAC asked:")]
    [InlineData("- We have heard that drugs need a position of their own in the plan, and work is under way.\n- We have heard that data sharing needs a position of its own in the plan, and work is under way.")]
    [InlineData("In Camden 12 people were referred in the quarter and all of them kept their first appointment with the service.\n\nIn Camden 19 people were referred in the quarter and all of them kept their first appointment with the service.")]
    [InlineData("ACTION: LB Haringey to send the list of premises and the names of the leads to the secretariat by 30 April.\n\nACTION: LB Camden to send the list of premises and the names of the leads to the secretariat by 30 April.")]
    public void Look_LikeBeginningsOtherFactsAndShortOnes_FindsNothing(string text) => Assert.Empty(RuleNotes.Find(Rule, text));

    [Fact]
    public void Look_FileWithTheSameTwice_NamesTheLaterLine()
    {
        var finding = Assert.Single(RuleNotes.FindInFile(Rule, $"Note of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\nMOPAC\nMPS\n\n1. First item\n\n{Long}\n\n{Long}\n"));

        Assert.Equal(16, finding.Line);
    }

    [Fact]
    public void Look_ThousandsOfAlikeParagraphs_EndsInTime()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 2000).Select(number => $"{Long} It is number {number}."));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = RuleNotes.Find(Rule, text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [SeedsFact]
    public void Look_Seeds_FindsTheOneOf001() => Assert.StartsWith("69: MOPAC stated", Assert.Single(RuleNotes.OnSeed(Rule, "001")), StringComparison.Ordinal);
}
