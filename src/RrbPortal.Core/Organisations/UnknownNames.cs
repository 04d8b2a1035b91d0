namespace RrbPortal.Core.Organisations;

/// <summary>A name that notes print and the register does not know.</summary>
/// <param name="Printed">As it is printed most often.</param>
/// <param name="Attendance">How many entries of attendance lists print it, in whatever case and with whatever marks.</param>
/// <param name="Owners">How many owners of actions do.</param>
/// <param name="Boards">The boards whose notes print it.</param>
/// <param name="Proposals">What it may mean, with reasons; for a person to decide.</param>
public sealed record UnknownName(string Printed, int Attendance, int Owners, IReadOnlyList<string> Boards, IReadOnlyList<OrganisationProposal> Proposals)
{
    public int Times => Attendance + Owners;
}

/// <summary>A page of unknown names, the most frequent first.</summary>
/// <param name="Matching">How many there are on all pages.</param>
/// <param name="KnownByNow">Entries that were never joined, though the register knows their printed name by now.</param>
public sealed record UnknownNameList(IReadOnlyList<UnknownName> Names, int Matching, int KnownByNow, int Page)
{
    public const int PageSize = 20;

    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);
}
