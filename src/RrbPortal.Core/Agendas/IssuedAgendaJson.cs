using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RrbPortal.Core.Agendas;

/// <summary>The stored form of an issued agenda.</summary>
public static class IssuedAgendaJson
{
    private static readonly IssuedAgendaContext Context = new(
        new JsonSerializerOptions(IssuedAgendaContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IssuedAgenda agenda) => JsonSerializer.Serialize(agenda, Context.IssuedAgenda);

    /// <exception cref="JsonException">The text is not an issued agenda.</exception>
    public static IssuedAgenda Read(string json)
        => JsonSerializer.Deserialize(json, Context.IssuedAgenda) ?? throw new JsonException("An issued agenda is not null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IssuedAgenda))]
internal sealed partial class IssuedAgendaContext : JsonSerializerContext;
