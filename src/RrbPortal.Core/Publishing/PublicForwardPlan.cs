using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// A forward plan as the public reads it, and all that the public reads of it. <see cref="ForwardPlanSnapshot"/> makes
/// it; what has no place here cannot become public.
/// </summary>
public sealed record PublicForwardPlan
{
    public required PublicBoard Board { get; init; }

    public IReadOnlyList<PublicTopic> Topics { get; init => field = value ?? []; } = [];
}

/// <param name="Since">Since when the board wishes it.</param>
/// <param name="IsPlanned">Whether it is on the agenda of a coming meeting. Which one, the agenda says once it is issued.</param>
public sealed record PublicTopic(
    string Topic,
    DateOnly Since,
    DateOnly? WantedFor,
    string? WantedAsPrinted,
    PublicTheme? Theme,
    string? LeadOrganisation,
    bool IsPlanned);

/// <summary>The stored form of a published forward plan.</summary>
public static class PublicForwardPlanJson
{
    // Stored in a column and never put into HTML as it is, so letters may stay letters.
    private static readonly PublicForwardPlanContext Context = new(
        new JsonSerializerOptions(PublicForwardPlanContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(PublicForwardPlan plan) => JsonSerializer.Serialize(plan, Context.PublicForwardPlan);

    /// <exception cref="JsonException">The text is not a published forward plan.</exception>
    public static PublicForwardPlan Read(string json)
        => JsonSerializer.Deserialize(json, Context.PublicForwardPlan) ?? throw new JsonException("A published forward plan is not null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicForwardPlan))]
internal sealed partial class PublicForwardPlanContext : JsonSerializerContext;
