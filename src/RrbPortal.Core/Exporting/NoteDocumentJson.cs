using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RrbPortal.Core.Exporting;

/// <summary>The JSON of <see cref="PublicNoteDocument"/>: camel case, every field there, null where nothing is given.</summary>
public static class NoteDocumentJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For whoever puts such documents into an answer of their own.</summary>
    public static JsonSerializerOptions Options { get; } = new(NoteDocumentContext.Default.Options)
    {
        // Never put into HTML as it is, so letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = NoteDocumentContext.Default,
    };

    public static byte[] Write(PublicNoteDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            JsonSerializer.Serialize(writer, document, NoteDocumentContext.Default.PublicNoteDocument);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnums<FactState>), typeof(CamelCaseEnums<Data.Records.MeetingMode>), typeof(CamelCaseEnums<Data.Records.Presence>), typeof(CamelCaseEnums<Data.Records.Capacity>), typeof(CamelCaseEnums<Data.Records.ActionStatus>)])]
[JsonSerializable(typeof(PublicNoteDocument))]
internal sealed partial class NoteDocumentContext : JsonSerializerContext;

/// <summary>"inPerson" for a value of an enum.</summary>
internal sealed class CamelCaseEnums<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
