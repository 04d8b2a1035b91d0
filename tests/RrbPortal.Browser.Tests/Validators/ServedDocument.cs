using System.Text;

namespace RrbPortal.Browser.Tests.Validators;

/// <summary>What the portal answered at an address, redirects followed.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="End">Path and query after all redirects.</param>
/// <param name="Policy">The content security policy that came with it.</param>
internal sealed record ServedDocument(string Address, string End, int Status, string MediaType, byte[] Content, string? Policy)
{
    public bool IsPage => MediaType is "text/html";

    /// <summary>Whether the page asks search engines to leave it out.</summary>
    public bool IsLeftOutOfSearch => IsPage && Text.Contains("<meta name=\"robots\" content=\"noindex\"", StringComparison.Ordinal);

    /// <summary>How a file of this kind ends, because some validators go by that.</summary>
    public string Extension => MediaType switch
    {
        "text/html" => "html",
        "application/atom+xml" => "atom",
        "text/calendar" => "ics",
        "application/xml" or "text/xml" => "xml",
        "text/csv" => "csv",
        _ when MediaType.EndsWith("json", StringComparison.Ordinal) => "json",
        _ => "bin",
    };

    public string Text => Encoding.UTF8.GetString(Content);

    public static async Task<ServedDocument> GetAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        for (var redirects = 0; answer.Headers.Location is { } target && redirects < 5; redirects++)
        {
            answer = await client.GetAsync(new Uri(client.BaseAddress!, new Uri(answer.RequestMessage!.RequestUri!, target).PathAndQuery));
        }

        var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join("; ", values) : null;
        return new ServedDocument(address, answer.RequestMessage!.RequestUri!.PathAndQuery, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync(), policy);
    }
}
