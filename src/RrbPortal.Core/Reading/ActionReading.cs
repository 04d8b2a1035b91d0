using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Finds actions: labelled, in tables, under "Actions", and, with their strength, in prose.</summary>
internal sealed partial class ActionReading(LineContext lines, ActionText text, ActionProse prose, DateOnly? meeting)
{
    /// <summary>"Actions", "Action log", "Summary of actions": a heading over actions.</summary>
    public static bool IsHeading(string title) => Heading().IsMatch(title.Trim().TrimEnd(':'));

    public IEnumerable<PrintedAction> Read(IReadOnlyList<NoteItem> items)
    {
        var tables = items.SelectMany(item => item.WithSubItems()).SelectMany(item => item.Blocks.OfType<TableBlock>().SelectMany(table => ActionTable.Read(table, item.Number ?? item.Title, meeting)));
        return Passages(items).Concat(tables).OrderBy(action => action.Line);
    }

    // "Owner: MPS" and "Due: 9 June 2023" on lines of their own belong to the action above them.
    private List<PrintedAction> Passages(IReadOnlyList<NoteItem> items)
    {
        var actions = new List<PrintedAction>();
        NoteItem? item = null;
        foreach (var passage in Passage.In(items))
        {
            if (ReferenceEquals(item, passage.Item) && actions is [.., { Strength: ActionStrength.Stated } above] && ActionDetail.Of(Markup.Plain(passage.Text), meeting) is { } detail)
            {
                actions[^1] = detail.Complete(above);
                continue;
            }

            var found = Of(passage).ToList();
            actions.AddRange(found);
            item = found.Count > 0 ? passage.Item : null;
        }

        return actions;
    }

    private IEnumerable<PrintedAction> Of(Passage passage)
    {
        var plain = Markup.Plain(passage.Text);
        if (Label().Match(plain) is { Success: true } label)
        {
            return label.Groups["t"].Value.Trim().TrimEnd(')', ']').Length > 2 ? [Labelled(label, passage, passage.Lines[0])] : [];
        }

        if (AreActions(passage) && !IsHeadingLike(plain))
        {
            var reference = Reference().Match(plain);
            return [text.Read(reference.Success ? plain[reference.Length..] : plain, passage.ItemNumber, passage.Lines[0], reference.Success ? reference.Groups["r"].Value : null, owner: null)];
        }

        // "The figures are to be checked. [ACTION: MPS]": the tag names the owner of the sentence before it.
        if (Tag().Match(plain) is { Success: true } tag && text.IsOwner(tag.Groups["o"].Value) && Sentences.Of(plain[..tag.Index]).LastOrDefault() is { } tagged)
        {
            return [text.Read(tagged, passage.ItemNumber, passage.LineAt(passage.Text.IndexOf(tagged, StringComparison.Ordinal) is >= 0 and var at ? at : 0, lines), reference: null, tag.Groups["o"].Value.Trim())];
        }

        // A label inside a paragraph: what stands before it is prose, what follows is the action.
        if (Inside().Match(passage.Text) is { Success: true } inside && Label().Match(Markup.Plain(passage.Text[inside.Groups["l"].Index..])) is { Success: true } within && within.Groups["t"].Value.Trim().Length > 2)
        {
            var before = passage with { Text = passage.Text[..inside.Groups["l"].Index] };
            return [.. prose.Read(before, lines), Labelled(within, passage, passage.LineAt(inside.Groups["l"].Index, lines))];
        }

        return prose.Read(passage, lines);
    }

    private PrintedAction Labelled(Match label, Passage passage, int line) => text.Read(
        label.Groups["t"].Value,
        passage.ItemNumber,
        line,
        label.Groups["r"].Success && label.Groups["r"].Length > 0 ? label.Groups["r"].Value.Trim() : null,
        label.Groups["o"].Success ? label.Groups["o"].Value.Trim() : null);

    // Lists under "Actions" in any form; old actions that are being reported on are not new ones.
    private static bool AreActions(Passage passage) =>
        (passage.Under is { } under && Heading().IsMatch(under))
        || (passage.Under is null && Heading().IsMatch(passage.Item.Title) && (passage.IsBullet || Words.Count(passage.Text) <= 60));

    private static bool IsHeadingLike(string plain) => plain.EndsWith(':') || Heading().IsMatch(plain) || Words.Key(plain) is "none" or "no actions" or "n a" or "none recorded";

    [GeneratedRegex(@"^[\[(]?(?:(?:(?:new |agreed )?actions?(?:\s+(?:point|item))?s?(?:\s*(?:no\.?\s*)?(?<r>#?[A-Z]{0,4}[\d./\-]*\d))?\s*(?:\((?<o>[^()]{1,60})\)|(?:for|on|owner) (?<o>[^:()]{2,60}))?|(?<r>AP\s?\d+))\s*(?::|\s[-–—]\s|[–—]\s?|\.\s)|(?<r>AP\s?\d+)\s|(?<r>A\d{1,3})\s?[:.\-–]\s?)\s*(?<t>.*)$|^(?-i:ACTION\s+(?<t>[A-Z].* to [a-z].*))$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s[\[(]action(?: for| owner)?\s*[:–-]?\s*(?<o>[^()\[\]:]{2,60})[\])]\.?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[.?!;)\]*]\s*(?<l>\[?\**(?:ACTION|Action|AP\s?\d+)(?:\s+(?:point |POINT )?[A-Z]{0,3}\d*)?\s*(?:\([^()]{1,60}\)\s*)?\**\s*(?:[:–—]|\s-\s).*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?:(?:new |agreed |key |summary of |list of |table of |meeting )*actions?(?: (?:points?|list|log|table|tracker|register|items?|agreed|arising|summary|from (?:this|the) meeting|for (?:this|the) meeting))*|actions and (?:next steps|owners|decisions)|the following actions (?:were|have been) agreed|next steps and actions)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<r>(?:AP|A|Action)\s?\d{1,3}|\d{1,2})\s*[.:)\-–]\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
