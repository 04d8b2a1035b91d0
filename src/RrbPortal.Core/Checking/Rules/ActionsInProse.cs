using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Sentences of the text that may be actions and are not recorded as such; offered with what they say, never made.</summary>
internal sealed class ActionsInProse : INoteRule
{
    public string Name => "action-in-prose";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var recorded = note.Actions.SelectMany(action => new[] { action.Text, action.SourceSentence }).OfType<string>().Select(Words.Key).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        var reading = NamesThere.CandidatesOf(note, context);
        foreach (var item in note.AllItems())
        {
            var sentences = item.Paragraphs().SelectMany(paragraph => paragraph.Sentences(item.Number)).ToList();
            var whole = sentences.ToLookup(sentence => sentence.Plain, StringComparer.Ordinal);
            foreach (var candidate in reading.In(ItemAsRead.Of(item, sentences)))
            {
                var key = Words.Key(candidate.Sentence);
                var sentence = whole[candidate.Sentence].FirstOrDefault() ?? sentences.Find(sentence => sentence.Plain.Contains(candidate.Sentence, StringComparison.Ordinal));
                if (sentence is not null && !recorded.Contains(key) && !recorded.Contains(Words.Key(sentence.Plain)))
                {
                    yield return sentence.Find(
                        "action-in-prose", Severity.Notes, sentence.Text,
                        $"\u201c{candidate.Sentence}\u201d may be an action ({Strength(candidate.Strength)}); {Owners(candidate)}{(candidate.DueAsPrinted is { } due ? $"; due {due}" : "")}.",
                        "If it is one, record it as an action; if not, say so.") with
                    {
                        Effect = FindingEffect.MakeAction,
                        Candidate = candidate,
                        Offers = [new Offer("Record it as an action", candidate.Sentence)],
                    };
                }
            }
        }
    }

    private static string Owners(ActionCandidate candidate) => candidate.Owners.Count == 0 ? "owner not assigned" : $"owner {string.Join(", ", candidate.Owners.Select(WithoutArticle))}";

    private static string WithoutArticle(string owner) => owner.StartsWith("The ", StringComparison.Ordinal) ? $"the {owner[4..]}" : owner;

    private static string Strength(ActionStrength strength) => strength switch
    {
        ActionStrength.Stated => "stated",
        ActionStrength.Agreed => "agreed",
        ActionStrength.Will => "will",
        ActionStrength.Recommended => "recommended",
        _ => "offered",
    };
}
