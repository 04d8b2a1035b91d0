using System.Text.Json.Serialization;

namespace RrbPortal.Core.OpenData;

/// <summary>Why there is no other answer, as RFC 9457 has it. What a problem does not speak of is left out.</summary>
/// <param name="Type">Where the kind of problem is explained.</param>
/// <param name="Instance">The address that was asked for.</param>
public sealed record DataProblem(string Type, string Title, int Status, string Detail, string Instance)
{
    /// <summary>The parameter that cannot be understood.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>What may stand there instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Allowed { get; init; }

    /// <summary>The note that was withdrawn.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn, in the words of the secretariat.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }
}
