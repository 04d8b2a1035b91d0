namespace RrbPortal.Core.Exporting;

/// <summary>By what programs know a record again: the record's key as a name of its own (RFC 9562), and a part of it by its anchor.</summary>
public static class RecordId
{
    public static string Of(Guid key) => $"urn:uuid:{key:D}";

    /// <param name="anchor">The anchor of an item, a decision or an action, which stays the same through all revisions.</param>
    public static string Of(Guid key, string anchor) => $"{Of(key)}#{anchor}";
}
