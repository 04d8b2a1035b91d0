namespace RrbPortal.Core.Search;

/// <summary>What a search is narrowed to; null does not narrow.</summary>
public sealed record SearchFilter(string? Board = null, int? Year = null, string? Theme = null, string? Organisation = null, EntryKind? Kind = null)
{
    public bool IsEmpty => this == new SearchFilter();
}
