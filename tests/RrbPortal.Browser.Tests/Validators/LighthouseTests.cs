using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Web.Security;

namespace RrbPortal.Browser.Tests.Validators;

/// <summary>One page of each kind that visitors see. Performance is a matter of the machine: docs/performance.md says how it is measured.</summary>
[Collection(Validation.Name)]
public sealed class LighthouseTests(ServedDemonstration demonstration)
{
    [ValidatorFact("chromium")]
    public async Task EachKindOfPublicPage_HasFullMarks()
    {
        var pages = new List<ServedDocument>();
        foreach (var kind in (await demonstration.RoutesAsync()).Where(page => page.Audience is Audience.Visitors).GroupBy(page => page.Route, StringComparer.Ordinal))
        {
            // An error is no page to find, and what leads elsewhere is looked at there.
            foreach (var page in kind.Reverse())
            {
                var answer = await demonstration.GetAsync(page.Address);
                if (answer is { Status: 200, IsPage: true } && answer.End == answer.Address)
                {
                    pages.Add(answer);
                    break;
                }
            }
        }

        var findings = await Validator.AskAsync("lighthouse.mjs", pages, new
        {
            site = await demonstration.AddressAsync(),
            browser = Chromium.Path,
            flags = Chromium.Arguments,
        });

        Findings.None(findings);
        Assert.True(pages.Count > 15, $"only {pages.Count} kinds of page");
    }
}
