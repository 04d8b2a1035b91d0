using System.Globalization;
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

        if (facts.AgendaClearDays is < 0 or > Board.MostDays)
        {
            yield return new Refusal(nameof(facts.AgendaClearDays), $"Clear days for an agenda must be between 0 and {Board.MostDays}. Leave it empty for no promise");
        }

        if (facts.NoteWorkingDays is < 0 or > Board.MostDays)
        {
            yield return new Refusal(nameof(facts.NoteWorkingDays), $"Working days for a note must be between 0 and {Board.MostDays}. Leave it empty for no promise");
        }

        if (facts.ReviewWorkingDays is < 1 or > Board.MostDays)
        {
            yield return new Refusal(nameof(facts.ReviewWorkingDays), $"Working days for a review must be between 1 and {Board.MostDays}");
        }
    }

    public static void Apply(Board board, BoardFacts facts)
    {
        board.Name = facts.Name.Trim();
        board.Abbreviation = Absent(facts.Abbreviation);
        board.Purpose = Absent(facts.Purpose);
        board.NamingPolicy = facts.NamingPolicy;
        board.FourEyes = facts.FourEyes;
        board.PublishesAgendas = facts.PublishesAgendas;
        board.AgendaClearDays = Promise(facts.AgendaClearDays);
        board.NoteWorkingDays = Promise(facts.NoteWorkingDays);
        board.ReviewWorkingDays = facts.ReviewWorkingDays;
    }

    /// <summary>The stored values, for a person whose own were too late.</summary>
    public static IReadOnlyList<FieldValue> Values(Board board) =>
    [
        new(nameof(BoardFacts.Name), "Name", board.Name),
        new(nameof(BoardFacts.Abbreviation), "Abbreviation", board.Abbreviation ?? string.Empty),
        new(nameof(BoardFacts.Purpose), "Purpose", board.Purpose ?? string.Empty),
        new(nameof(BoardFacts.NamingPolicy), "What public records say of persons", board.NamingPolicy.Words()),
        new(nameof(BoardFacts.FourEyes), "A second person publishes", board.FourEyes ? "Yes" : "No"),
        new(nameof(BoardFacts.PublishesAgendas), "Publish agendas when they are issued", board.PublishesAgendas ? "Yes" : "No"),
        new(nameof(BoardFacts.AgendaClearDays), "Clear days for an agenda", Words(board.AgendaClearDays)),
        new(nameof(BoardFacts.NoteWorkingDays), "Working days for a note", Words(board.NoteWorkingDays)),
        new(nameof(BoardFacts.ReviewWorkingDays), "Working days for a review", Words(board.ReviewWorkingDays)),
    ];

    /// <summary>No days are no promise: nothing can be published before it happened.</summary>
    private static int? Promise(int? days) => days is 0 ? null : days;

    private static string Words(int? days) => days?.ToString(CultureInfo.InvariantCulture) ?? "No promise";

    private static string? Absent(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
