namespace RrbPortal.Browser.Tests.Validators;

/// <summary>The markup of every page, and of forms that come back with errors, in the hands of the checker of the W3C.</summary>
[Collection(Validation.Name)]
public sealed class HtmlTests(ServedDemonstration demonstration)
{
    [ValidatorFact("java")]
    public async Task EachPageOfEachAudience_HasNoErrorAndNoWarning()
    {
        var pages = await demonstration.PagesAsync();

        var findings = await Validator.AskAsync("html.mjs", [.. pages.Where(page => page.IsPage)]);

        Findings.None(findings);
        Assert.Empty(pages.Where(page => !page.IsPage).Select(page => page.Address));
    }

    [ValidatorFact("java")]
    public async Task EachPageThatVisitorsComeTo_HasNoErrorAndNoWarning()
    {
        var pages = await demonstration.PublicAsync(document => document.IsPage);

        var findings = await Validator.AskAsync("html.mjs", pages);

        Findings.None(findings);
    }
}
