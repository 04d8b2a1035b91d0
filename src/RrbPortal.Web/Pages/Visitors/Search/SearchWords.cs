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

    public static string Many(EntryKind kind) => $"{One(kind)}s";
}
