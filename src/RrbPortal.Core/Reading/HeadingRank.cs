namespace RrbPortal.Core.Reading;

internal enum Rank
{
    /// <summary>An item of the meeting.</summary>
    Item,

    SubItem,

    /// <summary>No heading: text of the item in which it stands.</summary>
    Text,
}

/// <summary>
/// Decides, heading by heading in the note's order, what is an item and what a sub-item. Converters contradict
/// themselves in heading levels, so the evidence is weighed in this order: the contents list, the sequence of
/// numbers, the look.
/// </summary>
internal sealed class HeadingRank(IReadOnlyList<HeadingCandidate> candidates, ContentsReading contents)
{
    private const int FarthestLook = 200;

    private readonly Dictionary<int, int> positions = candidates.Select((candidate, position) => (candidate.Index, position)).ToDictionary(pair => pair.Index, pair => pair.position);
    private HeadingCandidate? item;
    private HeadingCandidate? subItem;
    private int number;
    private int subNumber;

    /// <summary>Number of the current item; 0 where items are not numbered.</summary>
    public int Number => number;

    public bool HasItem => item is not null;

    public Rank Decide(HeadingCandidate heading)
    {
        var rank = ByContents(heading) ?? (IsListLabel(heading) ? Rank.Text : heading.Numbering is null ? Unnumbered(heading) : Numbered(heading, heading.Numbering));
        if (item is null && rank == Rank.SubItem)
        {
            rank = Rank.Item;
        }

        if (rank == Rank.Item)
        {
            item = heading;
            number = heading.Numbering is { Major: > 0 } numbering ? numbering.Major : number > 0 ? number + (contents.Rules ? 1 : 0) : 0;
            subItem = null;
            subNumber = 0;
        }
        else if (rank == Rank.SubItem)
        {
            subItem = heading;
            subNumber = heading.Numbering is { Kind: NumberKind.Whole } numbering ? numbering.Major : subNumber;
        }

        return rank;
    }

    private Rank? ByContents(HeadingCandidate heading)
    {
        if (!contents.Rules || item is null)
        {
            return contents.DepthOf(heading.Title) is 0 ? Rank.Item : null;
        }

        return contents.DepthOf(heading.Title) switch
        {
            0 => Rank.Item,
            1 => Rank.SubItem,
            _ when IsListLabel(heading) => Rank.Text,

            // Not in the list: below an item, unless it says itself that it is one.
            _ when heading.Numbering is { SaysItem: true, Kind: NumberKind.Whole } => Rank.Item,
            _ when heading is { Look: HeadingLook.Plain, Numbering: { Kind: NumberKind.Whole } numbering } && numbering.Major != subNumber + 1 => Rank.Text,
            _ => Rank.SubItem,
        };
    }

    private Rank Unnumbered(HeadingCandidate heading)
    {
        if (item is null)
        {
            return Rank.Item;
        }

        if (number > 0 && heading.IsCloser)
        {
            if (heading.Look == HeadingLook.Plain && heading.Title.Contains("meeting", StringComparison.OrdinalIgnoreCase))
            {
                // Among numbered items "Date of next meeting" alone is a line of the last one.
                return Rank.Text;
            }

            return item.IsCloser && heading.Look != HeadingLook.Markdown ? Rank.SubItem : Rank.Item;
        }

        if (heading.Look == HeadingLook.Markdown)
        {
            return item.Look != HeadingLook.Markdown ? (number > 0 ? Rank.SubItem : Rank.Item) : heading.Level <= item.Level ? Rank.Item : Rank.SubItem;
        }

        // In a note of numbered items a heading without a number belongs below one.
        return number == 0 && heading.Look <= item.Look ? Rank.Item : Rank.SubItem;
    }

    private Rank Numbered(HeadingCandidate heading, Numbering numbering) => numbering.Kind switch
    {
        NumberKind.Letter => item is null ? Rank.Text : Rank.SubItem,
        NumberKind.Decimal => item is not null && numbering.Major == number ? Rank.SubItem : heading.Look == HeadingLook.Plain && numbering.Major != number + 1 ? Rank.Text : Rank.Item,
        NumberKind.Lettered => item?.Numbering is { Kind: NumberKind.Whole } && numbering.Major == number ? Rank.SubItem : Rank.Item,
        _ => WholeNumber(heading, numbering),
    };

    private Rank WholeNumber(HeadingCandidate heading, Numbering numbering)
    {
        var n = numbering.Major;
        if (item is null)
        {
            return Rank.Item;
        }

        if (numbering.SaysItem)
        {
            return Rank.Item;
        }

        if (number == 0 && item.Numbering is null)
        {
            // Items without numbers: a number counts something below them.
            return heading.LooksLike(item) ? Rank.Item : Rank.SubItem;
        }

        var nextItem = n == number + 1;
        var nextSub = subNumber > 0 && n == subNumber + 1;
        if (nextItem && nextSub)
        {
            return Contested(heading, n);
        }

        if (nextItem)
        {
            // In plain numbered notes any look may go on; deeper Markdown without a running list below is still next.
            return heading.Look == HeadingLook.Plain && item.Look != HeadingLook.Plain && number > 0 && item.Numbering is not null ? Rank.SubItem : Rank.Item;
        }

        if (nextSub || (n == 1 && number >= 1))
        {
            return Rank.SubItem;
        }

        // A number missing or printed twice, in the look of the items.
        return heading.LooksLike(item) && (n > number || (n == number && subItem is null)) ? Rank.Item : heading.Look == HeadingLook.Plain ? Rank.Text : Rank.SubItem;
    }

    // The number continues the items and the sub-items. First the look decides; where it does not, the numbers that
    // come later do: if the item after this one would be missing its predecessor, this is it.
    private Rank Contested(HeadingCandidate heading, int n)
    {
        var likeItem = heading.LooksLike(item!);
        var likeSub = subItem is not null && heading.LooksLike(subItem);
        if (likeItem && !likeSub)
        {
            return Rank.Item;
        }

        var following = candidates.Skip(positions[heading.Index] + 1).Take(FarthestLook)
            .FirstOrDefault(candidate => candidate.Numbering is { Kind: NumberKind.Whole } numbering && numbering.Major >= n && candidate.LooksLike(item!));
        if (following is null)
        {
            return likeSub && !likeItem ? Rank.SubItem : Rank.Item;
        }

        return following.Numbering!.Major == n ? Rank.SubItem : Rank.Item;
    }

    // "Actions" or "Decisions" inside an item heads a list there; numbered, or among unnumbered items of its look, it is one itself.
    private bool IsListLabel(HeadingCandidate heading) =>
        heading.Numbering is null
        && (ActionReading.IsHeading(heading.Title) || Words.Key(heading.Title) is "action" or "decision" or "decisions" or "agreed" or "resolved" or "next steps")
        && !(item is not null && number == 0 && heading.LooksLike(item) && heading.Look == HeadingLook.Markdown);
}
