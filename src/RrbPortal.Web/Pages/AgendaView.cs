using RrbPortal.Core.Agendas;

namespace RrbPortal.Web.Pages;

/// <summary>An issued agenda, or one that is about to be, as its markup needs it.</summary>
/// <param name="PreviousNote">Where the note of the previous meeting stands today; null where nobody looked.</param>
public sealed record AgendaView(IssuedAgenda Agenda, PreviousNote? PreviousNote = null);

/// <summary>The versions of an agenda with the addresses that their reader may follow.</summary>
public sealed record AgendaVersionsView(
    IReadOnlyList<AgendaVersionLine> Versions, int Shown, Func<int, string> Version, Func<int, int, string> Comparison);
