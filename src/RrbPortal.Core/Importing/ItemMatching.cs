using System.Globalization;
using RrbPortal.Core.Memory;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Proposes where the items of a file go on an agenda: into the item of the same title, the number deciding between
/// several; what has no counterpart becomes a new item behind the one before it. A person confirms each. Pure.
/// </summary>
internal static class ItemMatching
{
    private static readonly string[] LastItem = ["aob", "any other business"];

    /// <param name="draft">In the order of the file, sub-items behind their items.</param>
    /// <returns>A place for each item of the draft.</returns>
    public static IReadOnlyList<ItemPlace> Propose(AgendaThere agenda, IReadOnlyList<AgendaItem> draft)
    {
        var numbers = Numbers(draft);
        var matched = new AgendaThere.Line?[draft.Count];
        Match((line, item) => Folded(item.Title) is { Length: > 0 } title && Folded(line.Item.Title) == title);
        Match((line, item) => ThreadKey.Of(line.Item.Title) == ThreadKey.Of(item.Title));
        Match((line, item) => (line.Item.Kind is ItemKind.AnyOtherBusiness || IsLast(line.Item.Title)) && IsLast(item.Title));
        Match((line, item) => TitleLikeness.Of(ThreadKey.Of(line.Item.Title), ThreadKey.Of(item.Title)) is not null);
        return Places(draft, matched);

        void Match(Func<AgendaThere.Line, AgendaItem, bool> same)
        {
            for (var place = 0; place < draft.Count; place++)
            {
                matched[place] ??= agenda.Lines
                    .Where(line => !matched.Contains(line) && same(line, draft[place]))
                    .OrderBy(line => line.Number == numbers[place] ? 0 : 1)
                    .ThenBy(line => line.ParentId is null == draft[place].Parent is null ? 0 : 1)
                    .FirstOrDefault();
            }
        }
    }

    /// <summary>The numbers that the items of a draft would have of their own.</summary>
    public static IReadOnlyList<string> Numbers(IReadOnlyList<AgendaItem> draft)
    {
        var numbers = new List<string>(draft.Count);
        var (number, sub) = (0, 0);
        foreach (var item in draft)
        {
            (number, sub) = item.Parent is null ? (number + 1, 0) : (number, sub + 1);
            numbers.Add(item.Parent is null ? string.Create(CultureInfo.InvariantCulture, $"{number}") : string.Create(CultureInfo.InvariantCulture, $"{number}.{sub}"));
        }

        return numbers;
    }

    private static List<ItemPlace> Places(IReadOnlyList<AgendaItem> draft, AgendaThere.Line?[] matched)
    {
        var places = new List<ItemPlace>(draft.Count);
        int? before = null;
        foreach (var (item, line) in draft.Zip(matched))
        {
            if (line is not null)
            {
                places.Add(new ItemPlace(ItemPlacing.Into, line.Item.Id));
                before = line.ParentId ?? line.Item.Id;
            }
            else
            {
                places.Add(item.Parent is not null ? new ItemPlace(ItemPlacing.Under)
                    : before is { } last ? new ItemPlace(ItemPlacing.After, last)
                    : new ItemPlace(ItemPlacing.First));
            }
        }

        return places;
    }

    private static string Folded(string title) => OrganisationKey.Of(title);

    private static bool IsLast(string title) => LastItem.Any(words => Folded(title) is var folded && (folded == words || folded.StartsWith($"{words} ", StringComparison.Ordinal)));
}
