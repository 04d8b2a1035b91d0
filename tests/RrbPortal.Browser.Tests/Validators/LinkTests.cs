namespace RrbPortal.Browser.Tests.Validators;

[Collection(Validation.Name)]
public sealed class LinkTests(ServedDemonstration demonstration)
{
    /// <summary>Links to what was withdrawn are meant to lead to the page that says so.</summary>
    [ValidatorFact]
    public async Task EachLinkOfThePublicSite_LeadsSomewhere()
    {
        var documents = await demonstration.PublicAsync(_ => true);
        var withdrawn = documents.Where(document => document.Status == 410 && document.Text.Contains("withdrawn", StringComparison.OrdinalIgnoreCase)).Select(document => document.Address);
        var settings = new { site = await demonstration.AddressAsync(), withdrawn, least = documents.Count(document => document.IsPage) };

        var findings = await Validator.AskAsync("links.mjs", [await demonstration.GetAsync("/")], settings);

        Findings.None(findings);
        Assert.Empty(documents.Where(document => document.Status is not (200 or 410)).Select(document => $"{document.Address}: {document.Status}"));
    }
}
