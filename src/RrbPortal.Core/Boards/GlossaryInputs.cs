namespace RrbPortal.Core.Boards;

/// <summary>Asks for a new term in a board's glossary.</summary>
public sealed record AddTerm(int BoardId, string? Term, string? Meaning);

/// <summary>Asks to change a term or its meaning.</summary>
public sealed record EditTerm(int BoardId, int Id, int Version, string? Term, string? Meaning);

/// <summary>Asks to remove a term.</summary>
public sealed record RemoveTerm(int BoardId, int Id, int Version);

/// <summary>Asks for many terms at once, one a line: "TERM = meaning".</summary>
public sealed record AddTerms(int BoardId, string? Lines);
