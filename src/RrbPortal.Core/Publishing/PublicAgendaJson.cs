using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RrbPortal.Core.Publishing;

/// <summary>The stored form of a published agenda.</summary>
public static class PublicAgendaJson
{
    private static readonly PublicAgendaContext Context = new(
        new JsonSerializerOptions(PublicAgendaContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(PublicAgenda agenda) => JsonSerializer.Serialize(agenda, Context.PublicAgenda);

    /// <exception cref="JsonException">The text is not a published agenda.</exception>
    public static PublicAgenda Read(string json)
        => JsonSerializer.Deserialize(json, Context.PublicAgenda) ?? throw new JsonException("A published agenda is not null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicAgenda))]
internal sealed partial class PublicAgendaContext : JsonSerializerContext;
