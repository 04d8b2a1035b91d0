namespace RrbPortal.Browser.Tests.Validators;

[Collection(Validation.Name)]
public sealed class PolicyTests(ServedDemonstration demonstration)
{
    [ValidatorFact]
    public async Task ContentSecurityPolicies_HaveNoFinding()
    {
        var documents = (await demonstration.PublicAsync(_ => true)).Concat(await demonstration.PagesAsync()).DistinctBy(document => document.Policy).ToList();

        var findings = await Validator.AskAsync("policies.mjs", documents);

        // "Can be problematic if you host JSONP, AngularJS or user uploaded files": there is none of the first two, and what
        // people upload is sent to be saved, never sniffed, and in a sandbox. Anything else that the evaluator says counts.
        Findings.None([.. findings.Where(finding => !finding.Contains("script-src 'self': severity 50", StringComparison.Ordinal))]);
        Assert.DoesNotContain(documents, document => document.Policy is null);
    }
}
