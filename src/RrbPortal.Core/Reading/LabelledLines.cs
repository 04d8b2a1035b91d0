using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>A line that says of itself what it is.</summary>
/// <param name="Line">The line as it stands in the text.</param>
public abstract record LabelledLine(string Line)
{
    /// <summary>What it says, without the label.</summary>
    public abstract string Text { get; }

    /// <summary>"ACTION: MPS to send the plan by 3 July", with what it says of owner and date.</summary>
    public sealed record OfAction(string Line, ActionCandidate Action) : LabelledLine(Line)
    {
        public override string Text => Action.Sentence;
    }

    /// <summary>"DECISION: the plan is published in May".</summary>
    public sealed record OfDecision(string Line, string Decision) : LabelledLine(Line)
    {
        public override string Text => Decision;
    }
}

/// <summary>Finds the lines that a writer has labelled as an action or a decision, with the eyes that read files.</summary>
/// <param name="actions">Knows who was there, and the day of the meeting.</param>
public sealed partial class LabelledLines(ActionCandidates actions)
{
    private const int MostLines = 2000;

    /// <summary>The labelled lines of a text, in their order.</summary>
    public IEnumerable<LabelledLine> In(string? text)
    {
        foreach (var line in (text ?? string.Empty).Split('\n').Take(MostLines))
        {
            // Nearly every line is passed by here: the patterns behind cost more.
            if (Worthwhile().IsMatch(line) && Of(line.TrimEnd('\r')) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>What a text says as an action, labelled or not: who undertook it, and until when.</summary>
    public ActionCandidate ActionOf(string text)
        => Candidate($"ACTION: {text}") ?? new ActionCandidate(text, ActionStrength.Stated, [], null, null);

    private LabelledLine? Of(string line)
    {
        var words = Bullet().Replace(line.Trim(), string.Empty, 1).Replace("**", string.Empty, StringComparison.Ordinal);
        if (Decision().Match(words) is { Success: true } decision)
        {
            return new LabelledLine.OfDecision(line, Capitalised(decision.Groups["t"].Value.Trim()));
        }

        // "AP: …" has no number yet; the readers of printed notes know "AP3: …".
        return Candidate(Unnumbered().Replace(words, "ACTION: ", 1)) is { } action ? new LabelledLine.OfAction(line, action) : null;
    }

    private ActionCandidate? Candidate(string line)
        => actions.In(new NoteItem { Number = "1", Title = "Item", HeadingLine = 1, Blocks = [new ParagraphBlock([1], line, Speaker: null, JoinedAfterPageBreak: false, DuplicateOfLine: null)] })
            .FirstOrDefault(candidate => candidate.Strength is ActionStrength.Stated);

    private static string Capitalised(string text) => text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    [GeneratedRegex(@"^\s*(?:[-*+•]\s+|\d{1,2}[.)]\s+)?[*\[(]{0,3}(?:(?i:new |agreed )?action|AP\s?\d*\s*[:–—-]|A\d{1,3}\s?[:.–-]|decision|resolved|agreed)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Worthwhile();

    [GeneratedRegex(@"^(?:[-*+•]\s+|\d{1,2}[.)]\s+)", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^AP\s*(?::|[–—-]\s)\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Unnumbered();

    [GeneratedRegex(@"^[\[(]?(?:decision(?:\s+[A-Z]?\d+)?|resolved|agreed)\s*(?::|\s[-–—]\s)\s*(?:that\s+)?(?<t>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Decision();
}
