using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RrbPortal.Core.Publishing;

/// <summary>The stored form of a published note.</summary>
public static class PublicNoteJson
{
    // Stored in a column and never put into HTML as it is, so letters may stay letters.
    private static readonly PublicNoteContext Context = new(
        new JsonSerializerOptions(PublicNoteContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(PublicNote note) => JsonSerializer.Serialize(note, Context.PublicNote);

    /// <exception cref="JsonException">The text is not a published note.</exception>
    public static PublicNote Read(string json)
        => JsonSerializer.Deserialize(json, Context.PublicNote) ?? throw new JsonException("A published note is not null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicNote))]
internal sealed partial class PublicNoteContext : JsonSerializerContext;
