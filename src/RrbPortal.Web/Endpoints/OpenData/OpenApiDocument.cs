using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.OpenData;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>The description of the interface for programs, as OpenAPI 3.1 has it: made of the table that the addresses are mapped from, and of the types that they write.</summary>
internal sealed class OpenApiDocument(SiteAddress addresses, IOptions<SiteOptions> site)
{
    public const string MediaType = "application/json; charset=utf-8";
    private const string ProblemMedia = "application/problem+json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private byte[]? _json;

    public byte[] Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(Make(), Indented);

    private static string Plain(Uri address) => address.AbsoluteUri.TrimEnd('/');

    private static JsonObject Operation(DataOperation operation)
    {
        var responses = new JsonObject
        {
            ["200"] = Answered(operation),
            ["304"] = new JsonObject { ["description"] = "What the entity tag in If-None-Match stands for is still what is published." },
            ["400"] = Refused("A parameter cannot be understood; the problem names it and what is allowed."),
        };
        if (operation.IsOfAMeeting)
        {
            responses["301"] = new JsonObject { ["description"] = "The date of the meeting was corrected: the document is at the address in Location.", ["headers"] = new JsonObject { ["Location"] = Header("The new address.") } };
            responses["404"] = Refused("Nothing is published at this address.");
            responses["410"] = Refused("The note was withdrawn; the problem says when and why.");
        }
        else if (operation.IsOfABoard)
        {
            responses["404"] = Refused("Nothing is published at this address.");
        }
        else if (operation.Answers is null)
        {
            responses["503"] = Refused("Too many tables are being written; Retry-After says when to try again.");
        }

        return new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = operation.Summary,
            ["description"] = Described(operation),
            ["tags"] = new JsonArray(operation.Answers is null ? "Tables" : "Records"),
            ["parameters"] = new JsonArray([.. Parameters(operation)]),
            ["responses"] = responses,
        };
    }

    private static string Described(DataOperation operation) => operation switch
    {
        { IsOfAMeeting: true } => "The same bytes as the download of the note, so that their content hash can be compared. What the note does not say is told apart from what is not known and from what it says there is none of.",
        { IsOfABoard: true } => "What the board last published of itself, with the SHA-256 of its content.",
        { Answers: null } => "Every row at once, with a line of headings. Cells that a spreadsheet would take for a formula are made harmless.",
        _ => "Page by page: links.next leads on while there is more. Withdrawn notes, and what is in them, are left out; /api/v1/withdrawals names them.",
    };

    private static IEnumerable<JsonNode> Parameters(DataOperation operation)
    {
        if (operation.IsOfABoard)
        {
            yield return Parameter("board", "path", "The slug of the board, as in /api/v1/boards.", DataParameter.Board.Schema());
        }

        if (operation.IsOfAMeeting)
        {
            yield return Parameter("date", "path", "The day of the meeting in London.", new JsonObject { ["type"] = "string", ["format"] = "date" });
        }

        foreach (var parameter in operation.Parameters)
        {
            yield return Parameter(parameter.Name, "query", parameter.Meaning, parameter.Schema());
        }

        yield return Parameter("If-None-Match", "header", "The entity tag of the answer that you have.", new JsonObject { ["type"] = "string" });
    }

    private static JsonObject Parameter(string name, string place, string meaning, JsonObject schema)
        => new() { ["name"] = name, ["in"] = place, ["description"] = meaning, ["required"] = place == "path", ["schema"] = schema };

    private static JsonObject Answered(DataOperation operation) => new()
    {
        ["description"] = operation.Summary,
        ["headers"] = new JsonObject { ["ETag"] = Header("Send it back as If-None-Match: what has not changed is not sent again.") },
        ["content"] = operation.Answers is { } type
            ? new JsonObject { ["application/json"] = new JsonObject { ["schema"] = operation.IsOfAMeeting ? NoteOrAgenda() : DataSchemas.To(type) } }
            : new JsonObject { ["text/csv"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } },
    };

    private static JsonObject NoteOrAgenda() => new()
    {
        ["oneOf"] = new JsonArray(DataSchemas.To(typeof(PublicNoteDocument)), DataSchemas.To(typeof(PublicAgendaDocument))),
        ["discriminator"] = new JsonObject
        {
            ["propertyName"] = "type",
            ["mapping"] = new JsonObject
            {
                ["note"] = $"#/components/schemas/{DataSchemas.NameOf(typeof(PublicNoteDocument))}",
                ["agenda"] = $"#/components/schemas/{DataSchemas.NameOf(typeof(PublicAgendaDocument))}",
            },
        },
    };

    private static JsonObject Refused(string meaning)
        => new() { ["description"] = meaning, ["content"] = new JsonObject { [ProblemMedia] = new JsonObject { ["schema"] = DataSchemas.To(typeof(DataProblem)) } } };

    private static JsonObject Header(string meaning) => new() { ["description"] = meaning, ["schema"] = new JsonObject { ["type"] = "string" } };

    private JsonObject Make()
    {
        var info = new JsonObject
        {
            ["title"] = $"{site.Value.Name}: open data",
            ["version"] = "1.0.0",
            ["description"] = $"Everything that is published, and nothing else, to read. How absent, unknown and none are told apart, and how to keep a copy up to date: {addresses.Of(Links.OpenData)}",
            ["license"] = new JsonObject { ["name"] = Licence.Name, ["url"] = Licence.Address },
            ["contact"] = new JsonObject { ["name"] = site.Value.Operator, ["url"] = addresses.Of(Links.OpenData).AbsoluteUri },
        };
        if (site.Value.ContactEmail is { } mail)
        {
            info["contact"]!["email"] = mail;
        }

        var paths = new JsonObject();
        foreach (var operation in OpenDataMapping.Operations)
        {
            paths[operation.Path] = new JsonObject { ["get"] = Operation(operation) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = info,
            ["servers"] = new JsonArray(new JsonObject { ["url"] = Plain(addresses.Of(Links.Home)) }),
            ["security"] = new JsonArray(),
            ["tags"] = new JsonArray(
                new JsonObject { ["name"] = "Records", ["description"] = "Notes and agendas, and what is in them." },
                new JsonObject { ["name"] = "Tables", ["description"] = "The same for spreadsheets." }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = DataSchemas.All() },
        };
    }
}
