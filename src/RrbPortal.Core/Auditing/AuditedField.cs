namespace RrbPortal.Core.Auditing;

public enum FieldChange
{
    Added,
    Changed,
    Removed,
}

/// <summary>One field in the audit: what it held before and after.</summary>
/// <param name="Record">The kind of record: "AgendaItem".</param>
/// <param name="Key">The record's number; null when it was made in the same save, where none was known yet.</param>
/// <param name="Field">The property's name.</param>
/// <param name="Old">Null for an absent value, for a new record, and for a secret.</param>
/// <param name="New">Null for an absent value, for a removed record, and for a secret.</param>
public sealed record AuditedField(FieldChange Kind, string Record, string? Key, string Field, string? Old, string? New);
