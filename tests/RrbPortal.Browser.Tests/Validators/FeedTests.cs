namespace RrbPortal.Browser.Tests.Validators;

[Collection(Validation.Name)]
public sealed class FeedTests(ServedDemonstration demonstration)
{
    private const string Atom = "application/atom+xml";

    [ValidatorFact("java")]
    public async Task EachFeed_IsWhatTheGrammarOfAtomAllows()
    {
        var feeds = await FeedsAsync();

        var findings = await Validator.AskAsync("feeds.mjs", feeds);

        Findings.None(findings);
    }

    [ValidatorFact(Tools.Python)]
    public async Task EachFeed_IsReadByAReaderOfFeeds()
    {
        var feeds = await FeedsAsync();

        var findings = await Validator.AskAsync("feeds.py", feeds);

        Findings.None(findings);
    }

    private async Task<IReadOnlyList<ServedDocument>> FeedsAsync()
    {
        var feeds = await demonstration.PublicAsync(document => document.MediaType is Atom);
        string[] kinds = ["/feed.atom", "/boards/", "/themes/", "/organisations/", "/search.atom?"];
        Assert.All(kinds, kind => Assert.Contains(feeds, feed => feed.Address.StartsWith(kind, StringComparison.Ordinal)));
        return feeds;
    }
}
