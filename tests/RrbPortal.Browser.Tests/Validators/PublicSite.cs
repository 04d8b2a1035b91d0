using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace RrbPortal.Browser.Tests.Validators;

/// <summary>Everything that a visitor comes to by links, from the first page, the sitemap and the description of the data on.</summary>
/// <param name="host">The host of the addresses that the portal writes out whole.</param>
internal sealed partial class PublicSite(HttpClient client, string host)
{
    private static readonly string[] Entrances = ["/", "/sitemap.xml", "/robots.txt", "/catalogue.jsonld", "/openapi/v1.json", "/search?q=housing", "/search.atom?q=housing"];

    private readonly Dictionary<string, ServedDocument> _documents = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<ServedDocument>> CollectAsync()
    {
        Array.ForEach(Entrances, Note);
        while (_waiting.TryDequeue(out var address))
        {
            var document = await ServedDocument.GetAsync(client, address);
            _documents[address] = document;

            // Facets and filters lead from question to question without end: one step is taken.
            if (!address.Contains('?', StringComparison.Ordinal) || Entrances.Contains(address, StringComparer.Ordinal))
            {
                foreach (var link in Links(document))
                {
                    Note(link);
                }
            }
        }

        return [.. _documents.Values];
    }

    private void Note(string address)
    {
        if (_known.Add(address))
        {
            _waiting.Enqueue(address);
        }
    }

    private IEnumerable<string> Links(ServedDocument document)
    {
        var here = new Uri(client.BaseAddress!, document.Address);
        return Written(document)
            .Select(link => Uri.TryCreate(here, link, out var address) ? address : null)
            .Where(address => address?.Scheme is "http" or "https" && (address.Authority == here.Authority || address.Host == host))
            .Select(address => address!.PathAndQuery);
    }

    private static IEnumerable<string> Written(ServedDocument document) => document.Extension switch
    {
        "html" => new HtmlParser().ParseDocument(document.Text).QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!),
        "atom" => Addresses().Matches(document.Text).Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value)),
        "xml" => Locations().Matches(document.Text).Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value)),
        _ => [],
    };

    [GeneratedRegex("href=\"(?<address>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    [GeneratedRegex("<loc>(?<address>[^<]*)</loc>", RegexOptions.NonBacktracking)]
    private static partial Regex Locations();
}
