using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// What a board says of itself as the public reads it, and all that the public reads of it. <see cref="ProfileSnapshot"/>
/// makes it; what has no place here cannot become public. Null means "not recorded".
/// </summary>
public sealed record PublicProfile
{
    public required PublicBoard Board { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Present and former ones, in the board's order; empty where none is recorded.</summary>
    public IReadOnlyList<PublicMember> Members { get; init => field = value ?? []; } = [];

    public PublicTerms? Terms { get; init; }
}

/// <param name="Slug">The organisation's part of addresses.</param>
/// <param name="Since">The first day; null where it is not recorded.</param>
/// <param name="HasEnded">Whether it belonged to the board no more when this was published.</param>
/// <param name="Until">The last day; null where none is recorded.</param>
public sealed record PublicMember(string Slug, string Organisation, MembershipCapacity Capacity, DateOnly? Since, bool HasEnded, DateOnly? Until)
{
    public MembershipStanding On(DateOnly today) => MembershipDays.On(today, Since, HasEnded, Until);
}

/// <param name="Text">In Markdown.</param>
/// <param name="Html">The text as HTML, rendered when it was published.</param>
/// <param name="AgreedOn">Null where the day is not recorded.</param>
public sealed record PublicTerms(string Text, string? Html, DateOnly? AgreedOn);

/// <summary>The stored form of a published profile.</summary>
public static class PublicProfileJson
{
    // Stored in a column and never put into HTML as it is, so letters may stay letters.
    private static readonly PublicProfileContext Context = new(
        new JsonSerializerOptions(PublicProfileContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(PublicProfile profile) => JsonSerializer.Serialize(profile, Context.PublicProfile);

    /// <exception cref="JsonException">The text is not a published profile.</exception>
    public static PublicProfile Read(string json)
        => JsonSerializer.Deserialize(json, Context.PublicProfile) ?? throw new JsonException("A published profile is not null.");

    /// <summary>SHA-256, lower-case hexadecimal, without the rendered HTML, so that a newer renderer does not look like a change.</summary>
    public static string Hash(PublicProfile profile)
    {
        var said = profile with { Terms = profile.Terms is { } terms ? terms with { Html = null } : null };
        return ContentHash.OfJson(Write(said));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicProfile))]
internal sealed partial class PublicProfileContext : JsonSerializerContext;
