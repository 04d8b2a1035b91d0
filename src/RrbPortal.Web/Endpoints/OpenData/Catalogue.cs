using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Common;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>What data sets there are and in which forms, for catalogues of open data: DCAT 3 as JSON-LD.</summary>
internal sealed class Catalogue(SiteAddress addresses, IOptions<SiteOptions> site)
{
    public const string MediaType = "application/ld+json; charset=utf-8";

    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";
    private const string English = "http://publications.europa.eu/resource/authority/language/ENG";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Make(), Indented);

    private static JsonObject Id(string address) => new() { ["@id"] = address };

    private static JsonObject Text(string text) => new() { ["@value"] = text, ["@language"] = "en" };

    private string At(string path) => addresses.Of(path).AbsoluteUri;

    private JsonObject Make() => new()
    {
        ["@context"] = new JsonObject { ["dcat"] = "http://www.w3.org/ns/dcat#", ["dct"] = "http://purl.org/dc/terms/", ["foaf"] = "http://xmlns.com/foaf/0.1/" },
        ["@id"] = At(Links.Catalogue),
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = Text($"{site.Value.Name}: open data"),
        ["dct:description"] = Text("The published records of the boards: notes of meetings and what is in them."),
        ["dct:publisher"] = Publisher(),
        ["dct:license"] = Id(Licence.Address),
        ["dct:language"] = Id(English),
        ["foaf:homepage"] = Id(At(Links.Home)),
        ["dcat:service"] = new JsonArray(Service()),
        ["dcat:dataset"] = new JsonArray(
            DataSet("meetings", "Notes and agendas of meetings", "Every published note, whole and in its current revision, and agendas where there is no note yet.", Form("meetings-json", $"{Links.Api}/meetings", "application/json", "The list; each entry leads to the whole document"), Form("meetings-atom", Links.Feed, "application/atom+xml", "What was published last")),
            DataSet("actions", "Actions", "Actions out of all published notes, with owners, due dates and how they stood.", Form("actions-csv", Links.Tables[0], "text/csv", "All actions as a table"), Form("actions-json", $"{Links.Api}/actions", "application/json", "All actions, page by page")),
            DataSet("attendance", "Attendance", "Which organisations were present, sent apologies or were absent.", Form("attendance-csv", Links.Tables[1], "text/csv", "All of it as a table")),
            DataSet("decisions", "Decisions", "Decisions out of all published notes.", Form("decisions-csv", Links.Tables[2], "text/csv", "All decisions as a table"), Form("decisions-json", $"{Links.Api}/decisions", "application/json", "All decisions, page by page"))),
    };

    private JsonObject Publisher() => new() { ["@id"] = $"{At(Links.OpenData)}#publisher", ["@type"] = "foaf:Agent", ["foaf:name"] = site.Value.Operator };

    private JsonObject Service() => new()
    {
        ["@id"] = $"{At(Links.OpenData)}#service",
        ["@type"] = "dcat:DataService",
        ["dct:title"] = Text("Interface for programs, version 1"),
        ["dcat:endpointURL"] = Id(At(Links.Api)),
        ["dcat:endpointDescription"] = Id(At(Links.OpenApi)),
        ["dct:license"] = Id(Licence.Address),
    };

    private JsonObject DataSet(string name, string title, string description, params JsonNode[] forms) => new()
    {
        ["@id"] = $"{At(Links.OpenData)}#{name}",
        ["@type"] = "dcat:Dataset",
        ["dct:identifier"] = $"{At(Links.OpenData)}#{name}",
        ["dct:title"] = Text(title),
        ["dct:description"] = Text(description),
        ["dct:publisher"] = Id($"{At(Links.OpenData)}#publisher"),
        ["dct:license"] = Id(Licence.Address),
        ["dct:language"] = Id(English),
        ["dcat:landingPage"] = Id(At(Links.OpenData)),
        ["dcat:distribution"] = new JsonArray(forms),
    };

    private JsonObject Form(string name, string path, string media, string title) => new()
    {
        ["@id"] = $"{At(Links.OpenData)}#{name}",
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = Text(title),
        ["dcat:accessURL"] = Id(At(path)),
        ["dcat:mediaType"] = Id($"{MediaTypes}{media}"),
        ["dct:license"] = Id(Licence.Address),
    };
}
