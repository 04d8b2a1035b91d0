using System.Buffers;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>A sentence that may be an action: what it says, never what it does not.</summary>
/// <param name="Sentence">Plain, as the text has it.</param>
/// <param name="Owners">Empty where nobody is named.</param>
/// <param name="DueAsPrinted">The words for when, if any.</param>
public sealed record ActionCandidate(string Sentence, ActionStrength Strength, IReadOnlyList<string> Owners, string? Due, string? DueAsPrinted)
{
    /// <summary>The day by which it is due, where a day is understood and not a month.</summary>
    public DateOnly? DueDate => PrintedAction.DayOf(Due);
}

/// <summary>Finds sentences that may be actions in the text of items, with the same eyes for a file and for a record.</summary>
public sealed partial class ActionCandidates
{
    // The lines of a record count for nothing; the readers ask for some.
    private static readonly LineContext NoLines = new(SourceText.FromText("-", "").Text!);

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [" will ", " shall ", " is to ", " are to ", "agreed", "undertook", "committed", " asked to", "tasked", "requested", "invited", "encouraged", " take ", " offered", " can ", " could ", "recommended", "suggested", "proposed", " should ", " would ", " need to", " needs to", "happy to", "intend", " plan to", " plans to", " working ", "next step", "Next step", "ction", "CTION", "AP"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Doers = SearchValues.Create(
        ["all", "one", "members", "partners", "agencies", "colleagues", "attendees", "leads", "officers", "chair", "board", "secretariat", "boroughs", "authorities", "group", "providers", "presenter", "forum", "panel", "committee", "partnerships", "csps", "team", "rep", "analysts", "officials", "services", "present"], StringComparison.OrdinalIgnoreCase);

    private readonly OwnerReading owners;
    private readonly ActionReading actions;
    private readonly DateOnly? meeting;

    /// <param name="isOrganisation">Whether words name a body that was there or is known.</param>
    /// <param name="known">Names that are no persons'.</param>
    /// <param name="meeting">Day of the meeting, from which "by 14 March" is reckoned.</param>
    public ActionCandidates(Func<string, bool> isOrganisation, KnownOrganisations known, DateOnly? meeting)
    {
        owners = new OwnerReading(isOrganisation, known);
        var text = new ActionText(owners, meeting);
        actions = new ActionReading(NoLines, text, new ActionProse(owners, text, meeting), meeting);
        this.meeting = meeting;
    }

    /// <summary>The candidates of one item, in the order of its text.</summary>
    public IEnumerable<ActionCandidate> In(NoteItem item)
    {
        var found = actions.Read([Worthwhile(item)]).ToLookup(action => action.Text, StringComparer.Ordinal);
        foreach (var same in found)
        {
            var first = same.First();
            if (first.Explicit || !IsQuoted(item, first) && !IsMereSuggestion(first))
            {
                yield return new ActionCandidate(first.Text, first.Strength, [.. same.SelectMany(action => action.With.Prepend(action.Owner)).OfType<string>().Distinct(StringComparer.Ordinal)], first.Due, first.DueAsPrinted);
            }
        }

        foreach (var sentence in Passage.In([item]).SelectMany(passage => passage.Sentences(NoLines)).Select(sentence => string.Join(' ', Words.Split(sentence.Text))))
        {
            if (!found.Contains(sentence) && !NextMeetingReading.Mentions(sentence) && WorkAhead.Of(sentence, owner => owners.IsOwner(owner, labelled: false)) is { } work)
            {
                var due = DuePhrase.Find(sentence, meeting);
                yield return new ActionCandidate(sentence, work.Strength, work.Owner is { } owner ? [owner] : [], due?.Due, due?.AsPrinted);
            }
        }
    }

    /// <summary>Whether words name somebody who can be given work: "MOPAC", "all partners", "the Chair".</summary>
    public bool IsOwner(string words) => owners.IsOwner(words, labelled: true);

    /// <summary>The item without the sentences that surely give nobody work: the patterns cost more than all else here.</summary>
    private static NoteItem Worthwhile(NoteItem item)
    {
        // Under "Actions" every line is one.
        if (item.Title.Contains("ction", StringComparison.Ordinal) || item.Title.Contains("ext steps", StringComparison.Ordinal) || item.Blocks.OfType<ParagraphBlock>().Any(paragraph => paragraph.Text.Length < 80 && paragraph.Text.Contains("ctions", StringComparison.OrdinalIgnoreCase)))
        {
            return item;
        }

        return item with
        {
            Blocks = [.. item.Blocks.Select(block => block switch
            {
                ParagraphBlock paragraph => paragraph with { Text = string.Join(' ', Sentences.Of(paragraph.Text).Where(MayGiveWork)) },
                ListBlock list => list with { Bullets = [.. list.Bullets.Where(bullet => MayGiveWork(bullet.Text))] },
                _ => block,
            })],
        };
    }

    private static bool MayGiveWork(string sentence)
    {
        if (sentence.AsSpan().ContainsAny(Hints))
        {
            return true;
        }

        // "MOPAC to draft": somebody stands before the first "to", not a verb.
        var to = sentence.IndexOf(" to ", StringComparison.Ordinal);
        if (to <= 0)
        {
            return false;
        }

        var word = sentence.AsSpan(sentence.LastIndexOf(' ', to - 1) + 1, to - sentence.LastIndexOf(' ', to - 1) - 1);
        return char.IsUpper(word[0]) || word[0] is '(' || word[^1] is ')' or ':' || word.ContainsAny(Doers);
    }

    // "… is on the following commitments:" right above a sentence: it is quoted, not undertaken.
    private static bool IsQuoted(NoteItem item, PrintedAction action)
        => item.Title.EndsWith(':') && item.Blocks is [ParagraphBlock, ..] && action.Strength is not ActionStrength.Stated;

    // "The service suggested that age should play a role", "Members would like to see": opinions, which give nobody
    // work; "HMCTS- Reports can be long": the speaker's words, about something else.
    private static bool IsMereSuggestion(PrintedAction action) => Opinion().IsMatch(action.Text) || (action.Owner?.Contains("- ", StringComparison.Ordinal) ?? false);

    [GeneratedRegex(@"\bsuggest(?:s|ed)\b|\bproposed that\b|\bwould (?:like|want|welcome|prefer|have)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Opinion();
}
