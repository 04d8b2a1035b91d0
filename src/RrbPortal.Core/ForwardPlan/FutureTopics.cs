using System.Buffers;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>Finds sentences that speak of a topic for a later meeting. It finds words, and knows no topic. Pure.</summary>
internal static partial class FutureTopics
{
    // Most sentences hold none of these, and need no pattern.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["meeting", "return to", "returns to", "come back", "comes back", "bring back", "brought back", "forward plan", "agenda", "paper", "session", "revisit"], StringComparison.OrdinalIgnoreCase);

    /// <param name="sentence">Plain, on one line.</param>
    public static bool IsIn(string sentence)
        => sentence.AsSpan().ContainsAny(Hints) && !Announces().IsMatch(sentence)
           && (Brought().IsMatch(sentence) || Returning().IsMatch(sentence) || PaperAhead().IsMatch(sentence) || Listed().IsMatch(sentence));

    private const string Later = "(?:the next|a (?:future|later|coming|following|forthcoming)|(?:future|later|coming|forthcoming)|one of the next|the (?:following|autumn|winter|spring|summer)|an? (?:autumn|winter|spring|summer))";

    // "The next meeting will be on 12 September" announces a meeting, and brings no topic.
    [GeneratedRegex(@"^(?:the )?(?:date of (?:the )?)?next (?:[\w-]+ ){0,2}meetings? (?:is|are|will (?:be|take place)|takes place|has been)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Announces();

    // "to be brought to the next meeting", "the report comes to a future meeting", "will be discussed at the next board".
    [GeneratedRegex(@"\b(?:brought|bring|brings|taken|take|comes?|come|present|presented|presents|discuss|discussed|considered?|tabled|covered?|share|shared|report|reported|update|updates)\b.{0,120}\b(?:to|at|in|for|by|before) " + Later + @" (?:[\w-]+ ){0,2}(?:meetings?|board|sessions?|agendas?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Brought();

    // "the board will return to this", "MOPAC to come back to the board with …", "bring this back".
    [GeneratedRegex(@"\b(?:will|to|should|shall|wants? to|would|agreed to) (?:return|come back|revisit|go back)\b|\b(?:return|returns|come back|comes back) to (?:the )?board\b|\bcomes? back (?:in|next) |\b(?:bring|brings|brought) (?:[\w-]+ ){0,4}back to\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Returning();

    // "a paper in the autumn", "a full report in the new year".
    [GeneratedRegex(@"\b(?:an?|the|further|another|full|short) (?:[\w-]+ ){0,3}(?:paper|report|update|presentation|session|item)\b.{0,60}\b(?:in|by|for|this|next) (?:the |early |late )?(?:spring|summer|autumn|winter|new year|(?:next |coming )?(?:year|quarter)|january|february|march|april|may|june|july|august|september|october|november|december)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PaperAhead();

    // "add it to the forward plan", "an item for the next agenda".
    [GeneratedRegex(@"\b(?:on|to|in) the forward (?:plan|look|agenda)\b|\b(?:agenda item|item|topic|subject)s? (?:for|at|on) " + Later + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Listed();
}
