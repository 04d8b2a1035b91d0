using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RrbPortal.Core.Exporting;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.OpenData;

/// <summary>The JSON of lists, agendas and problems: as <see cref="NoteDocumentJson"/> writes notes.</summary>
public static class OpenDataJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions Options { get; } = new(OpenDataContext.Default.Options) { TypeInfoResolver = OpenDataContext.Default };

    /// <summary>UTF-8, indented, with a line's end.</summary>
    public static byte[] Write<T>(T value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            JsonSerializer.Serialize(writer, value, Options.GetTypeInfo(typeof(T)));
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnums<FactState>), typeof(CamelCaseEnums<MeetingMode>), typeof(CamelCaseEnums<MeetingState>), typeof(CamelCaseEnums<Presence>), typeof(CamelCaseEnums<Capacity>), typeof(CamelCaseEnums<ActionStatus>), typeof(CamelCaseEnums<MembershipCapacity>)])]
[JsonSerializable(typeof(PublicNoteDocument))]
[JsonSerializable(typeof(PublicAgendaDocument))]
[JsonSerializable(typeof(PublicBoardDocument))]
[JsonSerializable(typeof(DataPage<BoardEntry>))]
[JsonSerializable(typeof(DataPage<MeetingEntry>))]
[JsonSerializable(typeof(DataPage<ActionEntry>))]
[JsonSerializable(typeof(DataPage<DecisionEntry>))]
[JsonSerializable(typeof(DataPage<ThemeEntry>))]
[JsonSerializable(typeof(DataPage<OrganisationEntry>))]
[JsonSerializable(typeof(DataPage<WithdrawalEntry>))]
[JsonSerializable(typeof(DataProblem))]
internal sealed partial class OpenDataContext : JsonSerializerContext;
