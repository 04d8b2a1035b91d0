using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking;

/// <summary>Which records of a working copy have a place in the public copy.</summary>
internal static class PublicParts
{
    /// <summary>The items that the public learns of, and of which of them the content: a closed item hides what is under it.</summary>
    public static IEnumerable<WorkingItem> Items(WorkingNote note)
        => note.Items.SelectMany(item => IsOpen(item) ? item.SubItems.Prepend(item) : [item]);

    public static IReadOnlyList<WorkingDecision> Decisions(WorkingNote note)
    {
        var open = OpenItems(note);
        return [.. note.Decisions.Where(decision => decision.Audience is RecordAudience.Public && (decision.ItemId is not { } item || open.Contains(item)))];
    }

    public static IReadOnlyList<WorkingAction> Actions(WorkingNote note)
    {
        var open = OpenItems(note);
        return [.. note.Actions.Where(action => action.Audience is RecordAudience.Public && (action.ItemId is not { } item || open.Contains(item)))];
    }

    public static bool IsOpen(WorkingItem item) => item.Audience is ItemAudience.Open;

    /// <summary>Whether the public reads the title that the item has: of an open one always, of a closed one where the board chose so.</summary>
    public static bool ShowsTitle(WorkingItem item) => IsOpen(item) || item.ClosedTitleIsPublic;

    private static HashSet<int> OpenItems(WorkingNote note) => [.. Items(note).Where(IsOpen).Select(item => item.Id)];
}
