namespace RrbPortal.Core.Actions;

/// <summary>The actions that a member may know of.</summary>
/// <param name="Organisations">Whom this person speaks for, by name; empty where they hold no such role.</param>
/// <param name="Theirs">The unfinished actions of these organisations, the earliest due date first.</param>
/// <param name="TheirsFinished">How many of theirs are finished.</param>
/// <param name="Others">A page of all the others of their boards.</param>
public sealed record MemberActions(
    IReadOnlyList<string> Organisations,
    IReadOnlyList<ActionLine> Theirs,
    int TheirsFinished,
    IReadOnlyList<ActionLine> Others,
    int OthersMatching,
    int Page)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (OthersMatching + PageSize - 1) / PageSize);
}

/// <summary>One action as a member reads it.</summary>
/// <param name="MayReport">Whether this person can say how it stands.</param>
public sealed record ActionForMember(ActionStory Story, bool IsTheirs, bool MayReport);

/// <summary>What a member wants to see of the others' actions.</summary>
/// <param name="Finished">Also those that are finished, their own among them.</param>
/// <param name="Page">From 1.</param>
public sealed record MemberActionFilter(bool Finished = false, int Page = 1);
