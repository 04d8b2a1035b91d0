using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class InternalReferencesTests
{
    private const string Rule = "internal-reference";

    private static WorkingNote With(string text)
    {
        var note = RuleNotes.WithText(text);
        return note with { Items = [note.Items[0], RuleNotes.Item(2, "Tender for hostels", "Prices.") with { Audience = ItemAudience.Closed, SubItems = [RuleNotes.Item(21, "Bids", null) with { Number = "2.1" }] }, RuleNotes.Item(3, "Close", "Done.")] };
    }

    [Theory]
    [InlineData("As discussed under item 2, prices rose.", "closed-item", "item 2")]
    [InlineData("See agenda item 2.1.", "closed-item", "agenda item 2.1")]
    [InlineData("The tender for hostels was discussed.", "closed-item-title", "tender for hostels")]
    [InlineData("For figures see the internal note.", "internal-text", "see the internal note")]
    [InlineData("It is in paper 3 (not for publication).", "internal-text", "paper 3 (not for publication)")]
    [InlineData("This was taken in closed session.", "internal-text", "closed session")]
    [InlineData("The confidential annex has more.", "internal-text", "confidential annex")]
    public void Look_LeadsToWhatIsNotPublic_IsFound(string text, string code, string passage)
    {
        var finding = Assert.Single(RuleNotes.Find(Rule, With(text)));

        Assert.Equal((code, passage, code == "closed-item-title" ? Severity.Blocks : Severity.Warns), (finding.Code, finding.Passage, finding.Severity));
    }

    [Theory]
    [InlineData("As discussed under item 1 and item 3, prices rose.")]
    [InlineData("Item 2 of the code of practice applies; item 20 does too.")]
    [InlineData("The internal audit and the confidential helpline were mentioned. Part 2 of the Act applies.")]
    [InlineData("Private rented homes and closed cases rose. The internal review goes on.")]
    public void Look_Public_FindsNothing(string text) => Assert.Empty(RuleNotes.Find(Rule, With(text)).Select(finding => finding.Passage));

    [Fact]
    public void Look_TitleOfAClosedItemThatThePublicReads_FindsNothing()
    {
        var note = With("The tender for hostels was discussed.");
        var shown = note.Items[1] with { ClosedTitleIsPublic = true };

        Assert.Empty(RuleNotes.Find(Rule, note with { Items = [note.Items[0], shown] }));
        Assert.NotEmpty(RuleNotes.Find(Rule, With("See the list of all bids.") with { Items = [note.Items[0] with { PublicText = "See the list of all bids." }, shown with { SubItems = [RuleNotes.Item(21, "List of all bids", null) with { ClosedTitleIsPublic = true }] }] }));
    }

    [Fact]
    public void Look_ClosedItemsOwnText_IsNotLookedAt()
    {
        var note = With("Nothing.");

        Assert.Empty(RuleNotes.Find(Rule, note with { Items = [note.Items[0], note.Items[1] with { PublicText = "See item 2 and the internal note." }] }));
    }

    [SeedsFact]
    public void Look_Seeds_FindsNothing()
        => Assert.All(CheckedNotes.Seeds, file => Assert.DoesNotContain(file.Findings, finding => finding.Rule == Rule));
}
