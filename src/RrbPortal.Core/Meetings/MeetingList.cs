using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>What a list of meetings is narrowed to; null does not narrow.</summary>
/// <param name="Page">From 1.</param>
public sealed record MeetingFilter(int? BoardId = null, NoteState? State = null, int Page = 1);

/// <summary>A board to choose from.</summary>
public sealed record BoardOption(int Id, string Slug, string Name);

/// <summary>One meeting in a list.</summary>
public sealed record MeetingLine(
    int Id, string BoardName, DateOnly? Date, MeetingState State, NoteState NoteState, int Items, int Decisions, int Actions);

/// <summary>A page of meetings, newest first, after those without a date.</summary>
/// <param name="Boards">The boards that the person edits.</param>
/// <param name="ByState">How many meetings of the chosen board stand in each state.</param>
/// <param name="Matching">How many meetings there are on all pages.</param>
public sealed record MeetingList(
    IReadOnlyList<MeetingLine> Meetings,
    IReadOnlyList<BoardOption> Boards,
    IReadOnlyDictionary<NoteState, int> ByState,
    int Matching,
    int Page)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);
}
