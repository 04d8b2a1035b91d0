namespace RrbPortal.Core.Organisations;

/// <summary>Asks for a new organisation in the register.</summary>
public sealed record AddOrganisation
{
    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    /// <summary>Other ways in which notes print it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Asks to change what the register says of an organisation.</summary>
public sealed record EditOrganisation
{
    public required int Id { get; init; }

    /// <summary>The version that the person saw.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public int? SuccessorId { get; init; }

    public int? PartOfId { get; init; }
}

/// <summary>Asks for a further way to print an organisation.</summary>
public sealed record AddAlias(int OrganisationId, string? Alias);

/// <summary>Asks to forget one way to print an organisation.</summary>
public sealed record RemoveAlias(int OrganisationId, int AliasId);

/// <summary>Asks to remove an organisation that nothing refers to.</summary>
public sealed record RemoveOrganisation(int Id, int Version);

/// <summary>Asks to make one entry of two, since both are the same body. Both versions are those that the person saw.</summary>
public sealed record MergeOrganisations
{
    /// <summary>The entry that gives up its names.</summary>
    public required int FromId { get; init; }

    public required int FromVersion { get; init; }

    /// <summary>The entry that stays.</summary>
    public required int IntoId { get; init; }

    public required int IntoVersion { get; init; }
}

/// <summary>Asks to take a printed name for an organisation of the register.</summary>
public sealed record LinkPrintedName(string Printed, int? OrganisationId);

/// <summary>Asks to make an organisation of a printed name.</summary>
public sealed record MakeOfPrintedName
{
    public required string Printed { get; init; }

    public required string Name { get; init; }

    public string? Abbreviation { get; init; }
}
