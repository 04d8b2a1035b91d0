using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Finds what a meeting decided: labelled, or in sentences in which the meeting as a whole, or its chair, agrees.</summary>
internal sealed partial class DecisionReading(LineContext lines, PrintedBoard board)
{
    public IEnumerable<PrintedDecision> Read(IReadOnlyList<Passage> passages) => passages.SelectMany((passage, index) => Of(passage, passages.ElementAtOrDefault(index + 1)));

    private IEnumerable<PrintedDecision> Of(Passage passage, Passage? next)
    {
        // "Members agreed:" above its list decides nothing by itself.
        if (next is { IsBullet: true, Under: { } label } && IsLabel(label) && !passage.IsBullet && label == Markup.Plain(passage.Text).TrimEnd(':', ' '))
        {
            return [];
        }

        if (passage.Under is { } under && IsLabel(under) && !IsLabel(Markup.Plain(passage.Text)))
        {
            return [new(passage.ItemNumber, passage.Lines[0], Markup.Plain(passage.Text), By(under))];
        }

        return passage.Sentences(lines).Select(sentence => Of(sentence.Text, sentence.Line, passage.ItemNumber)).OfType<PrintedDecision>();
    }

    private PrintedDecision? Of(string sentence, int line, string? item)
    {
        var label = Label().Match(sentence);
        if (label.Success)
        {
            return label.Groups["t"].Length > 2 ? new(item, line, label.Groups["t"].Value.Trim(), By: null) : null;
        }

        if (Meeting(sentence) is { } meeting)
        {
            return new(item, line, sentence.TrimEnd(':'), meeting);
        }

        if (board.Abbr is not null && sentence.Contains(board.Abbr + " agreed", StringComparison.Ordinal))
        {
            return new(item, line, sentence.TrimEnd(':'), board.Abbr);
        }

        var passive = Passive().Match(sentence);
        if (passive.Success && !Conditional().IsMatch(sentence[..passive.Index]) && !ByAnother(sentence[(passive.Index + passive.Length)..]))
        {
            return new(item, line, sentence.TrimEnd(':'), Agent().Match(sentence[passive.Index..]) is { Success: true } agent ? agent.Groups["a"].Value : null);
        }

        return EarlierActions().IsMatch(sentence) || MinutesAgreed().IsMatch(sentence) ? new(item, line, sentence, By: null) : null;
    }

    // The meeting as the subject: "The Board agreed", "The Board noted the paper and agreed", "Members were content with".
    private string? Meeting(string sentence)
    {
        var later = Later().Match(sentence);
        foreach (var match in new[] { Active().Match(sentence), Clause().IsMatch(later.Value) ? Match.Empty : later, Content().Match(sentence) }.Where(match => match.Success))
        {
            var subject = match.Groups["s"];
            if (!Conditional().IsMatch(sentence[..subject.Index]) && !IsAnothers(sentence[..subject.Index], subject.Value, sentence))
            {
                return subject.Value;
            }
        }

        return null;
    }

    // "The plan was agreed by the Home Office."
    private static bool ByAnother(string rest) => Another().IsMatch(rest) && !Agent().IsMatch(rest);

    // "The Youth Justice Board agreed" in the note of another board.
    private bool IsAnothers(string before, string subject, string sentence) =>
        Words.Split(before) is [.., var last]
        && Words.StartUpper(last)
        && !subject.Contains(' ', StringComparison.Ordinal)
        && !(board.Name is not null && sentence.Contains(board.Name, StringComparison.OrdinalIgnoreCase));

    // "Decisions", "Agreed:", "The Board resolved:", "Members agreed the following:"; what stands under it was decided.
    private static bool IsLabel(string text) => Words.Count(text) <= 7 && ListLabel().IsMatch(text.TrimEnd(':', ' '));

    private static string? By(string label) => Active().Match(label) is { Success: true } match ? match.Groups["s"].Value : null;

    private const string Subject = @"(?:the )?(?:board|chair|co-chairs?|committee|(?:steering |working |reference |advisory )?group|panel|members|attendees|(?:all |other )?partners|forum|partnership|network|task ?force|alliance|collaborative|sub-?group|sub-?board|all members|board members|board and partners|meeting|everyone|(?:all|those) present)";
    private const string Decided = @"(?:agreed|approved|endorsed|resolved|decided|ratified|accepted|adopted|signed[- ]off)";

    [GeneratedRegex(@"^\[?(?:decisions?|resolved|resolution|agreed|agreement)(?:\s+[A-Z]?\d+)?\s*(?::|\s[-–—]\s|\bthat\b)\s*(?<t>.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:decisions?|resolved|resolutions?|agreed|key decisions|decisions (?:made|taken|agreed)|" + Subject + @" (?:then |also |has |have )?" + Decided + @"(?: that| to| the following| the following (?:points|actions|decisions|recommendations))?|it was " + Decided + @"(?: that| to| the following)?|the following (?:[a-z]+ )?(?:was|were) " + Decided + @")$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ListLabel();

    [GeneratedRegex(@"(?:^|[ (“""'‘])(?<s>" + Subject + @"(?: all)?) (?:also |then |therefore |unanimously |collectively |formally |subsequently |in principle |has |have |all |duly )*" + Decided + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Active();

    [GeneratedRegex("^(?<s>" + Subject + @")(?: [a-z]+ed) (?:[^.;:]{1,120}) and (?:also |then |therefore |unanimously |formally )?" + Decided + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Later();

    // Between the meeting and its verb nobody else may begin to act.
    [GeneratedRegex(@"\b(?:that|which|who|how|where|when|whether|what|why|as)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    [GeneratedRegex("^(?<s>" + Subject + @") (?:was|were) (?:all )?content (?:to|with|that|for)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Content();

    [GeneratedRegex(@"\b(?:was|were|has been|have been|it is) (?:also |then |therefore |unanimously |collectively |formally |subsequently |duly |further )*" + Decided + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\bby (?<a>(?:the |all |other )?(?:board|chair|members|partners|committee|group|panel|attendees|meeting|all|everyone|board members|those present|(?:other|all) (?:partners|members)))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Agent();

    [GeneratedRegex("^ by (?:the )?[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Another();

    [GeneratedRegex(@"\b(?:if|once|until|unless|when|whether)\s+(?:[^,;.]{1,60})?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^(?:the )?(?:minutes|notes?|note of the meeting|terms of reference)\b.{0,100}\b(?:agreed|approved|accepted|ratified)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MinutesAgreed();

    [GeneratedRegex(@"^(?:[A-Za-z]+ ){0,4}actions?\b.{0,200}\b(?:will|would|can|could|is to|are to) (?:now |then )?be (?:closed|incorporated|carried|removed|merged|taken forward|rolled|added|considered closed)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EarlierActions();
}
