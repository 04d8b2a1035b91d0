using RrbPortal.Core.Rendering;
using RrbPortal.Core.Reviewing;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class QuoteMatchTests
{
    private const string Quote = "Members asked for the written report to be shared with all prisons in London.";

    [Theory]
    [InlineData(Quote, QuoteFate.Same, Quote)]
    [InlineData("Members asked that the written report be shared with all prisons in London and Kent.", QuoteFate.Changed, "Members asked that")]
    [InlineData("The chair closed the meeting at four.", QuoteFate.Gone, null)]
    public void Find_InTheItem_TellsWhatBecameOfIt(string text, QuoteFate fate, string? starts)
    {
        var parts = Parts(1, $"Another paragraph about something else.\n\n{text}");

        var found = QuoteMatch.Find(parts, new CommentPlace(PlaceKind.Text, 1), Quote, new Dictionary<string, string>());

        Assert.Equal(fate, found.Fate);
        Assert.True(starts is null ? found.Part?.Place.Kind is PlaceKind.Item : found.Part!.Source!.StartsWith(starts, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_ItemRemoved_LooksInTheOthers()
    {
        var parts = Parts(2, Quote);

        var found = QuoteMatch.Find(parts, new CommentPlace(PlaceKind.Text), Quote, new Dictionary<string, string>());

        Assert.Equal((QuoteFate.Changed, 2), (found.Fate, found.Part!.Place.Id));
    }

    [Fact]
    public void Find_AcceptedWordingThatWasRewrittenWhole_IsFollowed()
    {
        var became = new Dictionary<string, string> { [Quote] = "Nothing.", ["Nothing."] = "Not a word is the same here.", ["Not a word is the same here."] = Quote };

        var found = QuoteMatch.Find(Parts(1, "Not a word is the same here!"), new CommentPlace(PlaceKind.Text, 1), "Nothing.", became);

        Assert.Equal(QuoteFate.Gone, found.Fate);
        Assert.Equal(QuoteFate.Changed, QuoteMatch.Find(Parts(1, "Nothing."), new CommentPlace(PlaceKind.Text, 1), Quote, new Dictionary<string, string> { [Quote] = "Nothing." }).Fate);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("facts")]
    [InlineData("item-12")]
    [InlineData("decision-4")]
    [InlineData("text-12-0123456789ab")]
    [InlineData("internal-12-0123456789ab-2")]
    public void Place_AsText_ComesBack(string text) => Assert.Equal(text, CommentPlace.Parse(text)!.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("note-1")]
    [InlineData("item")]
    [InlineData("item--1")]
    [InlineData("text-12")]
    [InlineData("text-12-xyz")]
    [InlineData("text-12-0123456789ab-0")]
    [InlineData("text-12-0123456789ab-1-1")]
    public void Place_Nonsense_IsNone(string? text) => Assert.Null(CommentPlace.Parse(text));

    private static IReadOnlyList<DraftPart> Parts(int item, string text)
        => [DraftParts.WholeNote, DraftParts.Item(item, "1"), .. DraftParts.Paragraphs(PlaceKind.Text, item, "1", text, TextPlace.Item)];
}
