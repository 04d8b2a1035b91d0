using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace RrbPortal.Browser.Tests.Browsers;

/// <summary>axe, asked inside the page. Deque's own way for Playwright reads pages with frames too, opens a window for each result, and takes ten times as long; no page here has a frame.</summary>
internal static class Axe
{
    private const string Ask = """
        async rules => {
          const only = rules.length === 0 ? {} : { runOnly: { type: "rule", values: rules } };
          const { violations } = await axe.run(document, { resultTypes: ["violations"], ...only });
          return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}: ${node.failureSummary}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What it finds wrong, each element in a line of its own.</summary>
    /// <param name="rules">Only these; where there are none, all that axe holds by default.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, params string[] rules)
    {
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Ask, rules);
    }
}
