using RrbPortal.Core.Common;

namespace RrbPortal.Core.Profiles;

/// <summary>Asks for a new member at the end of a board's members.</summary>
public sealed record AddMembership(int BoardId, MembershipFacts Member);

/// <summary>Asks to change a member.</summary>
public sealed record EditMembership(int BoardId, int Id, int Version, MembershipFacts Member);

/// <summary>Asks to remove a member that was entered by mistake; one that left keeps its row, with the last day.</summary>
public sealed record RemoveMembership(int BoardId, int Id, int Version);

/// <summary>Asks to move a member by one place.</summary>
public sealed record MoveMembership(int BoardId, int Id, Direction Direction);

/// <summary>Asks to keep the terms of reference of a board.</summary>
/// <param name="Version">The version that the person saw; 0 where there were none.</param>
/// <param name="Text">In Markdown; null takes them away.</param>
/// <param name="AgreedOn">The day they were agreed; null where it is not known.</param>
public sealed record SaveTerms(int BoardId, int Version, string? Text, DateOnly? AgreedOn);
