namespace RrbPortal.Browser.Tests.Validators;

[Collection(Validation.Name)]
public sealed class SitemapTests(ServedDemonstration demonstration)
{
    [ValidatorFact]
    public async Task Sitemap_IsWhatItsSchemaAllows()
    {
        var sitemap = await demonstration.GetAsync("/sitemap.xml");

        var findings = await Validator.AskAsync("sitemaps.mjs", [sitemap]);

        Findings.None(findings);
    }
}
