namespace RrbPortal.Core.Checking.Rules;

/// <summary>
/// The board whose name a file prints against the board that it is imported for. A note under another board's name would
/// be false in public, and its dates would be held against another series.
/// </summary>
internal sealed class BoardOfFile : INoteRule
{
    public string Name => "board-of-file";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (context.Source?.Facts.Board is not { Name: { Length: > 0 } printed } board || note.Board.Name.Length == 0 || IsSame(printed, board.Abbr, note.Board))
        {
            yield break;
        }

        yield return new Finding(
            "other-board", Severity.Blocks, "Board",
            $"The file prints the name “{printed}”, but it is imported for {note.Board.Name}.",
            "Make no draft of it here, and import it for the board it belongs to. If the board had that name, keep it with that reason.")
        {
            Passage = printed,
            Context = note.Board.Name,
        };
    }

    private static bool IsSame(string printed, string? letters, WorkingBoard board)
        => Words(printed) == Words(board.Name)
            || (board.Abbreviation is { Length: > 0 } own && (string.Equals(own, letters, StringComparison.OrdinalIgnoreCase) || string.Equals(own, printed.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>Case, marks, "and" and "the" make no other board.</summary>
    private static string Words(string name)
        => string.Join(' ', new string([.. name.Replace("&", " and ", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("AND" or "THE" or "LONDON" or "S")));
}
