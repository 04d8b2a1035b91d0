using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Finds actions: labelled, in tables, under "Actions", and, with their strength, in prose.</summary>
internal sealed partial class ActionReading(LineContext lines, ActionText text, ActionProse prose, DateOnly? meeting)
{
    public IEnumerable<PrintedAction> Read(IReadOnlyList<NoteItem> items)
    {
        var tables = items.SelectMany(item => item.WithSubItems()).SelectMany(item => item.Blocks.OfType<TableBlock>().SelectMany(table => ActionTable.Read(table, item.Number ?? item.Title, meeting)));
        return Passage.In(items).SelectMany(Of).Concat(tables).OrderBy(action => action.Line);
    }

    private IEnumerable<PrintedAction> Of(Passage passage)
    {
        var plain = Markup.Plain(passage.Text);
        if (Label().Match(plain) is { Success: true } label)
        {
            return label.Groups["t"].Value.Trim().Length > 2 ? [Labelled(label, passage, passage.Lines[0])] : [];
        }

        if (AreActions(passage) && !IsHeadingLike(plain))
        {
            var reference = Reference().Match(plain);
            return [text.Read(reference.Success ? plain[reference.Length..] : plain, passage.ItemNumber, passage.Lines[0], reference.Success ? reference.Groups["r"].Value : null, owner: null)];
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

    [GeneratedRegex(@"^\[?(?:(?:(?:new |agreed )?actions?(?:\s+(?:point|item))?s?(?:\s*(?:no\.?\s*)?(?<r>#?[A-Z]{0,4}[\d./\-]*\d))?\s*(?:\((?<o>[^()]{1,60})\))?|(?<r>AP\s?\d+))\s*(?::|\s[-–—]\s|[–—]\s?|\.\s)|(?<r>AP\s?\d+)\s|(?<r>A\d{1,3})\s?[:.\-–]\s?)\s*(?<t>.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"[.?!;)\]*]\s*(?<l>\[?\**(?:ACTION|Action|AP\s?\d+)(?:\s+(?:point |POINT )?[A-Z]{0,3}\d*)?\s*(?:\([^()]{1,60}\)\s*)?\**\s*(?:[:–—]|\s-\s).*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?:(?:new |agreed |key |summary of |list of |meeting )*actions?(?: (?:points?|list|log|items?|agreed|arising|summary|from (?:this|the) meeting|for (?:this|the) meeting))*|actions and (?:next steps|owners|decisions)|the following actions (?:were|have been) agreed|next steps and actions)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<r>(?:AP|A|Action)\s?\d{1,3}|\d{1,2})\s*[.:)\-–]\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
