using RrbPortal.Core.Checking;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Rendering;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>One page of a review: some lines of the file, what became of them, and the doubts of the whole file.</summary>
public sealed record ReviewPage
{
    /// <summary>The lines of this page, blank ones left out.</summary>
    public required IReadOnlyList<ReviewLine> Lines { get; init; }

    public required ReviewPart Part { get; init; }

    /// <summary>The facts of the note; null on a page that begins behind them.</summary>
    public required ReviewFacts? Facts { get; init; }

    public required IReadOnlyList<ReviewEntry> Attendance { get; init; }

    public required IReadOnlyList<ReviewOutcome> Decisions { get; init; }

    public required IReadOnlyList<ReviewOutcome> Actions { get; init; }

    public required IReadOnlyList<ReviewItem> Items { get; init; }

    public required IReadOnlyList<LeftOverText> LeftOver { get; init; }

    /// <summary>Every doubt of the file that is open, in the order of the lines.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    public required IReadOnlyList<AnsweredFinding> Answered { get; init; }

    /// <summary>Answers that no longer have the words that they were about.</summary>
    public required IReadOnlyList<GivenAnswer> Lapsed { get; init; }

    /// <summary>The answer that sets the date; null where the date is the file's own.</summary>
    public required GivenAnswer? DateAnswer { get; init; }
}

/// <param name="Number">Of this page, from 1.</param>
/// <param name="Count">How many pages the file has.</param>
/// <param name="First">The page's first line.</param>
/// <param name="Last">The page's last line.</param>
/// <param name="Lines">How many lines the file has.</param>
public sealed record ReviewPart(int Number, int Count, int First, int Last, int Lines)
{
    /// <summary>So many lines stand on one page: a long file stays quick to open and to walk through.</summary>
    public const int Length = 500;

    public static ReviewPart Of(int wanted, int lines)
    {
        var count = Math.Max(1, (lines + Length - 1) / Length);
        var number = Math.Clamp(wanted, 1, count);
        return new ReviewPart(number, count, ((number - 1) * Length) + 1, Math.Min(lines, number * Length), lines);
    }

    /// <summary>The page that a line stands on.</summary>
    public static int NumberOf(int line) => ((Math.Max(line, 1) - 1) / Length) + 1;

    public bool Holds(int line) => line >= First && line <= Last;
}

/// <param name="Origin">Where it stands in the original, for a file that was not text.</param>
/// <param name="Target">The anchor of what became of it; null where that is on another page.</param>
public sealed record ReviewLine(int Number, string Text, LinePlace Place, string? Origin, string? Target);

/// <param name="Number">Its place among the open doubts, from 1.</param>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record Doubt(int Number, int Line, Finding Finding);

public sealed record ReviewFacts(
    string? DocumentKind,
    string? Board,
    DateOnly? Date,
    TimeOnly? Start,
    TimeOnly? End,
    string? Place,
    string? Chair,
    string? Theme,
    string? NextMeeting,
    bool GapConfirmed,
    IReadOnlyList<int> Lines);

/// <param name="Registered">The organisation of the register that is meant; null while nobody has said so.</param>
public sealed record ReviewEntry(string Text, Presence Presence, string? Registered, int? Line);

/// <summary>A decision or an action.</summary>
/// <param name="Who">Who decided, or whose action it is.</param>
public sealed record ReviewOutcome(string Text, string? Who, string? Due, int? Line);

/// <param name="Level">1 for an item, 2 for a sub-item.</param>
/// <param name="Number">As the record will number it.</param>
/// <param name="HasHeading">False where its heading stands on an earlier page.</param>
public sealed record ReviewItem(int Level, string Number, string Title, int Line, bool HasHeading, IReadOnlyList<ReviewPiece> Pieces);

/// <summary>A paragraph, list or table of an item, as it will look.</summary>
public sealed record ReviewPiece(IReadOnlyList<int> Lines, RenderedText Text)
{
    public int Line => Lines[0];
}
