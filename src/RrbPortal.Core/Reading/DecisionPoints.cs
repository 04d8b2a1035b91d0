namespace RrbPortal.Core.Reading;

/// <summary>The points of a list that a decision leads into.</summary>
internal static class DecisionPoints
{
    /// <summary>A decision that leads into a list is not whole without the list's points.</summary>
    public static string Whole(PrintedDecision decision, IReadOnlyList<NoteItem> items)
    {
        var list = items.SelectMany(item => item.WithSubItems()).SelectMany(item => item.Blocks).OfType<ListBlock>()
            .FirstOrDefault(block => block.LeadIn is { } leadIn && leadIn.TrimEnd().EndsWith(':') && leadIn.TrimEnd(' ', ':').EndsWith(decision.Text.TrimEnd(' ', ':'), StringComparison.Ordinal));
        return list is null ? decision.Text : $"{decision.Text.TrimEnd(' ', ':')}: {string.Join("; ", list.Bullets.Select(bullet => bullet.Text.TrimEnd(' ', '.', ';')))}";
    }
}
