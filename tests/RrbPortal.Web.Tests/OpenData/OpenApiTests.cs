using System.Text.Json;
using Microsoft.OpenApi;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Tests.OpenData;

/// <summary>The description of the interface: accepted by a reader that others wrote, and true of what is answered.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task Description_IsReadWithoutErrorOrWarning()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var answer = await portal.Anonymous().GetAsync("/openapi/v1.json");
        var read = OpenApiDocument.Parse(answer.Html, "json");

        Assert.DoesNotContain("\"$ref\": \"#/properties", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"$ref\": \"#\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Description_NamesEveryAddressOfDataWithSummaryParametersAndAnswers()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var document = OpenApiDocument.Parse((await portal.Anonymous().GetAsync("/openapi/v1.json")).Html, "json").Document!;

        var routes = Audiences.Routes.Keys.Where(route => route.StartsWith("api/v1/", StringComparison.Ordinal)).Select(route => $"/{route}").Concat(Links.Tables);
        Assert.Equal(routes.Order(StringComparer.Ordinal), document.Paths.Keys.Order(StringComparer.Ordinal));
        var operations = document.Paths.Values.SelectMany(path => path.Operations!.Values).ToList();
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Summary));
            Assert.NotEmpty(operation.Parameters!);
            Assert.All(["200", "304", "400"], status => Assert.Contains(status, operation.Responses!.Keys));
        });
        Assert.Equal(operations.Count, operations.Select(operation => operation.OperationId).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Every field that is answered is described, and every field that is described is there.</summary>
    [Fact]
    public async Task Note_HasTheFieldsThatAreDescribed()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await new PublishedSeries(portal.Database).PublishAsync(ExportedNotes.Full);
        await new PublishedSeries(portal.Database).PublishAsync(ProfileSnapshot.Build(
            new PublicBoard("rrb", "Board", null), "Purpose.", [new WorkingMember("Clinks", null, MembershipCapacity.Chair, null, false, null)], "Terms.", new DateOnly(2023, 5, 2)));
        var visitor = portal.Anonymous();
        using var description = JsonDocument.Parse((await visitor.GetAsync("/openapi/v1.json")).Html);
        var schemas = description.RootElement.GetProperty("components").GetProperty("schemas");

        foreach (var (address, schema) in new[] { ("/api/v1/boards/rrb/meetings/2024-06-20", "Note"), ("/api/v1/boards/rrb", "BoardAbout"), ("/api/v1/meetings", "MeetingPage"), ("/api/v1/actions", "ActionPage"), ("/api/v1/decisions", "DecisionPage"), ("/api/v1/boards", "BoardPage"), ("/api/v1/organisations", "OrganisationPage"), ("/api/v1/themes", "ThemePage") })
        {
            using var answer = JsonDocument.Parse((await visitor.GetAsync(address)).Html);
            Compare(answer.RootElement, schemas.GetProperty(schema), schemas, schema);
        }
    }

    private static void Compare(JsonElement value, JsonElement schema, JsonElement schemas, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = schemas.GetProperty(reference.GetString()!["#/components/schemas/".Length..]);
        }

        if (value.ValueKind is JsonValueKind.Object)
        {
            var described = schema.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
            Assert.Equal((place, string.Join(' ', described.Keys.Order(StringComparer.Ordinal))), (place, string.Join(' ', value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal))));
            foreach (var property in value.EnumerateObject())
            {
                Compare(property.Value, described[property.Name], schemas, $"{place}.{property.Name}");
            }
        }
        else if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var entry in value.EnumerateArray())
            {
                Compare(entry, schema.GetProperty("items"), schemas, place);
            }
        }
        else if (value.ValueKind is JsonValueKind.Null)
        {
            Assert.True((schema.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.Array) || schema.TryGetProperty("enum", out _), place);
        }
    }
}
