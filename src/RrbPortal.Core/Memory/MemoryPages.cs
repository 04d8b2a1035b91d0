using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>The organisations that a board's records speak of, in the order of the alphabet.</summary>
public sealed record OrganisationsList(string BoardSlug, string BoardName, IReadOnlyList<OrganisationLine> Organisations);

/// <param name="Attended">At how many meetings it was present, itself or by a substitute.</param>
/// <param name="Listed">In how many attendance lists it stands.</param>
public sealed record OrganisationLine(string Slug, string Name, string? Abbreviation, int Attended, int Listed, int OpenActions);

/// <summary>What a board's records say of one organisation.</summary>
/// <param name="Attendance">The latest meeting first.</param>
/// <param name="Unlisted">The meetings with an attendance list where it does not stand.</param>
/// <param name="Contributions">The latest first.</param>
/// <param name="Open">What it undertook and is still open, the oldest first.</param>
/// <param name="Done">What it undertook and is done or closed, the latest first.</param>
public sealed record OrganisationPage(
    string BoardSlug,
    string BoardName,
    string Slug,
    string Name,
    string? Abbreviation,
    DateOnly Today,
    IReadOnlyList<AttendanceLine> Attendance,
    int Attended,
    int Unlisted,
    IReadOnlyList<Contribution> Contributions,
    IReadOnlyList<MemoryAction> Open,
    IReadOnlyList<MemoryAction> Done)
{
    /// <summary>Of the meetings that list it, how many it attended, in percent; null where none lists it.</summary>
    public int? Rate => Attendance.Count == 0 ? null : (int)Math.Round(100.0 * Attended / Attendance.Count, MidpointRounding.AwayFromZero);
}

public sealed record AttendanceLine(MemoryPlace Place, Presence Presence, Capacity Capacity);

/// <summary>What an organisation is named for saying, word for word.</summary>
public sealed record Contribution(MemoryPlace Place, string ItemNumber, string ItemTitle, string Words);

/// <summary>An action as the memory shows it.</summary>
/// <param name="Place">The item where it was undertaken, or the meeting.</param>
public sealed record MemoryAction(
    MemoryPlace Place, string? Reference, string Text, IReadOnlyList<string> Owners, DateOnly? DueDate, string? DueAsPrinted, ActionStatus Status, bool IsInternal)
{
    public bool IsOpen => !ActionStates.IsFinished(Status);
}

/// <summary>The matters that a board speaks of.</summary>
/// <param name="MayJoin">Whether the person may join matters and tell them apart.</param>
/// <param name="Threads">What was on several agendas, the latest first.</param>
/// <param name="Once">What was on one.</param>
/// <param name="Proposals">What may be the same matter; none for whoever cannot join.</param>
public sealed record ThreadList(
    string BoardSlug, string BoardName, bool MayJoin, IReadOnlyList<ThreadLine> Threads, IReadOnlyList<ThreadLine> Once, IReadOnlyList<ThreadProposal> Proposals);

public sealed record ThreadLine(string Slug, string Title, int Meetings, DateOnly? Last, int OpenActions);

/// <summary>Two matters that may be one, and why.</summary>
public sealed record ThreadProposal(string FirstKey, string FirstSlug, string FirstTitle, string SecondKey, string SecondSlug, string SecondTitle, string Reason);

/// <summary>One matter through the meetings.</summary>
/// <param name="ThreadId">The row of what a person joined; null for what belongs together by itself.</param>
/// <param name="Version">The version of that row; 0 for none.</param>
/// <param name="Titles">The titles that belong to it.</param>
/// <param name="Parts">The latest last.</param>
/// <param name="Waiting">Topics of the forward plan with this title that wait.</param>
/// <param name="Others">The matters that it can be joined to; none for whoever cannot join.</param>
public sealed record ThreadPage(
    int BoardId,
    string BoardSlug,
    string BoardName,
    string Slug,
    string Title,
    bool MayJoin,
    int? ThreadId,
    int Version,
    DateOnly Today,
    IReadOnlyList<ThreadPageTitle> Titles,
    IReadOnlyList<ThreadPart> Parts,
    IReadOnlyList<ThreadTopic> Waiting,
    IReadOnlyList<ThreadProposal> Proposals,
    IReadOnlyList<ThreadChoice> Others);

/// <param name="IsJoined">Whether a person put it there; titles that are equal need nobody.</param>
public sealed record ThreadPageTitle(string Key, string Title, bool IsJoined);

/// <summary>What was said of a matter at one meeting.</summary>
public sealed record ThreadPart(
    MemoryPlace Place,
    NoteState NoteState,
    string Number,
    string Title,
    bool IsClosed,
    string? Excerpt,
    string? InternalExcerpt,
    IReadOnlyList<ThreadDecision> Decisions,
    IReadOnlyList<MemoryAction> Actions);

public sealed record ThreadDecision(string Text, string? DecidedBy, bool IsInternal);

public sealed record ThreadTopic(string Topic, DateOnly Since);

/// <summary>A matter in a list to choose from.</summary>
public sealed record ThreadChoice(string Key, string Title);
