using RrbPortal.Data.System;

namespace RrbPortal.Core.Common;

/// <summary>One role that a person holds: for a board, or (administrator) for the portal.</summary>
public sealed record Grant(PortalRole Role, int? BoardId);

/// <summary>
/// What one person may do. Roles do not contain each other: a chair who also edits holds two of them, and an
/// administrator reads no draft by being one.
/// </summary>
public sealed class Rights(IReadOnlyList<Grant> grants)
{
    private readonly bool _everything;

    private Rights(bool everything)
        : this([]) => _everything = everything;

    public static Rights None { get; } = new([]);

    /// <summary>The operator of the installation, on the command line.</summary>
    public static Rights OfTheOperator { get; } = new(everything: true);

    public bool IsAdministrator => _everything || grants.Any(grant => grant.Role is PortalRole.Administrator);

    /// <summary>Whether the person may read the working copy of this board's records: agendas, and drafts in review.</summary>
    public bool MayReadDrafts(int boardId)
        => _everything || grants.Any(grant => grant.BoardId == boardId && grant.Role is not PortalRole.Administrator);

    /// <summary>Whether the person may edit, import, send for review and publish for this board.</summary>
    public bool MayEdit(int boardId) => Holds(PortalRole.Secretariat, boardId);

    /// <summary>Whether the person may agree a note of this board.</summary>
    public bool MayAgree(int boardId) => Holds(PortalRole.Chair, boardId);

    /// <summary>Whether the person is asked for comments on drafts of this board: its members and its chair are.</summary>
    public bool MayComment(int boardId) => Holds(PortalRole.Member, boardId) || Holds(PortalRole.Chair, boardId);

    /// <summary>Narrows a query to the boards whose records the person may edit; null stands for all of them.</summary>
    public IReadOnlyList<int>? BoardsToEdit => _everything ? null : BoardsWith(PortalRole.Secretariat);

    /// <summary>Narrows a query to the boards whose drafts the person may read; null stands for all of them.</summary>
    public IReadOnlyList<int>? BoardsToRead => _everything ? null : BoardsWith(PortalRole.Member, PortalRole.Secretariat, PortalRole.Chair);

    private bool Holds(PortalRole role, int boardId)
        => _everything || grants.Any(grant => grant.Role == role && grant.BoardId == boardId);

    private List<int> BoardsWith(params PortalRole[] roles)
        => [.. grants.Where(grant => roles.Contains(grant.Role)).Select(grant => grant.BoardId).OfType<int>().Distinct()];
}
