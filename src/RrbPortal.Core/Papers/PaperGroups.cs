using RrbPortal.Core.Agendas;

namespace RrbPortal.Core.Papers;

/// <summary>Puts papers under the items of their meeting, in the order of the agenda.</summary>
public static class PaperGroups
{
    public const string WholeMeeting = "The whole meeting";

    /// <summary>
    /// The whole meeting first, then every item, with or without papers. A paper of an item that the reader does not know
    /// stands under the whole meeting.
    /// </summary>
    internal static IReadOnlyList<PaperGroup<TLine>> Of<TPaper, TLine>(
        KnownAgenda agenda, IReadOnlyList<TPaper> papers, Func<TPaper, int?> item, Func<TPaper, PaperGroup<TLine>, TLine> line)
    {
        var under = papers.ToLookup(paper => ItemOf(agenda, item(paper)));
        var groups = agenda.Items
            .Select(known => new PaperGroup<TLine>(known.Id, known.Number, known.Title, known.IsSubItem, known.IsClosed, []))
            .Prepend(new PaperGroup<TLine>(null, string.Empty, WholeMeeting, IsSubItem: false, IsClosed: false, []));
        return [.. groups.Select(group => group with { Papers = [.. under[group.ItemId].Select(paper => line(paper, group))] })];
    }

    /// <summary>The item that a paper stands under for a reader; null for the whole meeting.</summary>
    internal static int? ItemOf(KnownAgenda agenda, int? item) => agenda.Items.Any(known => known.Id == item) ? item : null;
}
