namespace RrbPortal.Browser.Tests.Validators;

[Collection(Validation.Name)]
public sealed class StructuredDataTests(ServedDemonstration demonstration)
{
    [ValidatorFact]
    public async Task EachBlockOfJsonLd_LosesNothingAndIsKnownToSchemaOrg()
    {
        var pages = await demonstration.PublicAsync(document => document.IsPage && document.Text.Contains("application/ld+json", StringComparison.Ordinal));
        var catalogue = await demonstration.GetAsync("/catalogue.jsonld");

        var findings = await Validator.AskAsync("structured.mjs", [.. pages, catalogue]);

        Findings.None(findings);
        Assert.True(pages.Count > 3);
    }
}
