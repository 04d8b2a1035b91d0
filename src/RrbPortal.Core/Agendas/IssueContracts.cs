using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Asks to issue an agenda, for the first time or once more.</summary>
public sealed record IssueAgenda
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the note that the person saw, which any change of the working copy raises.</summary>
    public required int Version { get; init; }

    /// <summary>What is other than in the version before; asked for from the second version on.</summary>
    public string? Change { get; init; }
}

/// <summary>An agenda while it is worked at.</summary>
/// <param name="Content">What issuing it now would say.</param>
/// <param name="Changes">What is other than in the version before; null where there is none.</param>
public sealed record AgendaAtWork(PlannedAgenda Agenda, IssuedAgenda Content, AgendaComparison? Changes);

/// <summary>Whether an agenda can be issued now, and what whoever issues it should know.</summary>
/// <param name="Reasons">What stands in the way; empty when nothing does.</param>
/// <param name="Warnings">What may be an oversight, and stops nobody.</param>
/// <param name="Promise">Null where the board promises nothing.</param>
/// <param name="Public">What the public would read; null where the agenda is not published.</param>
/// <param name="Papers">The titles of the papers that become public with it.</param>
/// <param name="Changes">What is other than in the version before; null for the first.</param>
/// <param name="Readers">How many members get a mail.</param>
public sealed record IssueGate(
    PlannedAgenda Agenda,
    IssuedAgenda Content,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Warnings,
    AgendaPromise? Promise,
    PublicAgenda? Public,
    IReadOnlyList<string> Papers,
    AgendaComparison? Changes,
    int Readers)
{
    public bool IsFirst => Agenda.Versions.Count == 0;

    public int Number => (Agenda.Versions.Count == 0 ? 0 : Agenda.Versions[0].Number) + 1;

    /// <summary>Whether this version tells that the meeting does not take place as planned.</summary>
    public bool TellsOfACancellation => Agenda.State is MeetingState.Cancelled or MeetingState.Postponed;
}
