using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Boards;

/// <summary>What holds for every board, new or old. Pure.</summary>
internal static class BoardRules
{
    public static IEnumerable<Refusal> Problems(BoardFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Name))
        {
            yield return new Refusal(nameof(facts.Name), "Enter the name of the board");
        }
        else if (facts.Name.Trim().Length > Board.NameLength)
        {
            yield return new Refusal(nameof(facts.Name), $"Name must be {Board.NameLength} characters or fewer");
        }

        if (facts.Abbreviation?.Trim().Length > Board.AbbreviationLength)
        {
            yield return new Refusal(nameof(facts.Abbreviation), $"Abbreviation must be {Board.AbbreviationLength} characters or fewer");
        }

        if (facts.Purpose?.Trim().Length > Board.PurposeLength)
        {
            yield return new Refusal(nameof(facts.Purpose), $"Purpose must be {Board.PurposeLength} characters or fewer");
        }
    }

    public static void Apply(Board board, BoardFacts facts)
    {
        board.Name = facts.Name.Trim();
        board.Abbreviation = Absent(facts.Abbreviation);
        board.Purpose = Absent(facts.Purpose);
        board.NamingPolicy = facts.NamingPolicy;
        board.FourEyes = facts.FourEyes;
    }

    /// <summary>The stored values, for a person whose own were too late.</summary>
    public static IReadOnlyList<FieldValue> Values(Board board) =>
    [
        new(nameof(BoardFacts.Name), "Name", board.Name),
        new(nameof(BoardFacts.Abbreviation), "Abbreviation", board.Abbreviation ?? string.Empty),
        new(nameof(BoardFacts.Purpose), "Purpose", board.Purpose ?? string.Empty),
        new(nameof(BoardFacts.NamingPolicy), "What public records say of persons", board.NamingPolicy.Words()),
        new(nameof(BoardFacts.FourEyes), "A second person publishes", board.FourEyes ? "Yes" : "No"),
    ];

    private static string? Absent(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
