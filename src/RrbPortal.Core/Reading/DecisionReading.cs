using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Finds what a meeting decided: labelled, or in sentences in which the meeting as a whole, or its chair, agrees.</summary>
internal sealed partial class DecisionReading(LineContext lines, string? boardAbbr)
{
    public IEnumerable<PrintedDecision> Read(IEnumerable<Passage> passages) => passages.SelectMany(Of);

    private IEnumerable<PrintedDecision> Of(Passage passage)
    {
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

        var active = Active().Match(sentence);
        if (active.Success)
        {
            return new(item, line, sentence.TrimEnd(':'), active.Groups["s"].Value);
        }

        if (boardAbbr is not null && sentence.Contains(boardAbbr + " agreed", StringComparison.Ordinal))
        {
            return new(item, line, sentence.TrimEnd(':'), boardAbbr);
        }

        var passive = Passive().Match(sentence);
        if (passive.Success && !Conditional().IsMatch(sentence[..passive.Index]))
        {
            return new(item, line, sentence.TrimEnd(':'), Agent().Match(sentence[passive.Index..]) is { Success: true } agent ? agent.Groups["a"].Value : null);
        }

        return EarlierActions().IsMatch(sentence) || MinutesAgreed().IsMatch(sentence) ? new(item, line, sentence, By: null) : null;
    }

    // "Decisions", "Agreed:", "The Board resolved:", "Members agreed the following:"; what stands under it was decided.
    private static bool IsLabel(string text) => Words.Count(text) <= 7 && ListLabel().IsMatch(text.TrimEnd(':', ' '));

    private static string? By(string label) => Active().Match(label) is { Success: true } match ? match.Groups["s"].Value : null;

    private const string Meeting = @"(?:the )?(?:board|chair|co-chairs?|committee|(?:steering |working )?group|panel|members|attendees|(?:all |other )?partners|forum|partnership|subgroup|all members|board members|board and partners)";
    private const string Decided = @"(?:agreed|approved|endorsed|resolved|decided|ratified|accepted|adopted|signed[- ]off)";

    [GeneratedRegex(@"^\[?(?:decisions?|resolved|resolution|agreed|agreement)(?:\s+[A-Z]?\d+)?\s*(?::|\s[-–—]\s|\bthat\b)\s*(?<t>.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:decisions?|resolved|resolutions?|agreed|key decisions|decisions (?:made|taken|agreed)|" + Meeting + @" (?:then |also |has |have )?" + Decided + @"(?: that| to| the following| the following (?:points|actions|decisions|recommendations))?|it was " + Decided + @"(?: that| to| the following)?|the following (?:was|were) agreed)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ListLabel();

    [GeneratedRegex(@"(?:^|[ (“""'‘])(?<s>" + Meeting + @"(?: all)?) (?:also |then |therefore |unanimously |collectively |formally |subsequently |in principle |has |have |all |duly )*" + Decided + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Active();

    [GeneratedRegex(@"\b(?:was|were|has been|have been|it is) (?:also |then |therefore |unanimously |collectively |formally |subsequently |duly |further )*" + Decided + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\bby (?<a>(?:the |all |other )?(?:board|chair|members|partners|committee|group|panel|attendees|meeting|all|everyone|board members|those present|(?:other|all) (?:partners|members)))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Agent();

    [GeneratedRegex(@"\b(?:if|once|until|unless|when|whether)\s+(?:[^,;.]{1,60})?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^(?:the )?(?:minutes|notes?|note of the meeting|terms of reference)\b.{0,100}\b(?:agreed|approved|accepted|ratified)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MinutesAgreed();

    [GeneratedRegex(@"^(?:[A-Za-z]+ ){0,4}actions?\b.{0,200}\b(?:will|would|can|could|is to|are to) (?:now |then )?be (?:closed|incorporated|carried|removed|merged|taken forward|rolled|added|considered closed)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EarlierActions();
}
