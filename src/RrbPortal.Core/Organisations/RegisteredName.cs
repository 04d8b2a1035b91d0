namespace RrbPortal.Core.Organisations;

/// <summary>An organisation of the register with every way in which it is printed, for finding what a new name may mean.</summary>
public sealed class RegisteredName
{
    public required int OrganisationId { get; init; }

    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The last day of a body that has ended.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The body that took over, where the register says which.</summary>
    public int? SuccessorId { get; init; }

    /// <summary>Taken apart once, however many names are compared with it.</summary>
    internal IReadOnlyList<Spelling> Spellings => field ??= Spelling.AllOf(new[] { Name, Abbreviation }.Concat(Aliases).OfType<string>());
}
