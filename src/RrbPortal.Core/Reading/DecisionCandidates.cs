namespace RrbPortal.Core.Reading;

/// <summary>A sentence in which a meeting decides something.</summary>
/// <param name="Text">Plain, as the text has it, with the points of the list that it leads into.</param>
/// <param name="By">Who decided, in the words of the text; null where it does not say.</param>
public sealed record DecisionCandidate(string Text, string? By);

/// <summary>Finds the decisions in the text of items, with the same eyes for a file and for a record.</summary>
/// <param name="board">The name of the board whose note it is.</param>
/// <param name="letters">Its letters, where it has any.</param>
public sealed class DecisionCandidates(string? board, string? letters)
{
    // The lines of a record count for nothing; the reader asks for some.
    private static readonly LineContext NoLines = new(SourceText.FromText("-", "").Text!);

    /// <summary>The decisions of one item, in the order of its text.</summary>
    public IEnumerable<DecisionCandidate> In(NoteItem item)
        => new DecisionReading(NoLines, new PrintedBoard(board, letters)).Read([.. Passage.In([item])])
            .Select(decision => new DecisionCandidate(DecisionPoints.Whole(decision, [item]), decision.By))
            .DistinctBy(candidate => candidate.Text, StringComparer.Ordinal);
}
