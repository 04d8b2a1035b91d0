namespace RrbPortal.Core.Remedies;

/// <summary>Takes the remedy of a finding.</summary>
/// <param name="Key">The fingerprint of the finding.</param>
/// <param name="Value">One of its offers, or the person's own words.</param>
public sealed record TakeRemedy(int MeetingId, string Key, string? Value);
