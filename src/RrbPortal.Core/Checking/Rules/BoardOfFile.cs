using RrbPortal.Core.Reading;

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
        if (context.Source?.Facts.Board is not { Name: { Length: > 0 } printed } board || note.Board.Name.Length == 0 || MayBeOf(board, note.Board.Name, note.Board.Abbreviation))
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

    /// <summary>Whether a file prints the name or the letters of a board, or names none.</summary>
    public static bool MayBeOf(PrintedBoard printed, string name, string? letters)
        => printed.Name is not { Length: > 0 } other
            || Words(other) == Words(name)
            || (letters is { Length: > 0 } && (string.Equals(letters, printed.Abbr, StringComparison.OrdinalIgnoreCase) || string.Equals(letters, other.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>Case, marks, "and" and "the" make no other board.</summary>
    private static string Words(string name)
        => string.Join(' ', new string([.. name.Replace("&", " and ", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("AND" or "THE" or "LONDON" or "S")));
}
