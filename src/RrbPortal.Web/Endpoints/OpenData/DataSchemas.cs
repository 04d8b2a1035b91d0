using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.OpenData;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>JSON Schemas of the documents that open data answers with, made of the very types that are written.</summary>
internal static class DataSchemas
{
    /// <summary>The types with a schema of their own, that others point to.</summary>
    private static readonly Dictionary<Type, string> Named = new()
    {
        [typeof(PublicNoteDocument)] = "Note",
        [typeof(PublicAgendaDocument)] = "Agenda",
        [typeof(PublicBoardDocument)] = "BoardAbout",
        [typeof(NoteItem)] = "NoteItem",
        [typeof(AgendaDocumentItem)] = "AgendaItem",
        [typeof(BoardEntry)] = "Board",
        [typeof(MeetingEntry)] = "Meeting",
        [typeof(SourceNote)] = "SourceNote",
        [typeof(ActionEntry)] = "Action",
        [typeof(DecisionEntry)] = "Decision",
        [typeof(ThemeEntry)] = "Theme",
        [typeof(OrganisationEntry)] = "Organisation",
        [typeof(WithdrawalEntry)] = "Withdrawal",
        [typeof(DataLinks)] = "Links",
        [typeof(DataPage<BoardEntry>)] = "BoardPage",
        [typeof(DataPage<MeetingEntry>)] = "MeetingPage",
        [typeof(DataPage<ActionEntry>)] = "ActionPage",
        [typeof(DataPage<DecisionEntry>)] = "DecisionPage",
        [typeof(DataPage<ThemeEntry>)] = "ThemePage",
        [typeof(DataPage<OrganisationEntry>)] = "OrganisationPage",
        [typeof(DataPage<WithdrawalEntry>)] = "WithdrawalPage",
        [typeof(DataProblem)] = "Problem",
    };

    public static JsonObject All()
    {
        var schemas = new JsonObject();
        foreach (var (type, name) in Named.OrderBy(named => named.Value, StringComparer.Ordinal))
        {
            schemas[name] = Of(type, []);
        }

        Constant(schemas, typeof(PublicNoteDocument), "note");
        Constant(schemas, typeof(PublicAgendaDocument), "agenda");
        Constant(schemas, typeof(PublicBoardDocument), "board");
        return schemas;
    }

    public static JsonObject To(Type type) => new() { ["$ref"] = $"#/components/schemas/{Named[type]}" };

    public static string NameOf(Type type) => Named[type];

    private static void Constant(JsonObject schemas, Type document, string type)
        => schemas[Named[document]]!["properties"]!["type"] = new JsonObject { ["type"] = "string", ["const"] = type };

    /// <param name="within">The types that this one is described inside of.</param>
    private static JsonNode Of(Type type, IReadOnlyCollection<Type> within)
        => OpenDataJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Transform(context, schema, [.. within, type]),
        });

    /// <summary>Points to the schemas with a name, and says of each object that all its fields are there.</summary>
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema, IReadOnlyCollection<Type> within)
    {
        if (!context.Path.IsEmpty && Named.ContainsKey(context.TypeInfo.Type))
        {
            return To(context.TypeInfo.Type);
        }

        // What was described before in the same schema is pointed to by its place there, which is none in the whole document.
        if (schema is JsonObject pointing && pointing.ContainsKey("$ref"))
        {
            return within.Contains(context.TypeInfo.Type) ? schema : Of(context.TypeInfo.Type, within);
        }

        // A time by London's clocks, "14:00:00"; the format "time" is one with an offset (RFC 3339).
        if (schema is JsonObject time && (string?)time["format"] is "time")
        {
            time.Remove("format");
            time["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$";
        }

        if (schema is JsonObject described && described["properties"] is JsonObject properties && context.TypeInfo.Type != typeof(DataProblem))
        {
            described["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        }

        return schema;
    }
}
