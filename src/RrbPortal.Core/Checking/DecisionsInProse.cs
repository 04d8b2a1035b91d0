using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

/// <summary>Sentences of an item in which the meeting decides and that are not recorded as decisions; a person makes one of them, or does not.</summary>
internal static class DecisionsInProse
{
    public static IReadOnlyList<DecisionCandidate> Of(WorkingNote note, WorkingItem item)
    {
        var recorded = note.Decisions.Select(decision => Words.Key(decision.Text)).ToHashSet(StringComparer.Ordinal);
        return [.. new DecisionCandidates(note.Board.Name, note.Board.Abbreviation).In(ItemAsRead.Of(item)).Where(candidate => !recorded.Contains(Words.Key(candidate.Text)))];
    }
}
