using RrbPortal.Core.Search;

namespace RrbPortal.Web.Pages.Visitors.Search;

/// <summary>Kinds of what can be found, in words.</summary>
public static class SearchWords
{
    public static string One(EntryKind kind) => kind switch
    {
        EntryKind.Note => "Note",
        EntryKind.Item => "Item",
        EntryKind.Action => "Action",
        EntryKind.Decision => "Decision",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words."),
    };

    /// <summary>What stands before the title of a hit: a reference alone, or no title at all, tells nobody what it is.</summary>
    public static string Lead(SearchHit hit) => hit switch
    {
        { Title: [] } => One(hit.Kind),
        { Kind: EntryKind.Action } when !string.Concat(hit.Title.Select(part => part.Text)).StartsWith(One(hit.Kind), StringComparison.OrdinalIgnoreCase) => $"{One(hit.Kind)} ",
        _ => string.Empty,
    };

    public static string Many(EntryKind kind) => $"{One(kind)}s";
}
