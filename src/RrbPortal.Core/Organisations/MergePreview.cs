namespace RrbPortal.Core.Organisations;

/// <summary>One of the two entries of a merge.</summary>
public sealed record MergeSide(int Id, int Version, OrganisationFacts Facts, IReadOnlyList<string> Aliases);

/// <summary>What merging one entry into another would do.</summary>
/// <param name="Attendance">Entries of attendance lists that would be joined to the entry that stays.</param>
/// <param name="Owners">Owners of actions, likewise.</param>
/// <param name="Members">Accounts of members who speak for it.</param>
/// <param name="Memberships">Boards that it belongs to, or did.</param>
/// <param name="Predecessors">Names of the organisations whose successor it is.</param>
/// <param name="Parts">Names of the organisations that are a part of it.</param>
/// <param name="MergedBefore">Names of entries that were merged into it earlier.</param>
/// <param name="Reasons">Why it cannot be done; empty when it can.</param>
public sealed record MergePreview(
    MergeSide From,
    MergeSide Into,
    int Attendance,
    int Owners,
    int Members,
    int Memberships,
    IReadOnlyList<string> Predecessors,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> MergedBefore,
    IReadOnlyList<string> Reasons);
