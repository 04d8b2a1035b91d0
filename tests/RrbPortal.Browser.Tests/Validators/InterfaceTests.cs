using System.Text.Json;

namespace RrbPortal.Browser.Tests.Validators;

/// <summary>The data for programs: its description, and every kind of answer that it describes.</summary>
[Collection(Validation.Name)]
public sealed class InterfaceTests(ServedDemonstration demonstration)
{
    [ValidatorFact]
    public async Task DescriptionAndAnswers_ArePassedByLintersAndByItsOwnSchemas()
    {
        var description = await demonstration.GetAsync("/openapi/v1.json");
        var answers = new List<ServedDocument> { description };
        foreach (var address in await QuestionsAsync(description))
        {
            answers.Add(await demonstration.GetAsync(address));
        }

        var findings = await Validator.AskAsync("interface.mjs", answers);

        Findings.None(findings);
        Assert.Superset(new HashSet<int> { 200, 400, 404, 410 }, answers.Select(answer => answer.Status).ToHashSet());
    }

    /// <summary>Each operation as it is, by pages and wrongly asked; and the document of a board, and of each meeting that visitors know of.</summary>
    private async Task<IEnumerable<string>> QuestionsAsync(ServedDocument description)
    {
        using var document = JsonDocument.Parse(description.Content);
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Where(path => !path.Contains('{', StringComparison.Ordinal)).ToList();
        var pages = await demonstration.PublicAsync(page => page.IsPage && page.Address.StartsWith("/boards/rrb/meetings/20", StringComparison.Ordinal) && page.Address.Length == "/boards/rrb/meetings/2024-06-20".Length);
        return
        [
            .. paths,
            .. paths.Where(path => !path.EndsWith(".csv", StringComparison.Ordinal)).Select(path => $"{path}?page=2&pageSize=1"),
            .. paths.Select(path => $"{path}?colour=red"),
            .. pages.Select(page => $"/api/v1{page.Address}"),
            "/api/v1/boards/rrb",
            "/api/v1/boards/nobody",
            "/api/v1/boards/rrb/meetings/1999-01-01",
            "/api/v1/boards/nobody/meetings/2024-06-20",
        ];
    }
}
